package io.propertyfeedback.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to another department, with a deadline of its own.
 *
 * @param number     1 for the first of a feedback
 * @param department who is asked (协办)
 * @param askedAt    when
 * @param due        by when an answer is expected
 * @param answeredAt when it was answered; null until then
 */
public record Consultation(
        int number,
        String department,
        Instant askedAt,
        Instant due,
        @Nullable Instant answeredAt) {

    public Consultation {
        Ids.check("Department", department);
    }

    public boolean open() {
        return answeredAt == null;
    }

    public Consultation answered(Instant at) {
        return new Consultation(number, department, askedAt, due, at);
    }
}
