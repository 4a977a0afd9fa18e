package io.propertyfeedback.kpi.fact;

import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folds a feedback and its history into the facts that figures are made from. */
public final class CaseFacts {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Feedback feedback;
    private final CaseFactBuilder fact;
    private final ClockFacts clocks;
    private final TakenOutFacts takenOut;
    private int cycle = 1;
    private int sentBack;
    private @Nullable String worker;
    private @Nullable String workerDepartment;
    private @Nullable String handler;
    private @Nullable String department;
    private @Nullable String lastHandler;
    private @Nullable String lastDepartment;
    private @Nullable Settlement settlement;
    private @Nullable Instant respondedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant waitingSince;

    private CaseFacts(Feedback feedback) {
        this.feedback = feedback;
        this.clocks = new ClockFacts(feedback);
        this.takenOut = new TakenOutFacts(feedback);
        this.fact = CaseFact.of(feedback.company(), feedback.intake().community(), feedback.id());
    }

    /** The facts of a feedback as it stands after this history. */
    public static CaseFact of(Feedback feedback, List<Entry> history) {
        CaseFacts fold = new CaseFacts(feedback);
        history.forEach(fold::take);
        return fold.done();
    }

    /**
     * The same as it stood at an instant: what was recorded after it is not read. Empty where nothing was recorded by then.
     */
    public static Optional<CaseFact> asOf(Instant at, Feedback feedback, List<Entry> history) {
        int recorded = history.size();
        while (recorded > 0 && history.get(recorded - 1).at().isAfter(at)) {
            recorded--;
        }
        if (recorded == history.size()) {
            return Optional.of(of(feedback, history));
        }
        List<Entry> then = history.subList(0, recorded);
        return then.isEmpty() ? Optional.empty() : Optional.of(of(Feedback.replay(then), then));
    }

    /** A place in words, so that two ways of writing it are one: single blanks, upper case. */
    static @Nullable String normalised(@Nullable String place) {
        return place == null
                ? null
                : BLANKS.matcher(place.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
    }

    private void take(Entry entry) {
        clocks.begin(entry, handler, waitingSince);
        takenOut.take(entry, cycle);
        Taking taking = new Taking(entry);
        for (Effect effect : entry.effects()) {
            effect.match(taking);
        }
        clocks.end(handler, waitingSince);
    }

    private void waited(boolean waiting, Instant at) {
        if (waiting) {
            waitingSince = at;
        } else if (waitingSince != null) {
            fact.paused(waitingSince, at);
            waitingSince = null;
        }
    }

    private void reopened(boolean newCycle, Instant at) {
        if (newCycle && settledAt != null) {
            fact.reopened(new SettledSpan(settledAt, at, settlement == null ? null : settlement.id()));
            fact.cycle(whose());
            cycle++;
            sentBack = 0;
            worker = null;
            workerDepartment = null;
            resolvedAt = null;
            clocks.nextCycle();
        }
        settledAt = null;
        settlement = null;
        closedAt = null;
    }

    /** Who carried the work out, else who was responsible last, else who did what ended a clock last. */
    private CycleFact whose() {
        return worker != null
                ? new CycleFact(worker, workerDepartment, sentBack)
                : new CycleFact(lastHandler == null ? clocks.lastHolder() : lastHandler, lastDepartment, sentBack);
    }

    private CaseFact done() {
        Intake intake = feedback.intake();
        var position = feedback.position();
        if (waitingSince != null) {
            fact.paused(waitingSince, null);
        }
        clocks.done().forEach(fact::clock);
        takenOut.done().forEach(fact::takenOut);
        fact.cycle(whose());
        return fact.category(position.grading().category())
                .channel(intake.channel())
                .unit(intake.location().unit())
                .party(intake.submitter().isDrawn() ? null : intake.submitter().represented())
                .contact(intake.submitter().contact())
                .place(normalised(intake.location().place()))
                .anonymous(intake.submitter().anonymous())
                .receivedAt(intake.receivedAt())
                .recordedAt(intake.recordedAt())
                .respondedAt(respondedAt)
                .resolvedAt(resolvedAt)
                .settledAt(settledAt)
                .closedAt(position.status() == Status.CLOSED ? closedAt : null)
                .settlement(settlement == null ? null : settlement.id())
                .valid(position.grading().valid())
                .withdrawn(Settlement.WITHDRAWN.equals(settlement), takenOut.isByStaff())
                .mergedInto(feedback.links().mergedInto().orElse(null))
                .imported(intake.imported())
                .counts(new CaseCounts(
                        position.cycle(),
                        position.tallies().of(Counts.EXPEDITE),
                        position.cycle() - 1,
                        position.tallies().of(Counts.EXTEND)))
                .position(new CasePosition(
                        position.step().id(),
                        position.assignment().handler(),
                        position.assignment().department()))
                .build();
    }

    /** What each kind of effect tells of the facts. */
    private final class Taking implements Effect.Cases<CaseFacts> {
        private final Entry entry;
        private final Instant at;

        private Taking(Entry entry) {
            this.entry = entry;
            this.at = entry.happenedAt();
        }

        @Override
        public CaseFacts received(Effect.Received received) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts moved(Effect.Moved moved) {
            clocks.moved(moved.from(), moved.to());
            closedAt = moved.to().equals(StepId.END) ? at : closedAt;
            return CaseFacts.this;
        }

        @Override
        public CaseFacts assigned(Effect.Assigned assigned) {
            handler = assigned.handler();
            department = assigned.department() == null ? department : assigned.department();
            if (handler != null) {
                lastHandler = handler;
                lastDepartment = department;
            }
            return CaseFacts.this;
        }

        @Override
        public CaseFacts graded(Effect.Graded graded) {
            clocks.judged(graded.grading().valid(), at);
            return CaseFacts.this;
        }

        @Override
        public CaseFacts clockSet(Effect.ClockSet clockSet) {
            if (!clockSet.clock().kind().base().equals(ClockKind.CONSULTATION)) { // a department's, not the case's
                clocks.set(clockSet.clock());
            }
            return CaseFacts.this;
        }

        @Override
        public CaseFacts waited(Effect.Waited waited) {
            Instant until = waited.until();
            CaseFacts.this.waited(waited.waiting(), waited.waiting() || until == null ? at : until);
            return CaseFacts.this;
        }

        @Override
        public CaseFacts rungTaken(Effect.RungTaken rungTaken) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts responded(Effect.Responded responded) {
            respondedAt = respondedAt == null ? at : respondedAt;
            return CaseFacts.this;
        }

        @Override
        public CaseFacts carriedOut(Effect.CarriedOut carriedOut) {
            resolvedAt = at;
            worker = entry.actor();
            workerDepartment = department;
            return CaseFacts.this;
        }

        @Override
        public CaseFacts sentBack(Effect.SentBack back) {
            resolvedAt = null;
            sentBack++;
            return CaseFacts.this;
        }

        @Override
        public CaseFacts settled(Effect.Settled settled) {
            settledAt = at;
            settlement = settled.settlement();
            return CaseFacts.this;
        }

        @Override
        public CaseFacts reopened(Effect.Reopened reopened) {
            CaseFacts.this.reopened(reopened.newCycle(), at);
            return CaseFacts.this;
        }

        @Override
        public CaseFacts linked(Effect.Linked linked) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts consulted(Effect.Consulted consulted) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts rated(Effect.Rated rated) {
            fact.rating(new RatingFact(cycle, rated.level(), new RatingSource(rated.source()), at, sentBack));
            return CaseFacts.this;
        }

        @Override
        public CaseFacts marked(Effect.Marked marked) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts counted(Effect.Counted counted) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts attached(Effect.Attached attached) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts migrated(Effect.Migrated migrated) {
            clocks.migrated(migrated.step());
            return CaseFacts.this;
        }

        @Override
        public CaseFacts happened(Effect.Happened happened) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts concerned(Effect.Concerned concerned) {
            return CaseFacts.this;
        }
    }
}
