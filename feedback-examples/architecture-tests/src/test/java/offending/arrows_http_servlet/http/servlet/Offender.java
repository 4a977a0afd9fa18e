package offending.arrows_http_servlet.http.servlet;

import offending.arrows_http_servlet.http.api.Neighbour;

/** The room http.servlet has no business in http.api. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
