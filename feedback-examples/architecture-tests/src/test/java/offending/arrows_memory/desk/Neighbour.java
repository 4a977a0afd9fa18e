package offending.arrows_memory.desk;

public final class Neighbour {}
