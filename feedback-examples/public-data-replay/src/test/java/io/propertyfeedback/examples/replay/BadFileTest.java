package io.propertyfeedback.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a whole file, and what only looks wrong. */
class BadFileTest {
    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void open() {
        run = new Run(folder);
    }

    @AfterEach
    void nobodyEverSeesAStackTrace() {
        assertThat(run.out() + run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void missingFileIsNamed() {
        run.boston(folder.resolve("nowhere.csv"));
        assertThat(run.err()).contains("nowhere.csv is not there");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(run.boston(run.text("")).err()).contains("is empty");
    }

    @Test
    void headingWithoutRowsIsNothingToReport() {
        run.boston(run.file());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("There is no case to report on");
    }

    @Test
    void columnThatTheFileLacksIsNamedWithThoseItHas() {
        run.boston(run.text("CASE_ENQUIRY_ID,Opened\n1,2\n"));
        assertThat(run.err()).contains("no column CASE_TITLE", "OPEN_DT", "Its columns are: CASE_ENQUIRY_ID, Opened");
    }

    @Test
    void columnThatIsThereTwiceIsRefused() {
        assertThat(run.boston(run.text(Run.HEADING + ",TYPE\n" + Run.row("1") + ",x\n"))
                        .err())
                .contains("has the column TYPE twice");
    }

    @Test
    void wrongBytesStopTheRunBeforeAnythingIsImported() {
        String rows = Run.HEADING + "\n" + Run.row("1") + "\n" + Run.row("2").replace("Lamps", "Caf\u00e9") + "\n";
        run.boston(run.text(rows, StandardCharsets.ISO_8859_1));
        assertThat(run.err()).contains("is not text in UTF-8", "in line 3");
        assertThat(folder.resolve("db.mv.db")).doesNotExist();
    }

    @Test
    void quoteThatIsNeverClosedEndsTheReadingAfterTheRowsBefore() {
        Path file = run.file(Run.row("1"), Run.row("2").replace("done", "\"done"), Run.row("3"));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> run.boston(file));
        assertThat(run.err()).contains("starts in line 3", "quote");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lives()).hasSize(1);
    }

    @Test
    void quoteWithTextBehindItEndsTheReading() {
        run.boston(run.file(Run.row("1"), Run.row("2").replace("done", "\"do\"ne")));
        assertThat(run.err()).contains("starts in line 3");
    }

    @Test
    void openQuoteInAHugeFileDoesNotFillTheMemory() {
        String rows =
                IntStream.range(0, 400_000).mapToObj(i -> Run.row("1" + i)).collect(Collectors.joining("\n"));
        Path file = run.text(Run.HEADING + "\n" + Run.row("1").replace("done", "\"done") + "\n" + rows);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run.boston(file));
        assertThat(run.err()).contains("starts in line 2", "more than 33,554,432 characters");
    }

    @Test
    void quotesOverSeveralLinesKeepTheLineOfTheRow() {
        run.boston(run.file(Run.row("1").replace("done", "\"do\nn\r\ne\""), "", Run.row("2", "x", "", "")));
        assertThat(run.lives()).hasSize(1);
        assertThat(run.rejects()).singleElement().asString().startsWith("6,OPEN_DT,x,");
    }

    @Test
    void oldMacLineEndsAreLineEnds() {
        run.boston(run.text(Run.HEADING + "\r" + Run.row("1") + "\r" + Run.row("2", "x", "", "") + "\r"));
        assertThat(run.lives()).hasSize(1);
        assertThat(run.rejects()).singleElement().asString().startsWith("3,OPEN_DT,x,");
    }

    @Test
    void byteOrderMarkIsNotPartOfTheFirstHeading() {
        run.boston(run.text("\uFEFF\"CASE_ENQUIRY_ID\"" + Run.HEADING.substring(15) + "\n" + Run.row("1") + "\n"));
        assertThat(run.lives()).hasSize(1);
    }

    @Test
    void inputWithoutMappingIsRefused() {
        run.with("--input", run.file(Run.row("1")).toString());
        assertThat(run.err()).contains("--mapping", "boston, nyc, nyc-noise, sample");
    }

    @Test
    void keyThatMeansNothingIsNamed() throws Exception {
        Path mapping = Files.writeString(folder.resolve("own.properties"), shipped() + "\ncolunm.place = X\n");
        run.with("--input", run.file(Run.row("1")).toString(), "--mapping", mapping.toString());
        assertThat(run.err()).contains("own.properties", "mean nothing: colunm.place");
    }

    @Test
    void keyWithAValueThatCannotBeIsNamed() throws Exception {
        String wrong = shipped().replace("America/New_York", "Mars/Olympus");
        Path mapping = Files.writeString(folder.resolve("own.properties"), wrong);
        run.with("--input", run.file(Run.row("1")).toString(), "--mapping", mapping.toString());
        assertThat(run.err()).contains("zone = Mars/Olympus");
    }

    @Test
    void unknownOptionShowsTheUsage() {
        run.with("--colour", "red");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option", "--mapping");
    }

    @Test
    void databaseThatIsNoneIsRefused() throws Exception {
        Files.writeString(folder.resolve("db.mv.db"), "this is not a database".repeat(500));
        run.boston(run.file(Run.row("1")));
        assertThat(run.err()).contains("cannot be opened");
    }

    private static String shipped() throws Exception {
        try (var in = BadFileTest.class.getResourceAsStream("boston.properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
