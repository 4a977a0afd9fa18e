package offending.initialisation;

/** Needs the offender while it is initialised. */
public final class Partner {
    private static final int LENGTH = Offender.NAME.length();

    private Partner() {}

    static String of(String name) {
        return name + LENGTH;
    }
}
