package io.propertyfeedback.examples.centre;

/** Whether this is a proof, {@code -Pproof}, or an everyday build. */
final class Proof {
    private static final boolean RUNS = Integer.getInteger("proof.scale", 50) == 1;

    private Proof() {}

    static int either(int proof, int everyday) {
        return RUNS ? proof : everyday;
    }
}
