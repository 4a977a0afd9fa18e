package offending.arrows_access.port;

public final class Neighbour {}
