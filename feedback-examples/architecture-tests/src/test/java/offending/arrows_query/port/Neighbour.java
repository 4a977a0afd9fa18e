package offending.arrows_query.port;

public final class Neighbour {}
