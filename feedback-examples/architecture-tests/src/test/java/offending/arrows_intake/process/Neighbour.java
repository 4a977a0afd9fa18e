package offending.arrows_intake.process;

public final class Neighbour {}
