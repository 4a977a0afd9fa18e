package offending.arrows_kpi.process;

public final class Neighbour {}
