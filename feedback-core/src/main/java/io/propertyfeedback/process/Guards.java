package io.propertyfeedback.process;

import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conditions that the standard processes use; a host's own processes may use the same. */
public final class Guards {
    /** A follow-up is not made by whoever carried out the solution. */
    public static final Guard BY_ANOTHER_THAN_WORKER = Guard.named(
            "by-another-than-worker",
            "refused.by-worker",
            s -> !s.actor().id().equals(s.feedback().position().assignment().workedBy()));

    /** Every department that was consulted has answered. */
    public static final Guard CONSULTATIONS_ANSWERED = Guard.named(
            "consultations-answered", "refused.consultation-open", s -> !s.feedback().links().consulting());

    /** Some department has not answered yet. */
    public static final Guard CONSULTATION_OPEN = Guard.named(
            "consultation-open",
            "refused.no-consultation",
            s -> !Consequences.openConsultations(s.feedback().links(), s.values()).isEmpty());

    /** The planned date is not after the resolution deadline: for later, extend first. */
    public static final Guard PLANNED_IN_TIME = custom("planned-in-time", s -> {
        Instant planned = s.values().optionalInstant("planned").orElse(null);
        Clock clock = s.feedback().clocks().of(ClockKind.RESOLUTION).orElse(null);
        boolean late = planned != null && clock != null && planned.isAfter(clock.due());
        return late ? new Message("refused.planned-late", planned.toString(), clock.due().toString()) : null;
    });

    /** The clock runs, is not past its deadline, and the new deadline is later than the present one. */
    public static final Guard EXTENDS = custom("extends", s -> {
        Instant until = s.values().optionalInstant("until").orElse(null);
        if (until == null) {
            return null;
        }
        String kind = s.values().text("clock");
        Clock clock = s.feedback().clocks().of(new ClockKind(kind)).orElse(null);
        if (clock == null || !clock.isRunning()) {
            return new Message("refused.clock-not-running", kind);
        }
        if (clock.late(s.now())) {
            return new Message("refused.extension-late", clock.due().toString());
        }
        return until.isAfter(clock.due()) ? null : new Message("refused.extension-short", clock.due().toString());
    });

    /** It was not merged: what was merged is unmerged, not reopened. */
    public static final Guard NOT_MERGED = Guard.named(
            "not-merged",
            "refused.merged",
            s -> s.feedback().links().mergedInto().isEmpty());

    public static final Guard MERGED = Guard.named(
            "merged",
            "refused.not-merged",
            s -> s.feedback().links().mergedInto().isPresent());

    /** The other feedback exists, is in the same community, is another, and was not merged itself. */
    public static final Guard MERGEABLE = custom("mergeable", s -> {
        String into = s.values().optionalText("into").orElse(null);
        if (into == null) {
            return null;
        }
        Feedback other = s.circumstances().other();
        if (other == null) {
            return new Message("refused.merge-unknown", into);
        }
        if (other.id().equals(s.feedback().id())) {
            return new Message("refused.merge-itself");
        }
        if (!other.intake().community().equals(s.feedback().intake().community())) {
            return new Message("refused.merge-community");
        }
        return other.links()
                .mergedInto()
                .map(onward -> new Message("refused.merge-chain", into, onward))
                .orElse(null);
    });

    /** Whoever is anonymous cannot be contacted, rated or asked. */
    public static final Guard NOT_ANONYMOUS = Guard.named(
            "not-anonymous",
            "refused.anonymous",
            s -> !s.feedback().intake().submitter().anonymous());

    /** There is nobody to ask. */
    public static final Guard ANONYMOUS = Guard.named(
            "anonymous",
            "refused.not-anonymous",
            s -> s.feedback().intake().submitter().anonymous());

    /** The feedback into which this one was merged is settled. */
    public static final Guard OTHER_SETTLED = Guard.named("other-settled", "refused.other-open", s -> {
        Feedback other = s.circumstances().other();
        return other == null || other.position().status().settled();
    });

    public static final List<Guard> STANDARD = List.of(
            BY_ANOTHER_THAN_WORKER,
            CONSULTATIONS_ANSWERED,
            CONSULTATION_OPEN,
            PLANNED_IN_TIME,
            EXTENDS,
            NOT_MERGED,
            MERGED,
            MERGEABLE,
            NOT_ANONYMOUS,
            ANONYMOUS,
            OTHER_SETTLED);

    private Guards() {}

    /** At most this many attempts to reach the submitter have failed. */
    public static Guard attemptsLeft(int most) {
        return Guard.named(
                "attempts-left:" + most,
                "refused.attempts-used",
                s -> s.feedback().position().tallies().of(Counts.NOT_REACHED) < most);
    }

    /** At least this many attempts to reach the submitter have failed. */
    public static Guard attemptsMade(int least) {
        return Guard.named(
                "attempts-made:" + least,
                "refused.attempts-left",
                s -> s.feedback().position().tallies().of(Counts.NOT_REACHED) >= least);
    }

    /** It was settled not longer ago than this. */
    public static Guard settledWithin(Duration window) {
        return Guard.named("settled-within:" + window, "refused.reopen-window", s -> {
            Instant settled = s.feedback().position().result().at();
            return settled != null && !s.now().isAfter(settled.plus(window));
        });
    }

    private static Guard custom(String id, Function<Situation, @Nullable Message> objection) {
        return new Guard() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public @Nullable Message refuse(Situation situation) {
                return objection.apply(situation);
            }

            @Override
            public String toString() {
                return id;
            }
        };
    }
}
