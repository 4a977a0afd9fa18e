package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Audience;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Clocks;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.sla.ClockKind;
import java.util.List;
import java.util.Optional;

/**
 * What a submitter reads of a history: what was done when, what they wrote themselves, and of each record what its form
 * says is theirs to read, but not what was only proposed, nor what departments were asked. Where this node cannot read the form, nothing of it.
 */
record SubmitterHistory(Feedback feedback, Optional<FeedbackProcess> process, boolean own) {

    static SubmitterHistory to(Actor actor, Feedback feedback, DeskContext office) {
        return new SubmitterHistory(feedback, office.readable(feedback), Follower.owns(actor, feedback));
    }

    List<Entry> of(List<Entry> history) {
        return history.stream()
                .filter(entry -> !isOfColleagues(entry))
                .map(this::of)
                .toList();
    }

    /** The clocks of the case itself; what colleagues owe each other is no promise to the submitter. */
    static Clocks shown(Clocks clocks) {
        return new Clocks(
                clocks.all().stream()
                        .filter(clock -> !isOfColleagues(clock.kind()))
                        .toList(),
                clocks.pauses(),
                clocks.waitsUntil());
    }

    /** Whether only a colleague's answer has become late by it. */
    private static boolean isOfColleagues(Entry entry) {
        return entry.effects().stream().anyMatch(Effect.RungTaken.class::isInstance)
                && entry.effects().stream()
                        .filter(Effect.RungTaken.class::isInstance)
                        .allMatch(SubmitterHistory::isOfColleagues);
    }

    private static boolean isOfColleagues(ClockKind kind) {
        return kind.base().equals(ClockKind.CONSULTATION);
    }

    private static boolean isOfColleagues(Effect effect) {
        return effect instanceof Effect.Consulted
                || effect instanceof Effect.ClockSet set
                        && isOfColleagues(set.clock().kind())
                || effect instanceof Effect.RungTaken taken && isOfColleagues(taken.clock());
    }

    private Entry of(Entry entry) {
        if (own && entry.version() > 1 && feedback.saidBy(entry.actor())) {
            return entry.with(entry.effects().stream()
                    .filter(effect -> !isOfColleagues(effect))
                    .toList());
        }
        Form form = process.flatMap(known -> known.form(
                        entry.step(),
                        new ActRequest(entry.act(), entry.outcome().orElse(null), Document.EMPTY, null)))
                .orElse(Form.EMPTY);
        return entry.with(entry.effects().stream()
                        .filter(SubmitterHistory::isForSubmitters)
                        .toList())
                .withoutWords()
                .recorded(
                        form.readableBy(Audience.SUBMITTER, entry.codes()),
                        form.readableBy(Audience.SUBMITTER, entry.words()));
    }

    private static boolean isForSubmitters(Effect effect) {
        if (effect instanceof Effect.Attached attached) {
            return Audience.SUBMITTER.reads(attached.file().audience());
        }
        return !isOfColleagues(effect)
                && !(effect instanceof Effect.Marked marked && marked.key().equals(Marks.APPROVAL));
    }
}
