package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Erases within one transaction. What is to be erased is locked first, by the rows that moves and holds change: what
 * others write meanwhile comes before, and is erased, or after; what is held by then is left.
 */
final class Erase {
    private static final int AT_ONCE = 500;

    private final Jdbc jdbc;
    private final Tables tables;
    private final List<String> held = new ArrayList<>();
    private int feedbacks;
    private int persons;

    private Erase(Jdbc jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    static Erased of(Jdbc jdbc, Tables tables, Erasure erasure) {
        tables.relay().awaitAdvance(jdbc); // else a round under way could write the terms of what is erased back
        Erase erase = new Erase(jdbc, tables);
        SearchQuery.Cursor next = null;
        if (erasure instanceof Erasure.OfPerson person) {
            erase.person(person);
        } else if (erasure instanceof Erasure.OfAge age) {
            next = erase.age(age);
        }
        Erased erased = Erased.all(erase.feedbacks, erase.persons, erase.held);
        return next == null ? erased : erased.upTo(next);
    }

    private void person(Erasure.OfPerson erasure) {
        Key person = new Key(erasure.company(), erasure.person());
        List<StateTable.Standing> all = submitted(person);
        words(all);
        if (!held.isEmpty()) {
            return;
        }
        persons = tables.person().erase(jdbc, person, erasure.at());
        String pseudonym = erasure.pseudonym();
        if (pseudonym != null) {
            tables.person().delete(jdbc, person);
            tables.feedback().rename(jdbc, all, erasure.person(), pseudonym);
            tables.state().rename(jdbc, all, erasure.person(), pseudonym);
            tables.history().rename(jdbc, all, erasure.person(), pseudonym);
            tables.claim().forget(jdbc, all, erasure.person());
        }
    }

    /**
     * What the person submitted, the states locked first: a lock on feedbacks that an old snapshot needs comes after, as
     * it does for whoever moves them. What comes in meanwhile is locked behind the rest, whatever its id.
     */
    private List<StateTable.Standing> submitted(Key person) {
        List<Key> seen = tables.feedback().submitted(jdbc, person);
        List<StateTable.Standing> all = locked(seen);
        List<Key> more = new ArrayList<>(tables.feedback().submittedNow(jdbc, person));
        more.removeAll(new HashSet<>(seen));
        all.addAll(locked(more));
        return all;
    }

    /** Locked in the order of their keys, however many they are. */
    private List<StateTable.Standing> locked(List<Key> keys) {
        List<StateTable.Standing> locked = new ArrayList<>();
        for (List<Key> some : Sql.parts(keys)) {
            locked.addAll(tables.state().lock(jdbc, some));
        }
        return locked;
    }

    private void words(List<StateTable.Standing> these) {
        these.stream()
                .filter(StateTable.Standing::held)
                .forEach(one -> held.add(one.key().id()));
        List<StateTable.Standing> free =
                these.stream().filter(one -> !one.held() && one.hasWords()).toList();
        List<TextIndex.Said> said = tables.feedback()
                .said(jdbc, free.stream().map(StateTable.Standing::key).toList());
        tables.feedback().erase(jdbc, free);
        if (!said.isEmpty()) {
            tables.text().remove(jdbc, free.get(0).key().company(), said);
        }
        tables.history().erase(jdbc, free);
        tables.claim().erase(jdbc, free);
        tables.state().erased(jdbc, free);
        feedbacks += free.size();
    }

    private SearchQuery.@Nullable Cursor age(Erasure.OfAge erasure) {
        Set<Key> submitters = new TreeSet<>(); // in the order in which persons are locked
        SearchQuery.Cursor after = erasure.after();
        boolean more = true;
        while (more && feedbacks < erasure.limit()) {
            int wanted = Math.min(AT_ONCE, erasure.limit() - feedbacks);
            List<Feedbacks.Old> page = tables.feedbacks().old(jdbc, erasure, after, wanted);
            more = page.size() == wanted;
            if (!page.isEmpty()) {
                words(tables
                        .state()
                        .lock(jdbc, page.stream().map(Feedbacks.Old::key).toList())
                        .stream()
                        .filter(one ->
                                one.settledAt() != null && one.settledAt().isBefore(erasure.settledBefore()))
                        .toList());
                page.stream().flatMap(old -> old.submitter().stream()).forEach(submitters::add);
                Feedbacks.Old last = page.get(page.size() - 1);
                after = new SearchQuery.Cursor(last.receivedAt(), last.key().id());
            }
        }
        persons = tables.person().eraseSilent(jdbc, submitters, erasure.at());
        return more ? after : null;
    }
}
