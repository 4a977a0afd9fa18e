package offending.arrows_http_json.http.json;

import offending.arrows_http_json.desk.Neighbour;

/** The room http.json has no business in desk. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
