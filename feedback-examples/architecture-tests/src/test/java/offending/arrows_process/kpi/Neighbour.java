package offending.arrows_process.kpi;

public final class Neighbour {}
