package offending.arrows_kpi_fact.kpi;

public final class Neighbour {}
