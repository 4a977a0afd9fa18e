package io.propertyfeedback.testkit.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Position;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Reads back through the desks and holds it to the book. */
final class Checks {
    private final PropertyFeedback feedback;
    private final Book book;

    Checks(PropertyFeedback feedback, Book book) {
        this.feedback = feedback;
        this.book = book;
    }

    /** As stored, seen by one of the company whom nothing concerns. */
    @Nullable
    Feedback stored(String company, String id) {
        return feedback.records().find(Staff.actor(company, "sue"), id).orElse(null);
    }

    /** Whether a waiting ended, a warning or an escalation is due, or a deadline passed. */
    boolean hasTimePassed(Card card, Instant now) {
        Feedback stored = stored(card.company, card.id);
        if (stored == null) {
            return false;
        }
        boolean rung = stored.clocks().all().stream()
                .anyMatch(clock -> goesOn(card, clock)
                        && clock.next() != null
                        && !clock.next().isAfter(now));
        return hasWaitEnded(card, now) || rung || isNewlyLate(card, now);
    }

    @Nullable
    Instant waitsUntil(Card card) {
        Feedback stored = stored(card.company, card.id);
        return stored == null ? null : stored.clocks().waitsUntil();
    }

    boolean hasWaitEnded(Card card, Instant now) {
        Instant until = waitsUntil(card);
        return card.status.equals("WAITING") && until != null && !until.isAfter(now);
    }

    /** What waits stands still, but a first response and a colleague's answer are owed all the same. */
    private static boolean goesOn(Card card, Clock clock) {
        return !card.status.equals("WAITING") || isOwedAllTheSame(clock);
    }

    private static boolean isOwedAllTheSame(Clock clock) {
        return clock.kind().equals(ClockKind.RESPONSE) || clock.kind().id().startsWith("consultation-");
    }

    boolean isNewlyLate(Card card, Instant now) {
        Feedback stored = stored(card.company, card.id);
        return stored != null
                && stored.clocks().all().stream()
                        .anyMatch(clock -> clock.isRunning()
                                && goesOn(card, clock)
                                && !clock.breached()
                                && clock.due().isBefore(now));
    }

    void received(PropertyFeedback node, Arrival arrival, String expected) {
        Reception reception = node.intake().receive(arrival.actor(), arrival.said(), arrival.key());
        if (reception instanceof Refused refused) {
            assertThat(refused.codes().get(0)).as(arrival.toString()).isEqualTo(expected);
            return;
        }
        Receipt receipt = (Receipt) reception;
        assertThat(receipt.replayed() ? receipt.id() : Book.DONE)
                .as(arrival.toString())
                .isEqualTo(expected);
        card(Objects.requireNonNull(book.card(arrival.said().company(), receipt.id())));
    }

    /** One feedback stands as its card says, and its history replays to it. */
    void card(Card card) {
        Feedback stored = Objects.requireNonNull(stored(card.company, card.id), "stored " + card);
        assertThat(said(stored)).isEqualTo(card.toString());
        assertThat(stored.position().assignment().workedBy()).as("worker").isEqualTo(card.worker);
        assertThat(stored.links().consultations().stream().filter(c -> c.open()).map(c -> c.department()))
                .as("open consultations")
                .containsExactlyElementsOf(card.asked.values());
        clocks(stored);
        history(card, stored);
        rated(card);
    }

    private static String said(Feedback stored) {
        Position position = stored.position();
        Set<String> running = stored.clocks().all().stream()
                .filter(Clock::isRunning)
                .map(clock -> clock.kind().id())
                .collect(Collectors.toCollection(TreeSet::new));
        return stored.company() + "/" + stored.id() + " v" + stored.version() + " "
                + position.process().id() + "@" + position.step() + " " + position.status() + " cycle "
                + position.cycle() + " with " + position.assignment().handler() + " settled "
                + position.result().settlement() + " merged "
                + stored.links().mergedInto().orElse(null) + " "
                + new TreeMap<>(position.tallies().counts()) + " running " + running + " category "
                + position.grading().category() + " rating " + position.result().rating();
    }

    private static void clocks(Feedback stored) {
        Status status = stored.position().status();
        boolean paused = stored.clocks().pauses().open().isPresent();
        assertThat(paused).as("stands still").isEqualTo(status == Status.WAITING);
        if (paused) {
            Stream<Instant> owed = stored.clocks().all().stream()
                    .filter(Checks::isOwedAllTheSame)
                    .flatMap(clock -> clock.nextRungAt().stream());
            assertThat(stored.clocks().nextRungAt())
                    .as("next rung while waiting")
                    .isEqualTo(Stream.concat(
                                    owed, Stream.ofNullable(stored.clocks().waitsUntil()))
                            .min(Comparator.naturalOrder()));
        }
        for (Clock clock : stored.clocks().all()) {
            assertThat(clock.originalDue()).as(clock.toString()).isBeforeOrEqualTo(clock.due());
            assertThat(clock.anchor()).as(clock.toString()).isBeforeOrEqualTo(clock.originalDue());
            boolean outlives = clock.kind().id().equals("step") && status == Status.SETTLED;
            assertThat(clock.isRunning() && status.settled() && !outlives)
                    .as("runs though settled: " + clock)
                    .isFalse();
        }
    }

    private void rated(Card card) {
        String last = null;
        for (Entry entry : feedback.records().history(Staff.actor(card.company, "sue"), card.id)) {
            for (Effect effect : entry.effects()) {
                last = effect instanceof Effect.Rated rated ? rated.source() : last;
            }
        }
        assertThat(last).as("who said the last rating").isEqualTo(card.ratedBy);
    }

    private void history(Card card, Feedback stored) {
        List<Entry> history = feedback.records().history(Staff.actor(card.company, "sue"), card.id);
        assertThat(history).hasSize((int) card.version);
        for (int i = 0; i < history.size(); i++) {
            assertThat(history.get(i).version()).as("versions without gaps").isEqualTo(i + 1L);
            assertThat(history.get(i).company()).isEqualTo(card.company);
        }
        assertThat(Feedback.replay(history)).isEqualTo(stored);
    }

    /** Every card once more, and what each company and each of its staff sees. */
    void everything() {
        book.cards().forEach(this::card);
        for (String company : Staff.COMPANIES) {
            sees(company, "sue");
            sees(company, "li");
            sees(company, "lou");
            String other = company.equals("acme") ? "bolt" : "acme";
            Assertions.assertThatThrownBy(() -> feedback.records().search(sue(company), SearchQuery.of(other)))
                    .isInstanceOf(RefusedException.class);
            long own = book.cards(company).size();
            for (long n = own + 1; n <= book.cards(other).size(); n++) {
                String id = "f" + n;
                assertThat(feedback.records().find(sue(company), id)).isEmpty();
                assertThat(feedback.records().history(sue(company), id)).isEmpty();
                assertThat(feedback.handling().allowed(sue(company), id)).isEmpty();
            }
            for (Card card : book.cards(company)) {
                String name = card.party == null ? null : card.party + " of " + company;
                assertThat(feedback.records()
                                .submitter(sue(company), card.id)
                                .map(p -> p.name())
                                .orElse(null))
                        .isEqualTo(name);
            }
        }
    }

    private static Actor sue(String company) {
        return Staff.actor(company, "sue");
    }

    private void sees(String company, String name) {
        Actor actor = Staff.actor(company, name);
        List<String> visible = book.cards(company).stream()
                .filter(card -> Book.sees(actor, card))
                .map(card -> card.id)
                .toList();
        assertThat(feedback.records()
                        .search(actor, SearchQuery.of(company).limit(100))
                        .items())
                .as("what " + company + "." + name + " finds")
                .allMatch(found -> found.company().equals(company))
                .extracting(Feedback::id)
                .containsExactlyInAnyOrderElementsOf(visible);
    }
}
