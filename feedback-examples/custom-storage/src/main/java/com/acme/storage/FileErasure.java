package com.acme.storage;

import com.acme.storage.Tables.Kept;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One erasure, within a transaction. Events take their entries from the history, so they are erased with it. */
final class FileErasure {
    private static final Comparator<SearchQuery.Cursor> OLDEST =
            Comparator.comparing(SearchQuery.Cursor::at).thenComparing(SearchQuery.Cursor::id);

    private final Tables tables;
    private final Erasure erasure;
    private final List<String> held = new ArrayList<>();
    private int feedbacks;
    private int persons;

    FileErasure(Tables tables, Erasure erasure) {
        this.tables = tables;
        this.erasure = erasure;
    }

    Erased done() {
        return erasure instanceof Erasure.OfAge age ? byAge(age) : byPerson((Erasure.OfPerson) erasure);
    }

    private Erased byPerson(Erasure.OfPerson of) {
        List<Kept> submitted = submittedBy(of.person()).toList();
        submitted.forEach(this::eraseUnlessHeld);
        String pseudonym = of.pseudonym();
        if (held.isEmpty()) {
            erasePerson(of.person());
            if (pseudonym != null) {
                tables.persons.remove(of.company(), of.person());
                submitted.forEach(kept -> rename(kept.feedback(), of.person(), pseudonym));
            }
        }
        return Erased.all(feedbacks, persons, held);
    }

    private Erased byAge(Erasure.OfAge of) {
        List<Kept> old = kept().filter(each -> isSettledBefore(each.feedback(), of))
                .filter(Kept::hasWords)
                .filter(each -> of.after() == null || OLDEST.compare(cursor(each), of.after()) > 0)
                .sorted(Comparator.comparing(FileErasure::cursor, OLDEST))
                .toList();
        Set<String> submitters = new TreeSet<>();
        int seen = 0;
        while (seen < old.size() && feedbacks < of.limit()) {
            Kept next = old.get(seen++);
            eraseUnlessHeld(next);
            Stream.ofNullable(next.feedback().intake().submitter().party()).forEach(submitters::add);
        }
        submitters.stream()
                .filter(party -> submittedBy(party).noneMatch(each -> each.held() || each.hasWords()))
                .forEach(this::erasePerson);
        Erased all = Erased.all(feedbacks, persons, held);
        return seen == old.size() ? all : all.upTo(cursor(old.get(seen - 1)));
    }

    private static boolean isSettledBefore(Feedback feedback, Erasure.OfAge of) {
        Instant settled = feedback.position().result().at();
        return settled != null && settled.isBefore(of.settledBefore());
    }

    private static SearchQuery.Cursor cursor(Kept kept) {
        return new SearchQuery.Cursor(
                kept.feedback().intake().receivedAt(), kept.feedback().id());
    }

    private Stream<Kept> kept() {
        return tables.feedbacks.all(erasure.company());
    }

    private Stream<Kept> submittedBy(String party) {
        return kept().filter(each ->
                Objects.equals(each.feedback().intake().submitter().party(), party));
    }

    private void eraseUnlessHeld(Kept kept) {
        Feedback feedback = kept.feedback();
        if (kept.held()) {
            held.add(feedback.id());
        } else if (kept.hasWords()) {
            rewrite(new Kept(feedback.erased(), false, feedback.version()), Entry::erased);
            claims(
                    feedback,
                    (claimed, key) -> tables.claims.put(
                            new CommitResult.Claimed(
                                    Claim.of(
                                            claimed.claim().namespace(),
                                            claimed.claim().key()),
                                    claimed.feedback(),
                                    claimed.version()),
                            key));
            feedbacks++;
        }
    }

    private void rename(Feedback before, String person, String pseudonym) {
        Kept kept = tables.feedbacks.get(before.company(), before.id()).orElseThrow();
        rewrite(kept.with(kept.feedback().renamed(person, pseudonym)), entry -> entry.renamed(person, pseudonym));
        claims(before, (claimed, key) -> {
            if (claimed.claim().namespace().endsWith(":" + person)) {
                tables.claims.remove(key);
            }
        });
    }

    private void rewrite(Kept kept, UnaryOperator<Entry> change) {
        Feedback feedback = kept.feedback();
        tables.feedbacks.put(kept, feedback.company(), feedback.id());
        for (Entry entry : tables.history(feedback.company(), feedback.id())) {
            tables.histories.put(change.apply(entry), entry.company(), entry.feedback(), entry.version());
        }
    }

    private void claims(Feedback holder, BiConsumer<CommitResult.Claimed, Object[]> each) {
        tables.claims
                .all(holder.company())
                .filter(claimed -> claimed.feedback().equals(holder.id()))
                .forEach(claimed -> each.accept(claimed, Tables.key(holder.company(), claimed.claim())));
    }

    private void erasePerson(String id) {
        tables.persons
                .get(erasure.company(), id)
                .filter(person -> person.erasedAt() == null)
                .ifPresent(person -> {
                    tables.persons.put(person.erased(erasure.at()), erasure.company(), id);
                    persons++;
                });
    }
}
