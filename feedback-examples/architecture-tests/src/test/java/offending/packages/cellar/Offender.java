package offending.packages.cellar;

/** Nobody drew a cellar. */
public final class Offender {}
