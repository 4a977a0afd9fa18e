package offending.arrows_http_jdk.http.jdk;

import offending.arrows_http_jdk.desk.Neighbour;

/** The room http.jdk has no business in desk. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
