package offending.arrows_http_api.jdbc;

public final class Neighbour {}
