package offending.arrows_kpi_measure.kpi.measure;

import offending.arrows_kpi_measure.kpi.daily.Neighbour;

/** The room kpi.measure has no business in kpi.daily. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
