package io.propertyfeedback.relay;

import io.propertyfeedback.model.Entry;

/**
 * Hears of what happened to feedback, at least once and in order per feedback; the identity of an event is company,
 * feedback and version. An exception leaves the event, and those after it of the same feedback, for later, as
 * {@link Retry} says; nobody else hears it again for that. It has to be done within a minute.
 */
@FunctionalInterface
public interface EventListener {
    /** One event: codes, ids and instants, never words. */
    void on(Entry event);
}
