package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.form.Message;

/** The run cannot go on; its message is for the person who started it, in their language. */
public final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message said;

    /** What is wrong and what would be right: a key of the texts and its arguments. */
    public ReplayException(String code, Object... arguments) {
        super(code);
        this.said = new Message(code, arguments);
    }

    public Message said() {
        return said;
    }
}
