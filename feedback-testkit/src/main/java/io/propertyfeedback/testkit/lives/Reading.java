package io.propertyfeedback.testkit.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.desk.KpiDesk;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.process.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of what was done: the facts that a history is folded into have to be what the {@link Diary} says, and
 * the counts of each day have to balance.
 */
record Reading(KpiDesk desk, FeedbackStorage storage, ZoneId zone) {

    void hold(String company, List<Card> cards, Instant from, Instant to) {
        Map<String, CaseFact> facts = new HashMap<>();
        storage.scan(
                ScanQuery.of(company),
                life -> facts.put(life.feedback().id(), CaseFacts.of(life.feedback(), life.history())));
        assertThat(facts).hasSameSizeAs(cards);
        for (Card card : cards) {
            same(card, Objects.requireNonNull(facts.get(card.id), card.id));
        }
        balance(company, cards, from, to);
    }

    private static void same(Card card, CaseFact fact) {
        Diary diary = card.diary;
        assertThat(fact.times().receivedAt()).as("received " + card).isEqualTo(diary.receivedAt);
        assertThat(fact.times().respondedAt()).as("responded " + card).isEqualTo(diary.respondedAt);
        assertThat(fact.times().resolvedAt()).as("carried out " + card).isEqualTo(diary.carriedOutAt);
        assertThat(fact.times().settledAt()).as("settled " + card).isEqualTo(card.settledAt);
        assertThat(fact.times().closedAt())
                .as("closed " + card)
                .isEqualTo(card.status.equals("CLOSED") ? diary.closedAt : null);
        assertThat(fact.outcome().settlement()).as("outcome " + card).isEqualTo(card.settlement);
        assertThat(fact.outcome().mergedInto()).as("merged " + card).isEqualTo(card.mergedInto);
        assertThat(fact.counts().cycle()).as("cycles " + card).isEqualTo(card.cycle);
        assertThat(fact.counts().extensions()).as("extensions " + card).isEqualTo(card.counted("extend"));
        assertThat(fact.counts().expedites()).as("urged " + card).isEqualTo(card.counted("expedite"));
        assertThat(fact.pauses())
                .as("waits of " + card)
                .extracting(pause -> new Diary.Span(pause.from(), pause.to()))
                .containsExactlyElementsOf(diary.waits);
        assertThat(fact.settledBefore())
                .as("stood settled " + card)
                .extracting(span -> new Diary.Span(span.settledAt(), span.reopenedAt()))
                .containsExactlyElementsOf(diary.settledBefore);
        assertThat(fact.ratings())
                .as("answers of " + card)
                .extracting(answer -> new Diary.Answer(
                        answer.cycle(),
                        Objects.requireNonNull(answer.level()),
                        answer.source().id(),
                        answer.at()))
                .containsExactlyElementsOf(diary.answers);
        assertThat(fact.clocks())
                .as("clocks of " + card)
                .extracting(Reading::run)
                .containsExactlyInAnyOrderElementsOf(diary.runs);
        assertThat(fact.takenOut())
                .as("taken out " + card)
                .extracting(out -> new Diary.Out(
                        out.cycle(), out.takenOut().reason(), out.takenOut().by()))
                .containsExactlyElementsOf(card.diary.takenOut);
        running(card, fact);
    }

    private static Diary.Run run(ClockFact clock) {
        return new Diary.Run(clock.kind().id(), clock.step(), clock.cycle(), clock.anchor(), clock.endedAt());
    }

    /** One step's clock runs while it is open, and after its settlement no other than the review's. */
    private static void running(Card card, CaseFact fact) {
        List<String> running = fact.clocks().stream()
                .filter(clock -> clock.endedAt() == null)
                .map(clock -> clock.kind().id() + " " + clock.step())
                .toList();
        if (!card.settled()) {
            assertThat(running)
                    .as("runs of " + card)
                    .containsOnlyOnce("step " + card.step)
                    .filteredOn(each -> each.startsWith("step "))
                    .hasSize(1);
        } else if (card.status.equals("CLOSED") || !card.step.equals("review")) {
            assertThat(running).as("runs of " + card).isEmpty();
        } else {
            assertThat(running).as("runs of " + card).containsExactly("step review");
        }
    }

    /** Backlog + received + reopened - settled = the next backlog, whatever the cases ended in; reopened as the cards say. */
    private void balance(String company, List<Card> cards, Instant from, Instant to) {
        Instant asOf = to.plusSeconds(1); // what was received at an instant is open after it
        LocalDate last = LocalDate.ofInstant(asOf, zone);
        LocalDate day = LocalDate.ofInstant(from, zone).minusDays(12);
        long open = 0;
        while (!day.isAfter(last)) {
            LocalDate next = day.plusDays(Math.max(1, java.time.temporal.ChronoUnit.DAYS.between(day, last) / 4));
            Period period = Period.of(day, next);
            Instant begin = day.atStartOfDay(zone).toInstant();
            Instant end = next.atStartOfDay(zone).toInstant();
            long reopened = cards.stream()
                    .flatMap(card -> card.diary.settledBefore.stream())
                    .filter(span -> within(span.to(), begin, end))
                    .count();
            long expected = open
                    + count(company, Kpis.RECEIVED, period, asOf)
                    + reopened
                    - count(company, Kpis.SETTLED, period, asOf);
            open = count(company, Kpis.BACKLOG, period, asOf);
            assertThat(open)
                    .as("backlog of " + company + " at the end of " + period)
                    .isEqualTo(expected);
            day = next;
        }
        assertThat(open)
                .as("backlog of " + company)
                .isEqualTo(cards.stream().filter(card -> !card.settled()).count());
    }

    private static boolean within(@Nullable Instant at, Instant from, Instant to) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }

    private long count(String company, KpiDefinition figure, Period period, Instant asOf) {
        return desk.report(Actor.of(company, "mia", Roles.MANAGER), KpiQuery.of(figure, period, asOf)).rows().stream()
                .mapToLong(row -> row.figure().numerator())
                .sum();
    }
}
