package io.propertyfeedback.process.standard;

import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.OtherFeedback;
import io.propertyfeedback.process.Situation;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions that the standard processes use; a host's own processes may use the same. */
public final class Guards {
    private static final Duration FARTHEST = Duration.ofDays(3_653);
    /** From 基本满意 on nobody is dissatisfied, from 满意 on somebody is satisfied. */
    private static final int SATISFIED_FROM = 3;

    private static final int CONTENT_FROM = 4;

    /** A follow-up is not made by whoever carried out the solution. */
    public static final Guard BY_ANOTHER_THAN_WORKER = Guard.named(
            "by-another-than-worker",
            "refused.by-worker",
            s -> !s.actor().id().equals(s.feedback().position().assignment().workedBy()));

    /** Every department that was consulted has answered. */
    public static final Guard CONSULTATIONS_ANSWERED = Guard.named(
            "consultations-answered",
            "refused.consultation-open",
            s -> !s.feedback().links().consulting());

    /** The question that is answered is open. */
    public static final Guard CONSULTATION_OPEN = Answering.OPEN;

    /**
     * A member of the department asked answers; where the directory knows nobody in it, the responsible one records what was
     * said.
     */
    public static final Guard BY_DEPARTMENT_ASKED = Answering.BY_DEPARTMENT;

    /**
     * The planned date is not after the resolution deadline: for later, extend first. Once that deadline has passed it
     * cannot be extended, the breach stands, and any date will do.
     */
    public static final Guard PLANNED_IN_TIME = Guard.objecting("planned-in-time", s -> {
        Instant planned = s.values().optionalInstant("planned").orElse(null);
        Clock clock = s.feedback().clocks().of(ClockKind.RESOLUTION).orElse(null);
        if (planned == null || clock == null || !clock.isRunning() || clock.late(s.now())) {
            return null;
        }
        return planned.isAfter(clock.due())
                ? new Message("refused.planned-late", s.moment(planned), s.moment(clock.due()))
                : null;
    });

    /** A plan that is not feasible, or whose date is past already, says why it is made all the same. */
    public static final Guard PLAN_REASONED = Guard.objecting("plan-reasoned", s -> {
        if (s.values().optionalText("reason").isPresent()) {
            return null;
        }
        if (!s.values().flag("feasible", true)) {
            return new Message("refused.plan-not-feasible");
        }
        Instant planned = s.values().optionalInstant("planned").orElse(null);
        return planned != null && planned.isBefore(s.now().truncatedTo(ChronoUnit.MINUTES))
                ? new Message("refused.plan-past", s.moment(planned), s.moment(s.now()))
                : null;
    });

    /** Nobody is made responsible for a feedback that is about them. */
    public static final Guard HANDLER_NOT_CONCERNED = Guard.objecting("handler-not-concerned", s -> {
        String handler = s.values().optionalText("handler").orElse(null);
        if (handler == null || !s.feedback().intake().concerns().contains(handler)) {
            return null;
        }
        return new Message("refused.assign-concerned", handler);
    });

    /** The {@code category} of the record is written as a path of a category tree. */
    public static final Guard CATEGORY_WELL_FORMED = Guard.objecting("category-well-formed", s -> {
        String path = s.values().optionalText("category").orElse(null);
        return path == null || Category.isPath(path) ? null : new Message("refused.category-malformed", path);
    });

    /**
     * The clock runs, is not past its deadline, and the new deadline is later than the present one, but not by more
     * than ten years.
     */
    public static final Guard EXTENDS = Guard.objecting("extends", s -> {
        Instant until = s.values().optionalInstant("until").orElse(null);
        if (until == null) {
            return null;
        }
        String kind = s.values().text("clock");
        Clock clock = s.feedback().clocks().of(new ClockKind(kind)).orElse(null);
        if (clock == null || !clock.isRunning()) {
            return new Message("refused.clock-not-running", Title.of(new ClockKind(kind)));
        }
        if (clock.late(s.now(), s.feedback().clocks().pauses())) {
            return new Message("refused.extension-late", s.moment(clock.due()));
        }
        Instant farthest = s.now().plus(FARTHEST);
        if (until.isAfter(farthest)) {
            return new Message("refused.extension-far", s.moment(until), s.moment(farthest));
        }
        return until.isAfter(clock.due()) ? null : new Message("refused.extension-short", s.moment(clock.due()));
    });

    /** A waiting that names its end names one that is to come, and not too far ahead. */
    public static final Guard WAIT_ENDS = Guard.objecting("wait-ends", s -> {
        Instant ends = s.values().optionalInstant("endsAt").orElse(null);
        Instant farthest = s.now().plus(FARTHEST);
        if (ends == null || ends.isAfter(s.now()) && !ends.isAfter(farthest)) {
            return null;
        }
        return new Message("refused.wait-end", s.moment(s.now()), s.moment(farthest));
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
    public static final Guard MERGEABLE = Guard.objecting("mergeable", s -> {
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
                .map(onward -> new Message("refused.merge-chain", into, new OtherFeedback(onward)))
                .orElse(null);
    });

    /** Nobody who says that it is not solved is recorded as satisfied: that goes back to work. */
    public static final Guard SOLVED =
            Guard.named("solved", "refused.not-solved", s -> s.values().flag("solved", true));

    /** Nobody is recorded as satisfied who gives a level that says the contrary. */
    public static final Guard LEVEL_SATISFIED = Guard.named(
            "level-satisfied", "refused.level-dissatisfied", s -> level(s) == 0 || level(s) >= SATISFIED_FROM);

    /** What is sent back is not solved, or the level says so; who is satisfied all the same says why. */
    public static final Guard LEVEL_DISSATISFIED = Guard.objecting("level-dissatisfied", s -> {
        boolean solved = s.values().flag("solved", false);
        if (solved && level(s) >= SATISFIED_FROM) {
            return new Message("refused.level-satisfied");
        }
        return explained(s);
    });

    /** What is not resolved has not been solved; who is satisfied all the same says why. */
    public static final Guard NOT_SOLVED = Guard.objecting(
            "not-solved", s -> s.values().flag("solved", false) ? new Message("refused.solved") : explained(s));

    private static @Nullable Message explained(Situation s) {
        boolean contrary = !s.values().flag("solved", false) && level(s) >= CONTENT_FROM;
        boolean says = s.values().optionalText("opinion").isPresent()
                || s.values().optionalText("reason").isPresent();
        return contrary && !says ? new Message("refused.satisfied-unsolved") : null;
    }

    /** 0 where none is given, as when acts are listed. */
    private static int level(Situation s) {
        return s.values().optionalText("satisfaction").map(Integer::parseInt).orElse(0);
    }

    /**
     * Nobody waits behind the back of a submitter who can be reached: there was a contact, or an attempt at one, or the
     * waiting is for the submitter and so asks them.
     */
    public static final Guard SUBMITTER_KNOWS = Guard.named(
            "submitter-knows",
            "refused.wait-unknown",
            s -> s.feedback().intake().submitter().anonymous()
                    || s.values()
                            .optionalText("for")
                            .filter(whom -> !whom.equals("submitter"))
                            .isEmpty()
                    || s.feedback().position().tallies().of(Counts.CONTACT) > 0
                    || attempts(s) > 0);

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

    /**
     * The feedback into which this one was merged is settled. One that was itself merged onward afterwards is settled
     * as a duplicate, which tells nobody anything: its own target counts, and has to be handed in as the other.
     */
    public static final Guard OTHER_SETTLED = Guard.objecting("other-settled", s -> {
        Feedback other = s.circumstances().other();
        if (other == null) {
            return null;
        }
        String onward = other.links().mergedInto().orElse(null);
        if (onward != null) {
            return new Message("refused.other-merged", new OtherFeedback(other.id()), new OtherFeedback(onward));
        }
        return other.position().status().settled() ? null : new Message("refused.other-open");
    });

    public static final List<Guard> STANDARD = List.of(
            BY_ANOTHER_THAN_WORKER,
            CONSULTATIONS_ANSWERED,
            CONSULTATION_OPEN,
            BY_DEPARTMENT_ASKED,
            PLANNED_IN_TIME,
            PLAN_REASONED,
            HANDLER_NOT_CONCERNED,
            CATEGORY_WELL_FORMED,
            EXTENDS,
            WAIT_ENDS,
            NOT_MERGED,
            MERGED,
            MERGEABLE,
            SOLVED,
            LEVEL_SATISFIED,
            LEVEL_DISSATISFIED,
            NOT_SOLVED,
            SUBMITTER_KNOWS,
            NOT_ANONYMOUS,
            ANONYMOUS,
            OTHER_SETTLED);

    private Guards() {}

    /** At most this many attempts to reach the submitter have failed. */
    public static Guard attemptsLeft(int most) {
        return Guard.objecting(
                "attempts-left:" + positive(most),
                s -> attempts(s) < most ? null : new Message("refused.attempts-used", most));
    }

    /** At least this many attempts to reach the submitter have failed. */
    public static Guard attemptsMade(int least) {
        return Guard.objecting(
                "attempts-made:" + positive(least),
                s -> attempts(s) >= least ? null : new Message("refused.attempts-left", least));
    }

    /** It was settled not longer ago than this. */
    public static Guard settledWithin(Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("a window of " + window + " is negative");
        }
        return Guard.named("settled-within:" + window, "refused.reopen-window", s -> {
            Instant settled = s.feedback().position().result().at();
            return settled != null && !s.now().isAfter(settled.plus(window));
        });
    }

    /** It bears the mark, whatever that says. Whoever is refused reads the mark's title. */
    public static Guard marked(String key) {
        return Guard.objecting(
                "marked:" + key, s -> isMarked(s, key) ? null : new Message("refused.not-marked", Title.ofMark(key)));
    }

    /** It does not bear the mark. Whoever is refused reads the mark's title. */
    public static Guard notMarked(String key) {
        return Guard.objecting(
                "not-marked:" + key, s -> isMarked(s, key) ? new Message("refused.marked", Title.ofMark(key)) : null);
    }

    private static boolean isMarked(Situation s, String key) {
        return s.feedback().position().marks().of(key).isPresent();
    }

    private static int attempts(Situation s) {
        return s.feedback().position().tallies().of(Counts.NOT_REACHED);
    }

    private static int positive(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException(attempts + " attempts are none");
        }
        return attempts;
    }
}
