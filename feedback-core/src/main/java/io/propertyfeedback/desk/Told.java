package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Audience;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * What a submitter reads of a history: what was done when, what they wrote themselves, and of each record what its form
 * says is theirs to read. Where this node cannot read the form, nothing of it.
 */
record Told(Feedback feedback, Optional<FeedbackProcess> process, boolean own) {

    static Told to(Actor actor, Feedback feedback, DeskContext office) {
        return new Told(feedback, process(feedback, office), Follower.owns(actor, feedback));
    }

    private static Optional<FeedbackProcess> process(Feedback feedback, DeskContext office) {
        try {
            return office.definitions()
                    .process(feedback.company(), feedback.position().process());
        } catch (RefusedException unreadable) {
            return Optional.empty();
        }
    }

    List<Entry> of(List<Entry> history) {
        return history.stream().map(this::of).toList();
    }

    private Entry of(Entry entry) {
        if (own && entry.version() > 1 && feedback.saidBy(entry.actor())) {
            return entry;
        }
        Form form = process.flatMap(known -> known.form(entry.step(), request(entry)))
                .orElse(Form.EMPTY);
        return entry.withoutWords()
                .recorded(
                        form.readableBy(Audience.SUBMITTER, entry.codes()),
                        form.readableBy(Audience.SUBMITTER, entry.words()));
    }

    private static ActRequest request(Entry entry) {
        OutcomeId outcome = null;
        for (Effect effect : entry.effects()) {
            if (outcome == null && entry.act().equals(ActId.MOVE) && effect instanceof Effect.Moved moved) {
                outcome = moved.outcome();
            }
        }
        return new ActRequest(entry.act(), outcome, Document.EMPTY, null);
    }
}
