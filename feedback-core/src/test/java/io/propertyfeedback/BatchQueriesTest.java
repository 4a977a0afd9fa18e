package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a member of staff of one community may name is looked up for a batch, and not for each of its lines. */
class BatchQueriesTest {
    private static final int LINES = 100;
    private static final Set<String> GARDEN = Set.of("garden");

    private final AtomicInteger queries = new AtomicInteger();
    private final Estate estate = new Estate(new ForwardingStorage(new MemoryFeedbackStorage()) {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            queries.incrementAndGet();
            return super.search(query);
        }

        @Override
        public long count(SearchQuery query, int most) {
            queries.incrementAndGet();
            return super.count(query, most);
        }

        @Override
        public Optional<Person> person(String company, String id) {
            queries.incrementAndGet();
            return super.person(company, id);
        }
    });

    private static NewFeedback said(String community, int by) {
        return Estate.callAbout(community).from(SubmitterKind.OWNER, Person.of("acme", "p-" + by));
    }

    /** A third is known there, a third elsewhere only, a third to nobody. */
    private void heard() {
        for (int i = 0; i < LINES; i++) {
            if (i % 3 < 2) {
                estate.received(said(i % 3 == 0 ? "garden" : "lake", i));
            }
        }
        queries.set(0);
    }

    @Test
    void aBatchAsksAsOftenWhateverItsLines() {
        heard();
        Actor actor = new Actor("acme", "g", Set.of(Roles.FRONT_DESK), GARDEN);
        List<Reception> received = estate.feedback
                .intake()
                .receiveAll(
                        actor,
                        IntStream.range(0, LINES)
                                .mapToObj(i -> said("garden", i))
                                .toList());

        assertThat(queries.get()).isLessThanOrEqualTo(4);
        for (int i = 0; i < LINES; i++) {
            assertThat(received.get(i) instanceof Receipt).as("line %s", i).isEqualTo(i % 3 != 1);
        }
    }

    @Test
    void anImportAsksAsOftenWhateverItsCases() {
        heard();
        Actor bot = new Actor("acme", "bot", Set.of(Roles.IMPORTER), GARDEN);
        var results = estate.feedback
                .imports()
                .bringIn(
                        bot,
                        "old",
                        IntStream.range(0, LINES)
                                .mapToObj(BatchQueriesTest::legacy)
                                .toList(),
                        false);

        assertThat(queries.get()).isLessThanOrEqualTo(4);
        for (int i = 0; i < LINES; i++) {
            assertThat(results.get(i).isRefused()).as("case %s", i).isEqualTo(i % 3 == 1);
        }
    }

    /** Whoever spoke so much that a page is full of it hides nobody else. */
    @Test
    void whoeverSpokeMuchHidesNobody() {
        estate.received(said("lake", 1));
        for (int i = 0; i < 100; i++) {
            estate.received(said("lake", 2));
        }
        Actor actor = new Actor("acme", "g", Set.of(Roles.FRONT_DESK), GARDEN);

        assertThat(estate.feedback
                        .intake()
                        .receiveAll(actor, List.of(said("garden", 1), said("garden", 2), said("garden", 3))))
                .extracting(Estate::codes)
                .containsExactly(List.of("refused.party-elsewhere"), List.of("refused.party-elsewhere"), List.of());
    }

    private static LegacyCase legacy(int by) {
        return new LegacyCase(
                "acme",
                "garden",
                "c-" + by,
                Channel.PHONE,
                Category.COMPLAINT,
                "",
                "Noise",
                new Submitter(SubmitterKind.OWNER, "p-" + by, null),
                Location.UNKNOWN,
                Estate.at("2026-02-02T09:00"),
                null,
                null,
                null);
    }
}
