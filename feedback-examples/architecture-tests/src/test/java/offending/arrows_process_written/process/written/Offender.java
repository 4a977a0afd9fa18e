package offending.arrows_process_written.process.written;

import offending.arrows_process_written.desk.Neighbour;

/** The room process.written has no business in desk. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
