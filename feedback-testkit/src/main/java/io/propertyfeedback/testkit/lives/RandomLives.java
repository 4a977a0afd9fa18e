package io.propertyfeedback.testkit.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sequence of acts in two companies with equal ids, through the desks of nodes whose clocks are apart, over one
 * storage. After each the feedback has to stand as the {@link Book} says; at the end all of it is read back. One number
 * is one attempt, so that a sequence can be made shorter and still be one. Not thread-safe.
 */
public final class RandomLives {
    private static final Instant BEGINNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<Duration> BEHIND = List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofMinutes(10));
    private static final List<Duration> PASSING = List.of(
            Duration.ofMinutes(20),
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(5),
            Duration.ofMinutes(9),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(18),
            Duration.ofDays(1),
            Duration.ofDays(4),
            Duration.ofDays(12));

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar OFFICE = WorkingCalendar.in(ZONE)
            .id("office")
            .weekdays(Window.of("09:00", "12:00"), Window.of("13:00", "18:00"))
            .build();
    private static final int AT_ONCE = 5;

    private final Book book = new Book();
    private final List<String> told = new ArrayList<>();
    private final List<PropertyFeedback> nodes = new ArrayList<>();
    private final Checks checks;
    private Ask last =
            new Ask(Actor.of("acme", "eve"), "f99", 1, "note", null, Document.EMPTY, null, BEGINNING, BEGINNING, null);
    private Instant now = BEGINNING;
    private @Nullable Card recent;
    private String nextId = "f1";

    private RandomLives(FeedbackStorage storage) {
        for (Duration behind : BEHIND) {
            nodes.add(PropertyFeedback.on(storage)
                    .time(() -> now.minus(behind))
                    .ids(() -> nextId)
                    .open());
        }
        checks = new Checks(nodes.get(0), book);
        Staff.COMPANIES.forEach(this::setUp);
    }

    /**
     * Leads one sequence over an empty storage.
     *
     * @return what was asked for, and what came of it, line by line
     * @throws AssertionError telling the sequence, when anything is not as the model says
     */
    public static List<String> lead(FeedbackStorage storage, List<Long> numbers) {
        RandomLives lives = new RandomLives(storage);
        try {
            numbers.forEach(number -> lives.attempt(new Dice(number)));
            lives.checks.everything();
            lives.figures(storage);
            return List.copyOf(lives.told);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e + "\nafter\n  " + String.join("\n  ", lives.told), e);
        }
    }

    /** What was folded on the way, by whichever node, has to be what a scan comes to. */
    private void figures(FeedbackStorage storage) {
        while (nodes.get(0).relay().run(AT_ONCE) == AT_ONCE) {
            // until nothing waits
        }
        for (String company : Staff.COMPANIES) {
            DailyTallies scanned = new DailyTallies();
            storage.scan(
                    ScanQuery.of(company),
                    life -> scanned.add(DailyMeasures.of(life.feedback(), life.history(), ZONE)));
            List<DailyTally> folded = new ArrayList<>();
            storage.feed().tallies(TallyQuery.of(company), folded::add);
            assertThat(folded)
                    .as("what the relay folded for " + company)
                    .containsExactlyInAnyOrderElementsOf(scanned.left());
            new Spans(nodes.get(0).kpis(), storage, OFFICE).hold(company, BEGINNING, now);
            new Reading(nodes.get(0).kpis(), storage, ZONE).hold(company, book.cards(company), BEGINNING, now);
        }
    }

    private void setUp(String company) {
        Actor admin = Actor.of(company, "ann", Roles.ADMIN);
        var setup = nodes.get(0).setup();
        setup.put(admin, OFFICE, 0).stored();
        setup.put(admin, Community.of(company, "garden", "Garden", "office"), 0).stored();
        setup.put(admin, Community.of(company, "lake", "Lake", "office").openedOn(LocalDate.parse("2026-03-01")), 0)
                .stored();
    }

    private void attempt(Dice dice) {
        now = now.plus(dice.pick(PASSING));
        int node = dice.roll(8) < 5 ? 0 : dice.roll(BEHIND.size());
        Instant there = now.minus(BEHIND.get(node));
        PropertyFeedback feedback = nodes.get(node);
        int what = dice.roll(24);
        if (what % 2 == 0) {
            feedback.relay().run(AT_ONCE);
        }
        if (book.cards().isEmpty() || what == 1 || what == 2 && book.cards().size() < 5) {
            receive(feedback, dice, there);
        } else if (what == 3) {
            sweep(feedback, there);
        } else if (what == 4) {
            perform(feedback, again(dice, there));
        } else {
            perform(feedback, plausible(dice, there, what));
        }
    }

    private void receive(PropertyFeedback feedback, Dice dice, Instant there) {
        Arrival arrival = Arrival.of(dice, book, there);
        nextId = arrival.id();
        String expected = arrival.answer(book);
        told.add(arrival + " -> " + expected);
        checks.received(feedback, arrival, expected);
    }

    private void sweep(PropertyFeedback feedback, Instant there) {
        List<Card> due = book.cards().stream()
                .filter(card -> checks.hasTimePassed(card, there))
                .toList();
        told.add("sweep at " + there + " -> "
                + due.stream().map(c -> c.company + "/" + c.id).toList());
        due.forEach(card -> {
            card.version++;
            if (checks.hasWaitEnded(card, there)) {
                card.status = "OPEN";
                card.diary.waitsNoMore(Objects.requireNonNull(checks.waitsUntil(card)));
            } else if (checks.isNewlyLate(card, there)) {
                card.count("breach");
            }
        });
        assertThat(feedback.monitor().sweep(1000)).as("entries recorded").isEqualTo(due.size());
        due.forEach(checks::card);
    }

    private Ask again(Dice dice, Instant there) {
        boolean altered = dice.roll(3) == 1;
        Actor by = dice.roll(3) == 1 ? Staff.actor(dice.pick(Staff.COMPANIES), dice.pick(Staff.NAMES)) : last.actor();
        Document values = altered ? Document.of("stray", "altered") : last.values();
        return last.again(values, by, there, checks.stored(by.company(), last.id()));
    }

    private Ask plausible(Dice dice, Instant there, int what) {
        Card card = chosen(dice);
        recent = card;
        Feedback stored = checks.stored(card.company, card.id);
        String act = "move";
        String outcome = null;
        List<String> required;
        List<String> roles;
        List<Table.Way> out = Table.waysOut(card.process, card.step);
        if (what < 16 && !out.isEmpty()) {
            Table.Way way = dice.roll(2) == 0 ? likely(card, out) : dice.pick(out);
            outcome = way.outcome();
            required = way.required();
            roles = Stream.concat(Stream.of("responsible"), way.beside().stream())
                    .toList();
        } else if (what == 16) {
            Table.Way way = dice.pick(Table.ALL_WAYS);
            outcome = dice.roll(9) == 8 ? "nowhere" : way.outcome();
            required = way.required();
            roles = List.of(way.role());
        } else {
            boolean tells = card.mergedInto != null && dice.roll(3) == 0;
            List<Table.Deed> fitting = tells ? Table.deed("tell").stream().toList() : Table.fitting(card.status);
            Table.Deed deed = dice.roll(4) == 3 ? dice.pick(Table.ALL_DEEDS) : dice.pick(fitting);
            act = dice.roll(29) == 28 ? "dance" : deed.act();
            required = deed.required();
            roles = deed.roles();
        }
        Gestures gestures = new Gestures(dice, book, there, stored);
        Document record = gestures.record(card, act, outcome, required);
        Actor actor = actor(dice, card, roles);
        long version = dice.roll(14) > 0 ? card.version : card.version + dice.pick(List.of(-1, 1, -2));
        int key = dice.roll(15);
        Feedback meant = checks.stored(actor.company(), card.id);
        Card asked = book.card(actor.company(), card.id);
        boolean own = asked != null && asked.isOf(actor); // who tells when it happened is staff
        Instant then = meant == null || own || dice.roll(6) > 0 ? there : earlier(meant, there);
        String named = key < 6 && then.equals(there) ? "k" + key : null;
        return new Ask(actor, card.id, version, act, outcome, record, named, then, there, meant);
    }

    /** Half way between what it follows and now; now where nodes' clocks are apart. */
    private static Instant earlier(Feedback stored, Instant there) {
        Instant settled = stored.position().result().at();
        Instant follows = Stream.concat(
                        Stream.of(
                                stored.intake().receivedAt(), stored.position().since()),
                        Stream.concat(
                                Stream.ofNullable(settled),
                                stored.clocks().pauses().pauses().stream()
                                        .map(pause -> pause.to() == null ? pause.from() : pause.to())))
                .max(Instant::compareTo)
                .orElseThrow();
        return follows.isBefore(there)
                ? follows.plus(Duration.between(follows, there).dividedBy(2)).truncatedTo(ChronoUnit.MICROS)
                : there;
    }

    /** Mostly the last one, so that lives become long; of what was merged as often the other. */
    private Card chosen(Dice dice) {
        Card last = recent;
        if (last == null || dice.roll(3) == 0) {
            return dice.pick(book.cards());
        }
        Card target = last.mergedInto == null ? null : book.card(last.company, last.mergedInto);
        return target != null && dice.roll(2) == 0 ? target : last;
    }

    /** The first way out; an attempt to reach somebody is made again. */
    private static Table.Way likely(Card card, List<Table.Way> out) {
        int tried = card.counted("not-reached");
        String wanted = tried == 0 ? "" : tried < 3 ? "not-reached" : "unreachable";
        return out.stream()
                .filter(way -> way.outcome().equals(wanted))
                .findFirst()
                .orElse(out.get(0));
    }

    /** Whoever may, for the most part. */
    private static Actor actor(Dice dice, Card card, List<String> roles) {
        int who = dice.roll(10);
        if (who > 7) {
            return Staff.actor(who == 8 ? card.company : dice.pick(Staff.COMPANIES), dice.pick(Staff.NAMES));
        }
        String role = dice.pick(roles);
        if (role.equals("resident") && card.party != null) {
            return Staff.actor(card.company, card.party);
        }
        if (role.equals("responsible") && card.handler != null) {
            return Staff.actor(card.company, card.handler);
        }
        String needed = role.equals("responsible") ? String.valueOf(Table.role(card.process, card.step)) : role;
        List<String> able = Staff.NAMES.stream()
                .filter(name -> Staff.actor(card.company, name).has(needed))
                .toList();
        return Staff.actor(card.company, able.isEmpty() ? "sue" : dice.pick(able));
    }

    private void perform(PropertyFeedback feedback, Ask ask) {
        if (ask.key() != null) {
            last = ask;
        }
        String expected = book.answer(ask);
        told.add(ask + " -> " + expected);
        Decision decision = feedback.handling().perform(ask.actor(), ask.id(), ask.version(), ask.request());
        assertThat(answer(decision)).as(ask.toString()).isEqualTo(expected);
        Card card = book.card(ask.actor().company(), ask.id());
        if (card != null) {
            checks.card(card);
        }
    }

    private static String answer(Decision decision) {
        if (decision instanceof Refused refused) {
            return refused.codes().get(0);
        }
        return ((Decision.Accepted) decision).replayed() ? Book.REPLAYED : Book.DONE;
    }
}
