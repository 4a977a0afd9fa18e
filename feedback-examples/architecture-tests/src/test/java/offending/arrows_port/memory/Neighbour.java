package offending.arrows_port.memory;

public final class Neighbour {}
