package offending.arrows_kpi_daily.kpi.daily;

import offending.arrows_kpi_daily.kpi.Neighbour;

/** What is kept by day needs measures and facts, and no query. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
