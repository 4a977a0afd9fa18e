package offending.arrows_kpi_measure.kpi.daily;

public final class Neighbour {}
