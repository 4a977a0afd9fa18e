package offending.streams.desk;

/** Writes to the host's console. */
public final class Offender {
    void say() {
        System.out.println();
    }
}
