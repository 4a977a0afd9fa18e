package offending.arrows_form.form;

import offending.arrows_form.sla.Neighbour;

/** The room form has no business in sla. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
