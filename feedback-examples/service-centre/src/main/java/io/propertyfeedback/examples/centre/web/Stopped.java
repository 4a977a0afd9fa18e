package io.propertyfeedback.examples.centre.web;

/** Nothing more is to be done: here is the answer. Has no stack trace, since it is everyday. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    public Stopped(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
