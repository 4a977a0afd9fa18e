package offending.arrows_kpi_daily.kpi;

public final class Neighbour {}
