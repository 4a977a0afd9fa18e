package offending.initialisation;

/** Needs its partner while it is initialised. */
public final class Offender {
    public static final String NAME = Partner.of("offender");

    private Offender() {}
}
