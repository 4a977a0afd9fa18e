package io.propertyfeedback.kpi.fact;

import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case while its history is read entry by entry: whose each is, and why it ended. What ends in an entry is
 * whoever's was responsible before it, else its actor's; what runs on in time goes to whoever is responsible after it; what
 * is late stays with whoever held it.
 */
final class ClockFacts {
    private final Feedback feedback;
    private final List<ClockFact> clocks = new ArrayList<>();
    private final Map<ClockKind, Integer> current = new HashMap<>();
    private StepId step;
    private @Nullable Instant invalidSince;
    private @Nullable String lastHolder;

    private Instant at = Instant.MIN;
    private boolean contact;
    private @Nullable String takenOut;
    private boolean ends;
    private @Nullable String responsible;
    private @Nullable Instant standsSince;

    ClockFacts(Feedback feedback) {
        this.feedback = feedback;
        this.step = feedback.position().step();
    }

    /** An entry begins, at which somebody is responsible, and it stands still or not. */
    void begin(Entry entry, @Nullable String handler, @Nullable Instant waitingSince) {
        at = entry.at();
        step = entry.step();
        standsSince = waitingSince;
        responsible = handler != null ? handler : feedback.saidBy(entry.actor()) ? null : entry.actor();
        contact = feedback.intake().imported();
        ends = false;
        takenOut = null;
        for (Effect effect : entry.effects()) {
            contact |= effect instanceof Effect.Responded;
            if (effect instanceof Effect.Settled settled) {
                ends = true;
                takenOut = TakenOutFacts.reason(feedback, settled.settlement(), entry);
            }
        }
    }

    /** The entry has been read; after it somebody is responsible. */
    void end(@Nullable String handler, @Nullable Instant waitingSince) {
        standsSince = waitingSince;
        if (handler == null) {
            return;
        }
        for (int i = 0; i < clocks.size(); i++) {
            ClockFact clock = clocks.get(i);
            if (clock.endedAt() == null && (clock.holder() == null || !isLate(clock))) {
                clocks.set(i, clock.heldBy(handler));
            }
        }
    }

    /** A clock that goes on is still the same fact; after a move or a reopening it is another. */
    void set(Clock clock) {
        Integer known = current.get(clock.kind());
        ClockFact before = known == null ? null : clocks.get(known);
        ClockFact now = fact(clock, before);
        if (known == null) {
            current.put(clock.kind(), clocks.size());
            clocks.add(now);
        } else {
            clocks.set(known, now);
        }
    }

    private ClockFact fact(Clock clock, @Nullable ClockFact before) {
        Instant stopped = clock.stoppedAt();
        if (before != null && before.endedAt() != null && stopped != null) {
            return before;
        }
        String holder = before == null ? null : before.holder();
        ClockFact running = new ClockFact(
                clock.kind(),
                clock.kind().equals(ClockKind.STEP) ? step.id() : null,
                clock.cycle(),
                holder,
                clock.anchor(),
                clock.originalDue(),
                clock.due(),
                null,
                null,
                null);
        return stopped == null ? running : ended(running, stopped);
    }

    private ClockFact ended(ClockFact running, Instant stopped) {
        boolean inTime = running.holder() == null || Clock.onTime(stopped, running.due());
        ClockFact held = inTime && responsible != null ? running.heldBy(responsible) : running;
        lastHolder = held.holder() == null ? lastHolder : held.holder();
        String why = whyNotDone(held.kind());
        return why == null ? held.stopped(stopped) : held.voided(stopped, why);
    }

    /** Why a clock that this entry stops has not measured what it was for; null where it has. */
    private @Nullable String whyNotDone(ClockKind kind) {
        if (kind.equals(ClockKind.RESPONSE)) {
            return contact || !ends ? null : takenOut == null ? LeftOut.UNANSWERED : takenOut;
        }
        return takenOut;
    }

    /** An attempt that stays on its step ends no clock and begins none. */
    void moved(StepId from, StepId to) {
        step = to;
        if (!to.equals(from)) {
            current.remove(ClockKind.STEP);
        }
    }

    /** Its clock runs on: on another step it is the other step's. */
    void migrated(StepId to) {
        step = to;
    }

    void nextCycle() {
        current.clear();
    }

    /** It is inside the service promise, or found not to be. */
    void judged(boolean valid, Instant when) {
        invalidSince = valid ? null : invalidSince == null ? when : invalidSince;
    }

    @Nullable
    String lastHolder() {
        return lastHolder;
    }

    /** All of them, in the order in which they began. What ran when the case was found invalid ended by that. */
    List<ClockFact> done() {
        Instant found = invalidSince;
        return found == null
                ? clocks
                : clocks.stream().map(clock -> asInvalid(clock, found)).toList();
    }

    private static ClockFact asInvalid(ClockFact clock, Instant found) {
        Instant ended = clock.endedAt();
        boolean over = clock.kind().equals(ClockKind.RESPONSE) || ended != null && !ended.isAfter(found);
        Instant since = clock.anchor().isAfter(found) ? clock.anchor() : found;
        return over ? clock : clock.stopped(null).voided(since, LeftOut.INVALID);
    }

    /** Whether an open clock has missed its deadline by this entry. */
    private boolean isLate(ClockFact clock) {
        boolean stands = standsSince != null && clock.kind().standsStill() && standsSince.isBefore(at);
        return !Clock.onTime(stands && standsSince != null ? standsSince : at, clock.due());
    }
}
