package offending.arrows_http_servlet.http.api;

public final class Neighbour {}
