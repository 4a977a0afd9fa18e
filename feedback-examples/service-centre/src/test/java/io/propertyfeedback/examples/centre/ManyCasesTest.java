package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.examples.centre.web.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages cost the same however many cases there are, and tell the same as the histories. */
class ManyCasesTest {
    private static final int FEW = 200;
    private static final int MANY = 2_000;
    /** So many feedbacks are in the index of words together; until then a search looks through them. */
    private static final int UNINDEXED = 1_024;

    private static final int MOST_BYTES = 60_000;
    private static final int HALF_A_YEAR = 190;
    private static final int TWO_YEARS = 730;
    private static final Set<Integer> SHOWN = Set.of(200, 409);

    /** Figures are counted anew for each view, so that it is known what that costs. */
    private static final Limits NOTHING_KEPT =
            new Limits(10_000, 10_000, 10_000, Duration.ofMinutes(10), 200, Duration.ofMinutes(5), Duration.ZERO);

    /** Copies of closed cases lie behind what the figures show; copies of open ones are more work to be done. */
    @Test
    void noPageReadsMoreAmongMoreCasesAndFiguresAreThoseOfTheHistories(@TempDir Path folder) {
        try (Running centre = new Running(folder, FEW, NOTHING_KEPT);
                ManyCases cases = new ManyCases(centre, folder)) {
            Walk walk = new Walk(centre);
            Map<String, Statistics.Queries> among = read(walk, cases.statistics());
            cases.closedUpTo(MANY, HALF_A_YEAR);
            assertThat(cases.count("fb_state")).isGreaterThanOrEqualTo(MANY);
            Map<String, Statistics.Queries> amongMany = read(walk, cases.statistics());
            assertThat(grown(among, amongMany)).isEmpty();
            new ExactFigures(centre.feedback()).compareWith(walk);
            assertThat(figuresInBytes(centre, walk))
                    .allSatisfy((page, bytes) -> assertThat(bytes).as(page).isBetween(1_500, MOST_BYTES));
            cases.openTimes(9);
            Map<String, Statistics.Queries> amongManyOpen = read(walk, cases.statistics());
            among.keySet().removeIf(page -> !page.startsWith("queue")); // figures read what is open
            assertThat(grown(among, amongManyOpen)).isEmpty();
        }
    }

    /** Processor time of each page among many cases over two years, printed as a table for docs/performance.md. */
    @Test
    void pagesAmongMany(@TempDir Path folder) {
        int base = Proof.either(2_000, FEW);
        int total = Proof.either(100_000, FEW * 3);
        try (Running centre = new Running(folder, base, NOTHING_KEPT);
                ManyCases cases = new ManyCases(centre, folder)) {
            long began = System.nanoTime();
            cases.closedUpTo(total, TWO_YEARS * base / total);
            System.out.printf(
                    "%,d cases, %,d open, made and folded in %d s%n",
                    cases.count("fb_state"),
                    cases.count("fb_state where status in ('O', 'W')"),
                    (System.nanoTime() - began) / 1_000_000_000);
            Walk walk = new Walk(centre);
            Map<String, Map<String, String>> table = new LinkedHashMap<>();
            for (String who : walk.people()) {
                walk.pages(who)
                        .forEach((page, open) -> table.computeIfAbsent(page, name -> new LinkedHashMap<>())
                                .put(who, milliseconds(open)));
            }
            table.put("report of a month", Map.of("wu.gang", milliseconds(walk::report)));
            print(walk.people(), table);
            assertThat(table.get("dashboard")).doesNotContainEntry("wu.gang", "–");
        }
    }

    /** How long each page with figures is as it is sent, in the language that takes more. */
    private static Map<String, Integer> figuresInBytes(Running centre, Walk walk) {
        Map<String, Integer> bytes = new LinkedHashMap<>();
        String month = Walk.month().toString();
        String published = Visitor.loggedIn(centre, "wu.gang")
                .postFrom(
                        "/report",
                        "/published",
                        Map.of("month", month, "asOf", Instant.now().toString()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        for (String language : List.of("en", "zh")) {
            for (String page : List.of(
                    "/dashboard",
                    "/figures",
                    "/report",
                    "/report?month=" + month,
                    "/report?exact=yes&month=" + month,
                    "/published",
                    published)) {
                walk.open("wu.gang", "/language/" + language + "?to=/published");
                bytes.merge(page, walk.open("wu.gang", page).body().getBytes(StandardCharsets.UTF_8).length, Math::max);
            }
        }
        System.out.println(bytes);
        return bytes;
    }

    private static Map<String, Statistics.Queries> read(Walk walk, Statistics statistics) {
        Map<String, Statistics.Queries> read = new LinkedHashMap<>();
        for (String who : walk.people()) {
            walk.pages(who).forEach((name, page) -> read.put(name + ", " + who, statistics.of(page::open)));
        }
        return read;
    }

    private static List<String> grown(Map<String, Statistics.Queries> few, Map<String, Statistics.Queries> many) {
        List<String> grown = new ArrayList<>();
        few.forEach((page, before) -> {
            Statistics.Queries after = many.get(page);
            System.out.printf(
                    "%-40s %4d %6d %4d %6d%n", page, before.asked(), before.rows(), after.asked(), after.rows());
            int looked = page.startsWith("search") ? UNINDEXED : 0;
            // a page that was not full before has some rows more
            if (after.asked() > before.asked() + 3 + looked
                    || after.rows() > before.rows() + before.rows() / 4 + 40 + looked) {
                grown.add(page + ": " + before + " before, " + after + " now");
            }
        });
        return grown;
    }

    /** Of one view, once it is warm; a dash where there is no such page for them. */
    private static String milliseconds(Walk.Page page) {
        long begun = System.nanoTime();
        if (!SHOWN.contains(page.open().statusCode())) {
            return "–";
        }
        int views = (int) Math.max(2, Math.min(Proof.either(20, 2), 1_000_000_000L / (System.nanoTime() - begun)));
        for (int i = 0; i < views; i++) {
            page.open();
        }
        double before = Walk.spent();
        for (int i = 0; i < views; i++) {
            page.open();
        }
        return String.format("%.1f", (Walk.spent() - before) / views);
    }

    private static void print(List<String> people, Map<String, Map<String, String>> table) {
        System.out.println("| page | " + String.join(" | ", people) + " |");
        table.forEach((page, row) -> System.out.println("| " + page + " | "
                + String.join(
                        " | ",
                        people.stream().map(who -> row.getOrDefault(who, "–")).toList()) + " |"));
    }
}
