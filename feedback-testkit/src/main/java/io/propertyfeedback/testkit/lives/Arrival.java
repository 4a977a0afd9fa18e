package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something is handed in.
 *
 * @param actor by whom
 * @param said  what
 * @param id    the id that it would get
 * @param key   the idempotency key, or null
 * @param wrong the first thing wrong with it, or empty
 * @param at    when it was said
 */
record Arrival(
        Actor actor, NewFeedback said, String id, @Nullable String key, String wrong, Instant at) {
    private static final List<String> SHORT = List.of("inquiry", "suggestion", "opinion", "praise", "help");
    private static final List<String> STEPS = List.of("complaint/noise", "complaint/noise", "repair");

    static Arrival of(Dice dice, Book book, Instant there) {
        String company = dice.pick(Staff.COMPANIES);
        String category = dice.roll(16) == 15 ? "nonsense" : dice.pick(dice.roll(3) == 0 ? SHORT : STEPS);
        String community = dice.roll(20) == 19 ? "nowhere" : Staff.COMMUNITIES.get(dice.roll(4) / 3);
        boolean blank = dice.roll(20) == 19;
        NewFeedback said =
                NewFeedback.of(company, community, Channel.PHONE, category, blank ? " " : "words " + dice.roll(2));
        int who = dice.roll(4);
        if (who > 0) {
            String party = who == 1 ? "wang" : who == 2 ? "zhao" : "kim";
            said = said.from(SubmitterKind.OWNER, Person.of(company, party).named(party + " of " + company));
        }
        int message = dice.roll(8);
        said = message < 3 ? said.messageId("m" + message) : said;
        int about = dice.roll(8);
        said = about == 7 ? said.concerning("li") : about == 6 ? said.concerning("dora", "chen") : said;
        String wrong = community.equals("nowhere") ? "refused.community-unknown" : blank ? "form.required" : "";
        int when = dice.roll(12);
        if (when == 11) {
            said = said.receivedAt(there.plus(Duration.ofHours(1)));
            wrong = wrong.isEmpty() ? "refused.received-future" : wrong;
        } else if (when == 10) {
            said = said.receivedAt(there.minus(Duration.ofDays(9)));
            wrong = wrong.isEmpty() ? "refused.backdate-reason" : wrong;
        } else if (when == 9) {
            Instant received = there.minus(Duration.ofDays(4));
            said = said.backdated(received, "was on leave");
            boolean early = community.equals("lake") && received.isBefore(Instant.parse("2026-02-28T16:00:00Z"));
            wrong = wrong.isEmpty() && early ? "refused.received-before-opening" : wrong;
        }
        wrong = wrong.isEmpty() && category.equals("nonsense") ? "refused.category-unknown" : wrong;
        Actor actor = dice.roll(4) < 3
                ? Staff.actor(company, "dora")
                : Staff.actor(dice.pick(Staff.COMPANIES), dice.pick(Staff.NAMES));
        int key = dice.roll(10);
        String id = "f" + (book.cards(company).size() + 1);
        Instant at = Objects.requireNonNullElse(said.details().receivedAt(), there);
        return new Arrival(actor, said, id, key < 3 ? "k" + key : null, wrong, at);
    }

    /** What ought to be answered: done, the id of the feedback that is there already, or the first refusal. */
    String answer(Book book) {
        boolean mayReceive = actor.company().equals(said.company())
                && actor.covers(said.community())
                && actor.roles().stream().anyMatch(Staff.MAY_RECEIVE::contains);
        if (!mayReceive) {
            return "refused.access";
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        String party = said.details().submitter().party();
        boolean staff = actor.roles().stream().anyMatch(Staff.MAY_ACT::contains);
        if (!staff && party != null && !party.equals(actor.id())) {
            return "refused.party-other";
        }
        if (staff && party != null && !book.mayName(actor, party)) {
            return "refused.party-elsewhere";
        }
        if (!staff && saysWhatIsForStaff(said.details())) {
            return "refused.staff-only";
        }
        String message = said.details().messageId();
        if (message != null) {
            String first = book.holderOf(said.company(), "message", message);
            if (first != null) {
                return seen(book, first);
            }
        }
        if (key != null) {
            String first = book.holderOf(said.company(), "receive by " + actor.id(), key);
            if (first != null) {
                boolean same = book.sameBody(said.company(), "receive by " + actor.id(), key, body());
                return same ? seen(book, first) : "refused.key-reused";
            }
        }
        enter(book);
        return Book.DONE;
    }

    private static boolean saysWhatIsForStaff(NewFeedback.Details details) {
        return details.messageId() != null
                || details.receivedAt() != null
                || !details.concerns().isEmpty();
    }

    private String seen(Book book, String id) {
        Card first = book.card(said.company(), id);
        return first != null && Book.sees(actor, first) ? id : "refused.received-before";
    }

    private void enter(Book book) {
        Card card = new Card(
                said.company(),
                id,
                said.community(),
                Table.process(said.category().path()),
                said.category().path(),
                said.details().submitter().party(),
                Set.copyOf(said.details().concerns()),
                at);
        boolean responsible = !actor.has("resident") && !card.concerns.contains(actor.id());
        card.handler = responsible ? actor.id() : null;
        card.start("step", at);
        card.start("resolution", at);
        if (card.party != null) {
            card.start("response", at);
        }
        book.add(card);
        String message = said.details().messageId();
        if (message != null) {
            book.use(card, "message", message, "");
        }
        if (key != null) {
            book.use(card, "receive by " + actor.id(), key, body());
        }
    }

    private String body() {
        return said.community() + said.category() + said.text() + said.details();
    }

    @Override
    public String toString() {
        return actor.company() + "." + actor.id() + " receives " + said + " as " + id + " message "
                + said.details().messageId() + " key " + key;
    }
}
