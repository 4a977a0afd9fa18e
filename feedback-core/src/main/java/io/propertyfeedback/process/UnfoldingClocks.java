package io.propertyfeedback.process;

import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.At;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Due;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The clocks as they stand while an act unfolds: every change is an effect, read back from those before it. Used by one
 * thread, for one decision.
 */
final class UnfoldingClocks {
    private final Situation situation;
    private final List<Effect> effects;
    private FeedbackProcess process;
    private Grading grading;

    /** @param effects those of the act, to which it adds */
    UnfoldingClocks(Situation situation, List<Effect> effects) {
        this.situation = situation;
        this.effects = effects;
        this.process = situation.process();
        this.grading = situation.feedback().position().grading();
    }

    /** Limits are those of another process from now on. */
    void goBy(FeedbackProcess other) {
        process = other;
    }

    /** The clock as it stands after what has unfolded so far, or null. */
    @Nullable
    Clock of(ClockKind kind) {
        for (int i = effects.size() - 1; i >= 0; i--) {
            if (effects.get(i) instanceof Effect.ClockSet set
                    && set.clock().kind().equals(kind)) {
                return set.clock();
            }
        }
        for (Clock clock : situation.feedback().clocks().all()) {
            if (clock.kind().equals(kind)) {
                return clock;
            }
        }
        return null;
    }

    void set(Clock clock) {
        effects.add(new Effect.ClockSet(clock));
    }

    /** Starts a clock, if the process sets it a limit. */
    void start(ClockKind kind, StepId step, Instant anchor, int cycle) {
        Limit limit = process.limit(kind, step, grading);
        if (limit != null) {
            set(Clock.started(kind, cycle, anchor, limit, calendar()));
        }
    }

    /** Stops a clock if it runs. */
    void stop(ClockKind kind) {
        Clock clock = of(kind);
        if (clock != null && clock.isRunning()) {
            set(clock.stopped(situation.now()));
        }
    }

    void stopAll() {
        for (Clock clock : situation.feedback().clocks().all()) {
            stop(clock.kind());
        }
    }

    /** A clock that stopped goes on in its cycle, with the elapsed time kept. */
    void restart(ClockKind kind, StepId step) {
        Clock clock = of(kind);
        Limit limit = clock == null ? null : limit(kind, step);
        if (clock != null && !clock.isRunning() && limit != null) {
            set(clock.restarted(situation.now(), limit, calendar()));
        }
    }

    /** What a settlement stopped goes on; a response that somebody has had is no more owed. */
    void restartStoppedAt(@Nullable Instant settled, StepId step) {
        boolean answered = situation.feedback().position().tallies().of(Counts.CONTACT) > 0;
        for (Clock clock : situation.feedback().clocks().all()) {
            boolean over = answered && clock.kind().equals(ClockKind.RESPONSE); // at that very instant, maybe
            if (settled != null && settled.equals(clock.stoppedAt()) && !over) {
                restart(clock.kind(), step);
            }
        }
    }

    /** The deadlines of what stood still move by a pause. */
    void resume(Instant since, Instant until, StepId step) {
        running(
                step,
                (clock, limit) -> clock.kind().standsStill() ? clock.resumed(limit, calendar(), since, until) : null);
    }

    /** Every running clock gets the deadline that another judgement gives it from its own start. */
    void judge(Grading judged, StepId step) {
        grading = judged;
        running(
                step,
                (clock, limit) ->
                        clock.recalculated(limit, situation.feedback().clocks().pauses(), calendar(), situation.now()));
        startResolutionIfOwed(situation.feedback(), step);
    }

    private void running(StepId step, BiFunction<Clock, Limit, @Nullable Clock> change) {
        for (Clock before : situation.feedback().clocks().all()) {
            Clock clock = of(before.kind());
            Limit limit = limit(before.kind(), step);
            Clock changed = clock == null || !clock.isRunning() || limit == null ? null : change.apply(clock, limit);
            if (changed != null) {
                set(changed);
            }
        }
    }

    /** What was promised no time before may be promised one now, counted from receipt as always. */
    private void startResolutionIfOwed(Feedback feedback, StepId step) {
        boolean worked = feedback.position().tallies().of(Counts.CARRIED_OUT) > 0;
        boolean reopened = feedback.position().cycle() > 1;
        if (of(ClockKind.RESOLUTION) != null
                || worked
                || reopened
                || feedback.intake().imported()) {
            return;
        }
        Limit limit = limit(ClockKind.RESOLUTION, step);
        if (limit != null) {
            Instant received = feedback.intake().receivedAt();
            Instant due = Due.of(received, limit, feedback.clocks().pauses(), calendar());
            set(new Clock(ClockKind.RESOLUTION, 1, received, due, due, null, List.of(), null));
        }
    }

    /** The limit that the process sets to a clock on a step, or null. An imported case keeps the deadline it came with. */
    private @Nullable Limit limit(ClockKind kind, StepId step) {
        Clock clock = of(kind);
        if (clock != null
                && kind.equals(ClockKind.RESOLUTION)
                && situation.feedback().intake().imported()) {
            return new At(clock.originalDue());
        }
        return process.limit(kind, step, grading);
    }

    private WorkingCalendar calendar() {
        return situation.circumstances().calendar();
    }
}
