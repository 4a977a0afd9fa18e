package io.propertyfeedback.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Life;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with one row: it is refused by line, column, value and reason, and the run goes on. */
class BadRowTest {
    private static final String OPENED = "01/05/2026 09:00:00 AM";
    private static final String DUE = "01/06/2026 09:00:00 AM";

    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void open() {
        run = new Run(folder);
    }

    @Test
    void rowBesideBadOnesIsTaken() {
        run.boston(run.file(Run.row("1"), Run.row("2", "yesterday", DUE, ""), Run.row("3")));
        assertThat(run.lives()).hasSize(2);
        assertThat(run.code()).isZero();
    }

    @Test
    void wrongTimeIsRefused() {
        run.boston(run.file(Run.row("1"), Run.row("2", "2026-01-05 09:00", DUE, "")));
        assertThat(run.rejects()).singleElement().asString().startsWith("3,OPEN_DT,2026-01-05 09:00,");
    }

    @Test
    void dayThatIsNotInTheCalendarIsRefused() {
        run.boston(run.file(Run.row("1", "02/30/2026 09:00:00 AM", "", "")));
        assertThat(run.rejects()).singleElement().asString().startsWith("2,OPEN_DT,02/30/2026 09:00:00 AM,");
    }

    @Test
    void everyFaultOfARowIsTold() {
        run.boston(run.file(Run.row("1", "x", "y", "z")));
        assertThat(run.rejects())
                .extracting(line -> line.split(",")[1])
                .containsExactly("OPEN_DT", "TARGET_DT", "CLOSED_DT");
    }

    @Test
    void futureOpeningIsRefusedByTheLibrary() {
        run.boston(run.file(Run.row("1", "01/05/2096 09:00:00 AM", "", "")));
        assertThat(run.rejects()).singleElement().asString().startsWith("2,OPEN_DT,01/05/2096 09:00:00 AM,");
    }

    @Test
    void dueBeforeOpeningIsRefused() {
        run.boston(run.file(Run.row("1", OPENED, "01/04/2026 09:00:00 AM", "")));
        assertThat(run.rejects())
                .singleElement()
                .asString()
                .startsWith("2,TARGET_DT,01/04/2026 09:00:00 AM,The deadline");
        assertThat(run.lives()).isEmpty();
    }

    @Test
    void closedBeforeOpenedIsKeptAndFlagged() {
        run.boston(run.file(Run.row("1", OPENED, DUE, "01/05/2026 08:00:00 AM")));
        Life life = run.only();
        assertThat(life.history().get(1).codes().text("flag")).isEqualTo("closed-before-opened");
        assertThat(run.out()).contains("1 case was closed before being opened").contains("[2]");
    }

    @Test
    void secondRowOfAnIdIsRefusedAndNamesTheFirst() {
        run.boston(run.file(Run.row("7"), Run.row("8"), Run.row("7")));
        assertThat(run.rejects()).containsExactly("4,CASE_ENQUIRY_ID,7,This id is in line 2 already.");
        assertThat(run.lives()).hasSize(2);
    }

    @Test
    void blankIdIsRefused() {
        run.boston(run.file(Run.row(" ")));
        assertThat(run.rejects()).containsExactly("2,CASE_ENQUIRY_ID,,This may not be blank.");
    }

    @Test
    void typeThatTheMappingDoesNotAllowIsRefused() {
        run.with("--input", run.file(Run.row("1").replace("Phone", "Pigeon")).toString(), "--mapping", "sample");
        assertThat(run.rejects())
                .containsExactly("2,Source,Pigeon,\"The mapping does not list this, and it does not allow new ones.\"");
    }

    @Test
    void typesThatWouldShareAnIdAreRefused() {
        run.boston(run.file(Run.row("1"), Run.row("2").replace("Lamps", "Lamps!")));
        assertThat(run.rejects())
                .singleElement()
                .asString()
                .startsWith("3,TYPE,Lamps!,")
                .contains("“lamps”", "“Lamps”");
    }

    @Test
    void typesThatShareAnIdAcrossRunsAreRefused() {
        run.boston(run.file(Run.row("1")));
        run.boston(run.file(Run.row("2").replace("Lamps", "Lamps!")));
        assertThat(run.rejects()).hasSize(1);
    }

    @Test
    void rowWithAValueTooFewIsRefused() {
        run.boston(run.file(Run.row("1"), "2,01/05/2026 09:00:00 AM"));
        assertThat(run.rejects()).containsExactly("3,,2,\"The row has 2 values, the heading has 10.\"");
    }

    @Test
    void overlongAddressIsRefused() {
        run.boston(run.file(Run.row("1").replace("1 Main St", "x".repeat(201))));
        assertThat(run.rejects())
                .singleElement()
                .asString()
                .startsWith("2,Location,xxx")
                .contains("this has 201");
    }

    @Test
    void fieldOfTenMegabytesIsRefusedAndShownShort() {
        run.boston(run.file(Run.row("1").replace("done", "x".repeat(10_000_000)), Run.row("2")));
        assertThat(run.rejects())
                .singleElement()
                .asString()
                .startsWith("2,CLOSURE_REASON,xxx")
                .hasSizeLessThan(300);
        assertThat(run.lives()).hasSize(1);
    }

    @Test
    void fieldOfTenMegabytesInAnotherColumnDoesNoHarm() {
        String rows = Run.HEADING + ",Notes\n" + Run.row("1") + "," + "x".repeat(10_000_000) + "\n";
        assertThat(run.boston(run.text(rows)).lives()).hasSize(1);
    }

    @Test
    void valueThatASpreadsheetWouldCalculateIsDefused() {
        run.boston(run.file(Run.row("1", "=1+1", "@x", "-2")));
        assertThat(run.rejects()).extracting(line -> line.split(",")[2]).containsExactly("'=1+1", "'@x", "'-2");
    }

    @Test
    void timeThatComesTwiceIsTheFirst() {
        run.boston(run.file(Run.row("1", "11/01/2015 01:30:00 AM", "", "")));
        assertThat(run.only().feedback().intake().receivedAt()).isEqualTo("2015-11-01T05:30:00Z");
    }

    @Test
    void timeThatIsSkippedMovesOnByTheGap() {
        run.boston(run.file(Run.row("1", "03/08/2015 02:30:00 AM", "", "")));
        assertThat(run.only().feedback().intake().receivedAt()).isEqualTo("2015-03-08T07:30:00Z");
    }

    @Test
    void nothingIsCutInsideACharacter() {
        String fire = "\uD83D\uDD25";
        String title = "a".repeat(198) + fire + "b".repeat(10);
        run.boston(
                run.file(Run.row("1").replace("Lamp dark", title), Run.row("2").replace("Lamp dark", "a" + title)));
        assertThat(run.lives())
                .extracting(life -> life.feedback().intake().words().title())
                .containsExactlyInAnyOrder("a".repeat(198) + fire + "…", "a".repeat(199) + "…");
    }
}
