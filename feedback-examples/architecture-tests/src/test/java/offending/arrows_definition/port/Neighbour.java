package offending.arrows_definition.port;

public final class Neighbour {}
