package offending.drawers.util;

/** Lies in a drawer. */
public final class Offender {}
