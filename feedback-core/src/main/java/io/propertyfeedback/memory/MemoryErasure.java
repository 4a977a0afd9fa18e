package io.propertyfeedback.memory;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One erasure in one company. Used under the storage's lock. */
final class MemoryErasure {
    private static final Comparator<SearchQuery.Cursor> OLDEST = Comparator.<SearchQuery.Cursor, Instant>comparing(
                    SearchQuery.Cursor::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(SearchQuery.Cursor::id);

    private final MemoryCompany company;
    private final List<String> held = new ArrayList<>();
    private int feedbacks;
    private int persons;

    MemoryErasure(MemoryCompany company) {
        this.company = company;
    }

    Erased of(Erasure erasure) {
        SearchQuery.Cursor next = null;
        if (erasure instanceof Erasure.OfPerson person) {
            erase(person);
        } else if (erasure instanceof Erasure.OfAge age) {
            next = erase(age);
        }
        return new Erased(feedbacks, persons, held, next);
    }

    private void erase(Erasure.OfPerson erasure) {
        List<Feedback> submitted = submittedBy(erasure.person());
        submitted.forEach(this::eraseUnlessHeld);
        if (!held.isEmpty()) {
            return;
        }
        String pseudonym = erasure.pseudonym();
        erasePerson(erasure.person(), erasure.at());
        if (pseudonym != null) {
            company.removePerson(erasure.person());
            for (Feedback feedback : submitted) {
                company.rename(feedback, erasure.person(), pseudonym);
            }
        }
    }

    private SearchQuery.@Nullable Cursor erase(Erasure.OfAge erasure) {
        List<Feedback> old = company.feedbacks()
                .filter(feedback -> isSettledBefore(feedback, erasure.settledBefore()))
                .filter(company::hasWords)
                .filter(feedback -> erasure.after() == null || OLDEST.compare(cursor(feedback), erasure.after()) > 0)
                .sorted(Comparator.comparing(MemoryErasure::cursor, OLDEST))
                .toList();
        Set<String> submitters = new LinkedHashSet<>();
        SearchQuery.Cursor last = null;
        SearchQuery.Cursor next = null;
        for (Feedback feedback : old) {
            if (feedbacks == erasure.limit()) {
                next = last;
                break;
            }
            eraseUnlessHeld(feedback);
            last = cursor(feedback);
            String party = feedback.intake().submitter().party();
            if (party != null) {
                submitters.add(party);
            }
        }
        erasePersonsWithoutWords(submitters, erasure.at());
        return next;
    }

    private static boolean isSettledBefore(Feedback feedback, Instant instant) {
        Instant settled = feedback.position().result().at();
        return settled != null && settled.isBefore(instant);
    }

    private void erasePersonsWithoutWords(Set<String> submitters, Instant at) {
        for (String party : submitters) {
            if (submittedBy(party).stream().noneMatch(f -> company.holds(f) || company.hasWords(f))) {
                erasePerson(party, at);
            }
        }
    }

    private void eraseUnlessHeld(Feedback feedback) {
        if (company.holds(feedback)) {
            held.add(feedback.id());
        } else if (company.hasWords(feedback)) {
            company.eraseWords(feedback);
            feedbacks++;
        }
    }

    private void erasePerson(String party, Instant at) {
        if (company.erasePerson(party, at)) {
            persons++;
        }
    }

    private List<Feedback> submittedBy(String party) {
        return company.feedbacks()
                .filter(feedback -> party.equals(feedback.intake().submitter().party()))
                .sorted(Comparator.comparing(Feedback::id))
                .toList();
    }

    private static SearchQuery.Cursor cursor(Feedback feedback) {
        return new SearchQuery.Cursor(feedback.intake().receivedAt(), feedback.id());
    }
}
