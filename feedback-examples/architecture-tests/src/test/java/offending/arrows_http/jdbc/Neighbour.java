package offending.arrows_http.jdbc;

public final class Neighbour {}
