package offending.arrows_kpi_fact.kpi.fact;

import offending.arrows_kpi_fact.kpi.Neighbour;

/** A fact does not know the figures that are made of it. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
