package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.CommunityPeriod;
import io.propertyfeedback.kpi.CountedItem;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges each cycle of a clock on its own. */
final class TimelinessCalculator implements Calculator {
    /** Why nobody owes a first response any more. */
    private static final Set<String> BY_SUBMITTER = Set.of(LeftOut.MERGED, LeftOut.WITHDRAWN, LeftOut.VOIDED);

    private final Timeliness measure;
    private final Cohort cohort;
    private final Groups groups;

    TimelinessCalculator(Timeliness measure, Cohort cohort, Groups groups) {
        this.measure = measure;
        this.cohort = cohort;
        this.groups = groups;
    }

    @Override
    public void accept(CaseFact fact, CommunityPeriod frame) {
        for (ClockFact clock : fact.clocks()) {
            if (clock.kind().equals(measure.clock())) {
                judge(fact, clock, frame);
            }
        }
    }

    private void judge(CaseFact fact, ClockFact clock, CommunityPeriod frame) {
        Instant due = clock.due(measure.deadline());
        Instant ended = clock.endedAt();
        Instant at = belongsBy(fact, due, ended);
        if (at == null || !frame.holds(at)) {
            return;
        }
        CountedItem counted = CountedItem.of(fact, clock, at, frame);
        if (groups.leaveOutInvalid(counted)) {
            return;
        }
        Tally tally = groups.of(counted);
        String reason = reasonToLeaveOut(fact, clock, due, ended, frame);
        if (reason != null) {
            tally.leaveOut(reason, counted);
            return;
        }
        tally.count(clock.isCompleted() && isOnTime(ended, due));
        standBeside(fact, clock, ended, tally);
    }

    /** The instant that decides to which period a cycle belongs; null when it belongs to none yet. */
    private @Nullable Instant belongsBy(CaseFact fact, Instant due, @Nullable Instant ended) {
        return switch (cohort) {
            case DEADLINE_IN_PERIOD -> due;
            case COMPLETED_IN_PERIOD -> ended;
            default -> fact.times().receivedAt();
        };
    }

    private @Nullable String reasonToLeaveOut(
            CaseFact fact, ClockFact clock, Instant due, @Nullable Instant ended, CommunityPeriod frame) {
        if (fact.imported() && measure.clock().equals(ClockKind.STEP)) {
            return LeftOut.IMPORTED;
        }
        if (clock.isCompleted()) {
            return null;
        }
        boolean response = measure.clock().equals(ClockKind.RESPONSE);
        if (response && fact.subject().anonymous() && fact.times().respondedAt() == null) {
            return LeftOut.ANONYMOUS;
        }
        if (ended == null) {
            return fact.isLate(clock, due, frame.asOf()) ? null : LeftOut.NOT_YET_DUE;
        }
        String why = isOnTime(ended, due) ? why(fact, clock) : null;
        return response && why != null && !BY_SUBMITTER.contains(why) ? null : why;
    }

    private static String why(CaseFact fact, ClockFact clock) {
        String told = clock.voidedBy() == null ? fact.outcome().voided() : clock.voidedBy();
        return told == null ? LeftOut.VOIDED : told;
    }

    private static void standBeside(CaseFact fact, ClockFact clock, @Nullable Instant ended, Tally tally) {
        if (ended == null) {
            tally.beside(Timeliness.OPEN_LATE);
        } else if (!clock.isCompleted() && clock.kind().equals(ClockKind.RESPONSE)) {
            tally.beside(Timeliness.UNANSWERED);
        }
        if (clock.due().isAfter(clock.originalDue())) {
            tally.beside(Timeliness.EXTENDED);
        }
        if (clock.kind().standsStill()
                && fact.pauses().stream().anyMatch(pause -> pause.touches(clock.anchor(), ended))) {
            tally.beside(Timeliness.PAUSED);
        }
    }

    /** The one predicate: a deadline met to the instant is met. */
    private static boolean isOnTime(@Nullable Instant completedAt, Instant due) {
        return completedAt != null && !completedAt.isAfter(due);
    }
}
