package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Clocks;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Ladder;
import io.propertyfeedback.sla.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What time alone does to a feedback: rungs that are reached, and a waiting that ends. */
final class Passing {
    private final Situation situation;
    private final Rungs rungs;
    private final Unfolding unfolding;
    private final List<Consequence> follow = new ArrayList<>();
    private boolean missed;

    Passing(FeedbackProcess process, Feedback feedback, Circumstances circumstances) {
        this.situation = new Situation(process, feedback, Document.EMPTY, circumstances);
        this.rungs = new Rungs(process, circumstances.calendar());
        this.unfolding = new Unfolding(situation);
    }

    Optional<Decision.Accepted> decide() {
        Clocks clocks = situation.feedback().clocks();
        boolean waits = clocks.pauses().open().isPresent();
        if (waits && ends(clocks.waitsUntil())) {
            return Optional.of(resumed());
        }
        clocks.all().stream()
                .filter(clock -> !waits || !clock.kind().standsStill())
                .forEach(this::climb);
        if (unfolding.effects().isEmpty()) {
            return Optional.empty();
        }
        if (missed) {
            unfolding.count(Counts.BREACH);
        }
        follow.forEach(consequence -> consequence.unfold(situation, unfolding));
        return Optional.of(accepted(missed ? ActId.BREACH : ActId.RUNG));
    }

    private boolean ends(@Nullable Instant until) {
        return until != null && !until.isAfter(situation.now());
    }

    private Decision.Accepted resumed() {
        unfolding.resume();
        return accepted(ActId.RESUME);
    }

    /** Takes all rungs that are reached, in order. */
    private void climb(Clock clock) {
        Feedback feedback = situation.feedback();
        ClockKind kind = clock.kind();
        List<Ladder.Reached> reached =
                rungs.ladder(kind, feedback).reached(rungs.course(clock, feedback), situation.now());
        Clock taken = clock;
        for (Ladder.Reached one : reached) {
            Rung rung = one.rung();
            unfolding.add(new Effect.RungTaken(kind, one.id()));
            taken = taken.taking(one.id());
            missed |= rung.at().isDeadline();
            follow.addAll(
                    situation.process().ladders().then(kind, feedback.position().step(), rung));
        }
        // the calendar or the process may have changed since: then the rung lies elsewhere now
        boolean moved = reached.isEmpty() && clock.next() != null && ends(clock.next());
        if (moved) {
            unfolding.set(clock.next(null));
        } else if (!reached.isEmpty()) {
            unfolding.set(taken);
        }
    }

    private Decision.Accepted accepted(ActId act) {
        Feedback feedback = situation.feedback();
        Entry entry = Breach.entry(feedback, act, situation.actor().id(), situation.now(), unfolding.effects());
        return rungs.accepted(feedback, entry); // which claims no key: no record names one
    }
}
