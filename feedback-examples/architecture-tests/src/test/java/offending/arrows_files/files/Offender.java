package offending.arrows_files.files;

import offending.arrows_files.desk.Neighbour;

/** The room files has no business in desk. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
