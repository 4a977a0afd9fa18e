package io.propertyfeedback.process;

/** A refusal that the caller had ruled out with {@code orThrow()} or {@code receipt()}. Its message holds codes only, no personal data. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    public RefusedException(Refused refused) {
        super("Refused: " + String.join(", ", refused.codes()));
        this.refused = refused;
    }

    public Refused refused() {
        return refused;
    }
}
