package io.propertyfeedback.model;

/**
 * Names a way out of a step.
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record OutcomeId(String id) {
    public OutcomeId {
        Ids.check("OutcomeId", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
