package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records that deadlines have passed, and nothing that would follow from it: for whoever has the clocks and neither the
 * process nor the calendar. See {@link FeedbackProcess#passTime}.
 */
public final class Breach {
    private Breach() {}

    /**
     * Every running clock that is late and has no breach recorded takes its rung; empty when there is nothing to
     * record.
     */
    public static Optional<Decision.Accepted> of(Feedback feedback, String actor, Instant now) {
        List<Effect> effects = new ArrayList<>();
        for (Clock clock : feedback.clocks().all()) {
            if (clock.isRunning()
                    && !clock.breached()
                    && clock.late(now, feedback.clocks().pauses())) {
                effects.add(new Effect.RungTaken(clock.kind(), Rung.BREACH));
                effects.add(new Effect.ClockSet(clock.taking(Rung.BREACH)));
            }
        }
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        effects.add(new Effect.Counted(Counts.BREACH));
        Entry entry = entry(feedback, ActId.BREACH, actor, now, effects);
        return Optional.of(new Decision.Accepted(feedback.apply(entry), entry));
    }

    /** The next line of history, of what nobody did: there is no record of it. */
    static Entry entry(Feedback feedback, ActId act, String actor, Instant now, List<Effect> effects) {
        return new Entry(
                feedback.company(),
                feedback.id(),
                feedback.version() + 1,
                feedback.position().step(),
                act,
                actor,
                now,
                effects,
                Document.EMPTY,
                Document.EMPTY);
    }
}
