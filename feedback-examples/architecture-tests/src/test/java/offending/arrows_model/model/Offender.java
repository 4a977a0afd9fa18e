package offending.arrows_model.model;

import offending.arrows_model.process.Neighbour;

/** The room model has no business in process. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
