package io.propertyfeedback.examples.centre.web;

/** Answers one kind of request. Thread-safe. */
@FunctionalInterface
public interface Handler {
    Answer handle(Call call);
}
