package io.propertyfeedback.model;

import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to another department (会商), with a clock of its own: it ends by an answer, or with the step on which it was
 * asked.
 *
 * @param number     1 for the first of a feedback
 * @param department who is asked (协办)
 * @param askedAt    when
 * @param due        by when an answer is expected
 * @param answeredAt when it was answered; null until then
 * @param droppedAt  when nobody waited for the answer any more; null until then
 */
public record Consultation(
        int number,
        String department,
        Instant askedAt,
        Instant due,
        @Nullable Instant answeredAt,
        @Nullable Instant droppedAt) {

    public Consultation {
        Ids.check("Department", department);
    }

    /** A question that was not dropped. */
    public Consultation(int number, String department, Instant askedAt, Instant due, @Nullable Instant answeredAt) {
        this(number, department, askedAt, due, answeredAt, null);
    }

    public boolean open() {
        return answeredAt == null && droppedAt == null;
    }

    public Consultation answered(Instant at) {
        return new Consultation(number, department, askedAt, due, at, droppedAt);
    }

    /** No longer asked: the work went on, or ended, without the answer. */
    public Consultation dropped(Instant at) {
        return new Consultation(number, department, askedAt, due, answeredAt, at);
    }

    /** The clock that runs until it is answered. */
    public ClockKind clock() {
        return ClockKind.consultation(number);
    }
}
