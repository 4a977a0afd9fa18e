package io.propertyfeedback.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published records of two cities through an H2 file, against figures that were computed elsewhere. All of Boston's are
 * read in a proof ({@code -Dproof.scale=1}), a share of them in an everyday build.
 */
class PublicRecordsTest {
    private static final int SCALE = Integer.getInteger("proof.scale", 50);

    @TempDir
    Path folder;

    @Test
    void noneOfBostonsCasesIsLost() throws IOException {
        List<String> lines = Files.readAllLines(boston());
        List<String> share = IntStream.range(0, lines.size())
                .filter(line -> line % SCALE == 0)
                .mapToObj(lines::get)
                .toList();
        Path file = Files.write(folder.resolve("share.csv"), share);
        Run run = new Run(folder).boston(file);
        assertThat(run.lives()).hasSize(share.size() - 1);
        assertThat(run.rejects()).isEmpty();
    }

    @Test
    void everyFigureOfBostonEqualsTheReference() {
        assumeTrue(SCALE == 1, "skipped: all of Boston's records are read with -Dproof.scale=1");
        Run run = new Run(folder)
                .boston(
                        boston(),
                        "--as-of",
                        "2016-01-12T22:22:40",
                        "--expected",
                        data("kpi/boston_inspections_property.kpi.csv").toString(),
                        "--rules",
                        data("sla-boston/rules.csv").toString(),
                        "--calendar",
                        data("sla-boston/calendar.json").toString());
        assertThat(run.out())
                .contains("26,814 rows read: 26,814 cases new")
                .contains("1,041 of 1,041 expected figures are equal")
                .contains("for 22,321 of 22,322 cases");
        assertThat(run.code()).isZero();
    }

    @Test
    void everyFigureOfNewYorkEqualsTheReference() {
        newYork("records/nyc311/nyc311_noise_2016-01-01.csv");
    }

    @Test
    void everyFigureIsTheSameFromOldMacLineEnds() {
        newYork("records/nyc311/nyc311_noise_2016-01-01_CR_line_ends.csv");
    }

    @Test
    void newerShapeOfNewYorkIsReadWhole() {
        Run run = new Run(folder)
                .with(
                        "--input",
                        data("records/nyc311/nyc311_2022-05-01_924.csv").toString(),
                        "--mapping",
                        "nyc");
        assertThat(run.out()).contains("924 rows read: 924 cases new");
    }

    @Test
    void figureThatDiffersIsToldAndFailsTheRun() throws IOException {
        Run run = new Run(folder);
        Path table = Files.writeString(
                folder.resolve("kpi.csv"), "metric,group_by,group_value,value\nreceived,all,,3\nclosed,all,,2\n");
        run.boston(run.file(Run.row("1"), Run.row("2")), "--expected", table.toString());
        assertThat(run.out()).contains("1 of 2 expected figures are equal", "received all ");
        assertThat(run.code()).isEqualTo(1);
    }

    private void newYork(String records) {
        Run run = new Run(folder)
                .with(
                        "--input",
                        data(records).toString(),
                        "--mapping",
                        "nyc-noise",
                        "--expected",
                        data("kpi/nyc_noise.kpi.csv").toString());
        assertThat(run.out()).contains("1,617 cases new", "189 of 189 expected figures are equal");
    }

    private static Path boston() {
        return data("records/boston311_2015_inspections_property.csv");
    }

    private static Path data(String name) {
        String named = System.getProperty("feedback.data");
        Path path = Path.of(named == null ? "../../../shared/data" : named).resolve(name);
        assumeTrue(Files.isReadable(path), () -> "skipped: public record " + path.toAbsolutePath() + " is absent");
        return path;
    }
}
