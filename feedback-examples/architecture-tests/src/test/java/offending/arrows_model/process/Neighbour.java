package offending.arrows_model.process;

public final class Neighbour {}
