package io.propertyfeedback.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Life;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run after another over the same database, and what an import leaves there. */
class RunAgainTest {
    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void open() {
        run = new Run(folder);
    }

    @Test
    void secondRunCreatesNothing() {
        Path file = run.file(Run.row("1"), Run.row("2"));
        run.boston(file);
        run.boston(file);
        assertThat(run.out()).contains("0 cases new, 0 closed since, 2 known already");
        assertThat(run.lives()).hasSize(2);
    }

    @Test
    void caseThatWasClosedSinceIsClosed() {
        run.boston(run.file(Run.row("1", "01/05/2026 09:00:00 AM", "", "")));
        run.boston(run.file(Run.row("1", "01/05/2026 09:00:00 AM", "", "01/07/2026 09:00:00 AM")));
        assertThat(run.out()).contains("1 closed since");
        assertThat(run.only().feedback().position().status().settled()).isTrue();
    }

    @Test
    void interruptedRunGoesOnWhereItStopped() {
        String[] rows = IntStream.range(0, Importing.BATCH + 200)
                .mapToObj(i -> Run.row("1" + i))
                .toArray(String[]::new);
        String whole = rows[rows.length - 50];
        rows[rows.length - 50] = whole.replace("done", "\"done");
        run.boston(run.file(rows));
        assertThat(run.lives()).hasSize(Importing.BATCH + 150);

        rows[rows.length - 50] = whole;
        run.boston(run.file(rows));
        assertThat(run.out()).contains("50 cases new, 0 closed since, 1,150 known already");
    }

    @Test
    void dryRunMakesNoDatabase() {
        run.boston(run.file(Run.row("1")), "--dry-run");
        assertThat(run.out()).contains("nothing is kept", "1 cases would be new");
        assertThat(folder.resolve("db.mv.db")).doesNotExist();
    }

    @Test
    void dryRunKnowsWhatIsThereAndAddsNothing() {
        run.boston(run.file(Run.row("1")));
        run.boston(run.file(Run.row("1"), Run.row("2").replace("Lamps", "New type")), "--dry-run");
        assertThat(run.out()).contains("1 cases would be new, 0 closed since, 1 are known already");
        assertThat(run.lives()).hasSize(1);
        assertThat(run.<Boolean>ask(storage -> storage.register()
                        .find(Replay.COMPANY, "category", "complaint/new-type")
                        .isPresent()))
                .isFalse();
    }

    @Test
    void importNotifiesNobody() {
        run.boston(run.file(Run.row("1"), Run.row("2")));
        assertThat(run.<Long>ask(storage -> {
                    storage.feed().advance(100, Instant.now(), Fold.NOTHING);
                    return storage.feed().head(Replay.COMPANY);
                }))
                .isZero();
    }

    @Test
    void importedCaseIsFlagged() {
        run.boston(run.file(Run.row("1")));
        assertThat(run.only().feedback().intake().imported()).isTrue();
    }

    @Test
    void caseIsReceivedAtOpeningAndSettledAtClosingByTheImport() {
        run.boston(run.file(Run.row("1")));
        Life life = run.only();
        var fact = CaseFacts.of(life.feedback(), life.history());
        assertThat(fact.times().receivedAt()).isEqualTo("2026-01-05T14:00:00Z");
        assertThat(fact.times().settledAt()).isEqualTo("2026-01-05T22:00:00Z");
        assertThat(fact.clocks().get(0).due()).isEqualTo("2026-01-06T14:00:00Z");
        assertThat(life.history()).extracting(entry -> entry.actor()).containsOnly("import");
    }

    @Test
    void earlierRowOfAFileHasTheLowerId() {
        run.boston(run.file(Run.row("b"), Run.row("a"), Run.row("c")));
        assertThat(run.lives().stream()
                        .sorted(java.util.Comparator.comparing(
                                life -> life.feedback().id()))
                        .map(life -> life.feedback().intake().messageId()))
                .containsExactly("b", "a", "c");
    }

    @Test
    void sampleIsReadWithoutAnyOption() {
        run.with();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("216 rows read: 211 cases new", "5 rows refused");
        assertThat(run.page()).isNotEmptyFile();
    }
}
