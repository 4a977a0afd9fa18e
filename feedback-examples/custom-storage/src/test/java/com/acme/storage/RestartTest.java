package com.acme.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.testkit.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Claim CALL = Claim.of("phone", "call-17");
    private static final Sample LIFE = Sample.received("acme", "f-1")
            .claiming(CALL)
            .with(Person.of("acme", "sun").named("Sun San"))
            .assignedTo("zhang")
            .noted("third floor");
    private static final Registered DOCUMENT =
            new Registered("acme", "calendar", "office", 1, Document.of("zone", "Asia/Shanghai"), NOON, "ann");
    private static final Fold CASES = life -> List.of(new DailyTally(
            "riverside",
            life.feedback().position().grading().category(),
            life.feedback().intake().channel(),
            LocalDate.of(2026, 3, 2),
            "cases",
            1,
            0));

    private static final Cursor BOARD = new Cursor("board", 0, 1);

    @TempDir
    Path folder;

    /** Everything that can be asked of it. */
    private static List<Object> asked(FileStorage storage) {
        List<Object> answers = new ArrayList<>(List.of(
                storage.find("acme", "f-1"),
                storage.history("acme", "f-1"),
                storage.holder("acme", LIFE.feedback().intake().shard(), CALL),
                storage.person("acme", "sun"),
                storage.search(SearchQuery.of("acme")),
                storage.register().list("acme", "calendar", null, 9),
                storage.feed().read("acme", 0, 9),
                storage.feed().head("acme"),
                storage.feed().lag(null),
                storage.cursors().missed("board", "acme"),
                storage.cursors().behind(BOARD, NOON)));
        storage.feed().tallies(TallyQuery.of("acme"), answers::add);
        return answers;
    }

    @Test
    void everythingIsThereAfterRestart() {
        List<Object> before;
        try (FileStorage storage = FileStorage.open(folder.resolve("feedback"))) {
            storage.commit(LIFE.changes());
            storage.register().put(DOCUMENT);
            storage.feed().advance(2, NOON, CASES);
            storage.cursors().begin("board", 1, true);
            storage.cursors().hold(BOARD, "node", NOON, NOON);
            Missed first = Missed.behind(LIFE.history().get(0)).parked(10, "com.acme.Down");
            storage.cursors().move(BOARD, "node", new Place("acme", 1), List.of(first), List.of());
            before = asked(storage);
        }
        try (FileStorage storage = FileStorage.open(folder.resolve("feedback"))) {
            assertThat(asked(storage)).isEqualTo(before).contains(List.of(DOCUMENT));
        }
    }

    @Test
    void itGoesOnWhereItStopped() {
        try (FileStorage storage = FileStorage.open(folder.resolve("feedback"))) {
            storage.commit(LIFE.changes());
            storage.feed().advance(2, NOON, Fold.NOTHING);
        }
        try (FileStorage storage = FileStorage.open(folder.resolve("feedback"))) {
            storage.commit(List.of(LIFE.noted("more").change()));
            storage.feed().advance(9, NOON, Fold.NOTHING);
            assertThat(storage.feed().read("acme", 0, 9))
                    .extracting(Positioned::position, event -> event.entry().version())
                    .containsExactly(tuple(1L, 1L), tuple(2L, 2L), tuple(3L, 3L), tuple(4L, 4L));
        }
    }
}
