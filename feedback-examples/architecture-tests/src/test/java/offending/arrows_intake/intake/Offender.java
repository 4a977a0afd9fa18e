package offending.arrows_intake.intake;

import offending.arrows_intake.process.Neighbour;

/** The room intake has no business in process. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
