package io.propertyfeedback.jdbc;

import java.time.Instant;

/** Instants as microseconds of the epoch: no zone of a driver, a server or the JVM can come between. */
final class Instants {
    private static final long SECOND = 1_000_000L;

    private Instants() {}

    /** @throws ArithmeticException for instants some 292,000 years away */
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1000);
    }

    static Instant of(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }
}
