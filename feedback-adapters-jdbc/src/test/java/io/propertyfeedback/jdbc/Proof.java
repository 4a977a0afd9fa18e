package io.propertyfeedback.jdbc;

/** Whether this is a proof, {@code -Pproof}, or an everyday build. */
final class Proof {
    static final int SCALE = Integer.getInteger("proof.scale", 50);
    static final boolean RUNS = SCALE == 1;

    /** The only server that a part of the proof is about, {@code -Dproof.server=MARIADB}; else all are. */
    private static final String SERVER = System.getProperty("proof.server", "");

    private Proof() {}

    static boolean isAbout(Server server) {
        return SERVER.isEmpty() || Server.valueOf(SERVER) == server;
    }

    /** So many in an everyday build, fifty times as many in a proof. */
    static int times(int everyday) {
        return RUNS ? 50 * everyday : everyday;
    }
}
