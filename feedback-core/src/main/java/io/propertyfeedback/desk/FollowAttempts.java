package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.port.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wrong codes that were tried for one reference within the last while.
 *
 * @param version of the document that holds them; 0 when there is none
 * @param wrong   when, oldest first
 */
record FollowAttempts(long version, List<Instant> wrong) {
    static final String KIND = "follow-attempts";
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);

    static FollowAttempts read(Optional<Registered> registered, Instant now) {
        List<Instant> wrong = registered.map(Registered::document).map(d -> d.texts("wrong")).orElse(List.of()).stream()
                .map(Instant::parse)
                .filter(at -> at.plus(WITHIN).isAfter(now))
                .toList();
        return new FollowAttempts(registered.map(Registered::version).orElse(0L), wrong);
    }

    boolean locked() {
        return wrong.size() >= MOST;
    }

    FollowAttempts plus(Instant now) {
        List<Instant> more = new ArrayList<>(wrong);
        more.add(now);
        return new FollowAttempts(version, more);
    }

    Registered next(String company, String reference, Instant now) {
        Document document =
                Document.of("wrong", wrong.stream().map(Instant::toString).toList());
        return new Registered(company, KIND, reference, version + 1, document, now, KIND);
    }

    /** What is put where nothing is to be counted: no storage takes it, but looks as if it might. */
    Registered untaken(String company, String reference, Instant now) {
        long never = version == 0 ? 2 : 1;
        return new Registered(company, KIND, reference, never, Document.EMPTY, now, KIND);
    }
}
