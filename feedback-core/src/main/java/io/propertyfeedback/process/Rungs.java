package io.propertyfeedback.process;

import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.At;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Ladder;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.PauseLedger;
import io.propertyfeedback.sla.RungPoint;
import io.propertyfeedback.sla.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ladders of a process, held against the clocks of a feedback. */
record Rungs(FeedbackProcess process, WorkingCalendar calendar) {

    /** What the line of history leads to, with each clock that it sets carrying its next rung. */
    Decision.Accepted accepted(@Nullable Feedback before, Entry entry) {
        Feedback after = after(before, entry);
        List<Effect> armed = new ArrayList<>(entry.effects());
        boolean changed = false;
        for (int i = 0; i < armed.size(); i++) {
            if (armed.get(i) instanceof Effect.ClockSet set && stands(set.clock(), after)) {
                Clock clock = armed(set.clock(), after);
                changed |= !clock.equals(set.clock());
                armed.set(i, new Effect.ClockSet(clock));
            }
        }
        if (!changed) {
            return new Decision.Accepted(after, entry);
        }
        Entry whole = entry.with(armed);
        return new Decision.Accepted(after(before, whole), whole);
    }

    private static Feedback after(@Nullable Feedback before, Entry entry) {
        return before == null ? Feedback.begin(entry) : before.apply(entry);
    }

    /** Whether the clock runs so in the end; the same entry may have set it before. */
    private static boolean stands(Clock clock, Feedback after) {
        return clock.isRunning() && after.clocks().of(clock.kind()).equals(Optional.of(clock));
    }

    private Clock armed(Clock clock, Feedback feedback) {
        Ladder ladder = ladder(clock.kind(), feedback);
        return ladder.equals(Ladder.DEADLINE) ? clock : ladder.armed(course(clock, feedback));
    }

    /** Nobody is warned of what another system has handled. */
    Ladder ladder(ClockKind kind, Feedback feedback) {
        return process.ladders().isEmpty() || feedback.intake().imported()
                ? Ladder.DEADLINE
                : process.ladders().of(kind, feedback.position().step());
    }

    RungPoint.Course course(Clock clock, Feedback feedback) {
        Limit limit = process.limit(
                clock.kind(), feedback.position().step(), feedback.position().grading());
        return new RungPoint.Course(
                clock,
                limit == null ? new At(clock.due()) : limit,
                clock.kind().standsStill() ? feedback.clocks().pauses().ended() : PauseLedger.none(),
                calendar);
    }
}
