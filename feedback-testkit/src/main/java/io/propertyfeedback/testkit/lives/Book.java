package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.model.Actor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simple model: index cards and used keys, and what ought to be answered to an act. Not thread-safe. */
final class Book {
    static final String DONE = "done";
    static final String REPLAYED = "replayed";

    private record Used(String id, String body, long version) {}

    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, Used> keys = new HashMap<>();

    List<Card> cards() {
        return List.copyOf(cards.values());
    }

    List<Card> cards(String company) {
        return cards.values().stream().filter(c -> c.company.equals(company)).toList();
    }

    @Nullable
    Card card(String company, String id) {
        return cards.get(company + "/" + id);
    }

    /** A key as claims are held: by company, messages apart from requests. */
    @Nullable
    String holderOf(String company, String kind, String key) {
        Used used = keys.get(place(company, kind, key));
        return used == null ? null : used.id();
    }

    boolean sameBody(String company, String kind, String key, String body) {
        Used used = keys.get(place(company, kind, key));
        return used != null && used.body().equals(body);
    }

    void use(Card card, String kind, String key, String body) {
        keys.put(place(card.company, kind, key), new Used(card.id, body, card.version));
    }

    private static String place(String company, String kind, String key) {
        return company + "/" + kind + "/" + key;
    }

    void add(Card card) {
        cards.put(card.company + "/" + card.id, card);
    }

    /** What ought to be answered: done, replayed, or the code of the first refusal. What is done changes the card. */
    String answer(Ask ask) {
        Card card = card(ask.actor().company(), ask.id());
        if (card == null || !mayAct(ask.actor(), card)) {
            return "refused.not-found";
        }
        Used used = ask.key() == null
                ? null
                : keys.get(place(card.company, "act by " + ask.actor().id(), ask.key()));
        boolean same = used != null && used.id().equals(card.id) && used.body().equals(ask.body());
        if (ask.version() != card.version) {
            return used == null ? "refused.stale" : same ? REPLAYED : "refused.key-reused";
        }
        String refusal = new Rules(this, card, ask).refusal();
        if (refusal != null) {
            return refusal;
        }
        if (used != null) {
            return "refused.key-reused";
        }
        new Upshot(card, ask).write();
        card.version++;
        if (ask.key() != null) {
            use(card, "act by " + ask.actor().id(), ask.key(), ask.body());
        }
        return DONE;
    }

    /** Whether the actor may hand in for a person: one of theirs, or one of whom nobody has heard. */
    boolean mayName(Actor actor, String person) {
        List<Card> ofPerson = cards(actor.company()).stream()
                .filter(card -> person.equals(card.party))
                .toList();
        return actor.communities() == null
                || person.equals(actor.id())
                || ofPerson.isEmpty()
                || ofPerson.stream().anyMatch(card -> sees(actor, card));
    }

    static boolean sees(Actor actor, Card card) {
        boolean staff = actor.roles().stream().anyMatch(Staff.MAY_ACT::contains);
        boolean own = card.isOf(actor);
        return actor.company().equals(card.company)
                && actor.covers(card.community)
                && !card.concerns.contains(actor.id())
                && (staff || own);
    }

    /** Whoever may see may act, as far as the desk is concerned; the table says which acts. */
    private static boolean mayAct(Actor actor, Card card) {
        return sees(actor, card);
    }
}
