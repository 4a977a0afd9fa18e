package io.propertyfeedback.kpi.fact;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the figures need to know of one case: codes, ids and instants, never words. Made by folding its history.
 *
 * @param company       whose
 * @param community     where
 * @param id            the case; among cases received at one instant the lower id came first (digits as a number)
 * @param category      as it is now
 * @param channel       how it came
 * @param subject       by what repetitions are recognised
 * @param times         when it reached which point
 * @param outcome       what became of it
 * @param counts        how often something happened to it
 * @param position      where it stands now
 * @param clocks        each cycle of each clock
 * @param ratings       answers of submitters
 * @param pauses        when it waited, in any order
 * @param settledBefore when it stood settled before it was reopened, in order
 * @param cycles        whose each cycle was, the first one first; empty when not known
 * @param takenOut      who took it out, in the order of recording; what the submitter withdrew is not told of
 * @param imported      whether it was taken over from another system
 */
public record CaseFact(
        String company,
        String community,
        String id,
        Category category,
        Channel channel,
        SubjectKeys subject,
        CaseTimes times,
        CaseOutcome outcome,
        CaseCounts counts,
        CasePosition position,
        List<ClockFact> clocks,
        List<RatingFact> ratings,
        List<PauseFact> pauses,
        List<SettledSpan> settledBefore,
        List<CycleFact> cycles,
        List<TakenOutFact> takenOut,
        boolean imported) {

    public CaseFact {
        clocks = List.copyOf(clocks);
        ratings = List.copyOf(ratings);
        pauses = List.copyOf(pauses);
        settledBefore = List.copyOf(settledBefore);
        cycles = List.copyOf(cycles);
        takenOut = List.copyOf(takenOut);
    }

    /** Whose a cycle was, from 1; of one that is not told of, as the case stands. */
    public CycleFact cycle(int number) {
        return number >= 1 && number <= cycles.size()
                ? cycles.get(number - 1)
                : new CycleFact(position.handler(), position.department(), 0);
    }

    /** Who took it out for a reason in a cycle, else in another one; the last who did. Empty where nobody is told of. */
    public Optional<TakenOut> takenOut(int number, String reason) {
        TakenOut last = null;
        TakenOut ofCycle = null;
        for (TakenOutFact one : takenOut) {
            if (one.takenOut().reason().equals(reason)) {
                last = one.takenOut();
                ofCycle = one.cycle() == number ? last : ofCycle;
            }
        }
        return Optional.ofNullable(ofCycle == null ? last : ofCycle);
    }

    /** Whether a clock has missed a deadline at an instant: one that stood still then since before it has not. */
    public boolean isLate(ClockFact clock, Instant deadline, Instant at) {
        Instant ended = clock.endedAt();
        return (ended != null && !ended.isAfter(at) ? ended : reached(clock, at)).isAfter(deadline);
    }

    /** How far a running clock has come: what waits stands still, but for the first response. */
    private Instant reached(ClockFact clock, Instant at) {
        if (clock.kind().standsStill()) {
            for (PauseFact pause : pauses) {
                if (pause.covers(at)) {
                    return pause.from();
                }
            }
        }
        return at;
    }

    /** Begins a fact; category, channel and receipt must follow. */
    public static CaseFactBuilder of(String company, String community, String id) {
        return new CaseFactBuilder(company, community, id);
    }
}
