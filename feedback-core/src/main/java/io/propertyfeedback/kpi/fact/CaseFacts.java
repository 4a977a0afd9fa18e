package io.propertyfeedback.kpi.fact;

import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folds a feedback and its history into the facts that figures are made from. */
public final class CaseFacts {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<Settlement> VOIDING = Set.of(Settlement.WITHDRAWN, Settlement.DUPLICATE);

    private final Feedback feedback;
    private final CaseFactBuilder fact;
    private final List<ClockFact> clocks = new ArrayList<>();
    private final Map<ClockKind, Integer> current = new HashMap<>();
    private StepId step;
    private int cycle = 1;
    private @Nullable String handler;
    private @Nullable Instant respondedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant waitingSince;

    private CaseFacts(Feedback feedback) {
        this.feedback = feedback;
        this.step = feedback.position().step();
        this.fact = CaseFact.of(feedback.company(), feedback.intake().community(), feedback.id());
    }

    /** The facts of a feedback as it stands after this history. */
    public static CaseFact of(Feedback feedback, List<Entry> history) {
        CaseFacts fold = new CaseFacts(feedback);
        history.forEach(fold::take);
        return fold.done();
    }

    /** A place in words, so that two ways of writing it are one: single blanks, upper case. */
    static @Nullable String normalised(@Nullable String place) {
        return place == null
                ? null
                : BLANKS.matcher(place.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
    }

    private void take(Entry entry) {
        boolean voids = entry.effects().stream()
                .anyMatch(e -> e instanceof Effect.Settled settled && VOIDING.contains(settled.settlement()));
        step = entry.step();
        for (Effect effect : entry.effects()) {
            effect.match(new Taking(entry.at(), voids));
        }
    }

    /** A clock that goes on is still the same fact; after a move or a reopening it is another. */
    private void clock(Clock clock, boolean voids) {
        boolean isVoid = voids && clock.stoppedAt() != null;
        ClockFact now = new ClockFact(
                clock.kind(),
                clock.kind().equals(ClockKind.STEP) ? step.id() : null,
                clock.cycle(),
                handler,
                clock.anchor(),
                clock.originalDue(),
                clock.due(),
                isVoid ? null : clock.stoppedAt(),
                isVoid ? clock.stoppedAt() : null);
        Integer known = current.get(clock.kind());
        if (known == null) {
            current.put(clock.kind(), clocks.size());
            clocks.add(now);
        } else {
            clocks.set(known, now);
        }
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
            fact.reopened(settledAt, at);
            cycle++;
            current.clear();
            resolvedAt = null;
        }
        settledAt = null;
        closedAt = null;
    }

    private CaseFact done() {
        Intake intake = feedback.intake();
        var position = feedback.position();
        Settlement settlement = position.result().settlement();
        if (waitingSince != null) {
            fact.paused(waitingSince, null);
        }
        clocks.forEach(fact::clock);
        return fact.category(position.grading().category())
                .channel(intake.channel())
                .unit(intake.location().unit())
                .party(intake.submitter().party())
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
                .withdrawn(Settlement.WITHDRAWN.equals(settlement))
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
        private final Instant at;
        private final boolean voids;

        private Taking(Instant at, boolean voids) {
            this.at = at;
            this.voids = voids;
        }

        @Override
        public CaseFacts received(Effect.Received received) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts moved(Effect.Moved moved) {
            step = moved.to();
            current.remove(ClockKind.STEP);
            closedAt = moved.to().equals(StepId.END) ? at : closedAt;
            return CaseFacts.this;
        }

        @Override
        public CaseFacts assigned(Effect.Assigned assigned) {
            handler = assigned.handler();
            return CaseFacts.this;
        }

        @Override
        public CaseFacts graded(Effect.Graded graded) {
            return CaseFacts.this;
        }

        @Override
        public CaseFacts clockSet(Effect.ClockSet clockSet) {
            clock(clockSet.clock(), voids);
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
            return CaseFacts.this;
        }

        @Override
        public CaseFacts settled(Effect.Settled settled) {
            settledAt = at;
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
            fact.rating(new RatingFact(cycle, rated.level(), new RatingSource(rated.source()), at));
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
        public CaseFacts migrated(Effect.Migrated migrated) {
            if (!migrated.step().equals(step)) {
                current.remove(ClockKind.STEP);
            }
            step = migrated.step();
            return CaseFacts.this;
        }
    }
}
