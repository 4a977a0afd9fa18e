package offending.arrows_process_standard.process.standard;

import offending.arrows_process_standard.process.written.Neighbour;

/** What the library brings along does not know how it is written down. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
