package io.propertyfeedback.model;

/**
 * How a feedback is related to another of the same company; recorded on the child.
 *
 * @param relation how
 * @param feedback the other's id
 */
public record Link(Relation relation, String feedback) {
    public Link {
        Ids.check("Feedback", feedback);
    }
}
