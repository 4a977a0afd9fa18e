package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.process.Roles;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Minutes and chat that are pasted, line by line. */
class BatchPageTest {
    private static final Pattern CASE = Pattern.compile("href=\"/case/([^\"]+)\"");
    private static final LocalDateTime THEN =
            LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(30).truncatedTo(ChronoUnit.MINUTES);

    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder, 60, builder -> builder);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static Map<String, String> line(Map<String, String> page, int number, String sender, String category) {
        page.put("tick." + number, "1");
        page.put("sender." + number, sender);
        page.put("at." + number, THEN.toString());
        page.put("text." + number, "When does the pool open, asks " + sender);
        page.put("community." + number, "brocade");
        page.put("category." + number, category);
        return page;
    }

    @Test
    void whatIsPastedIsShownLineByLine() {
        Visitor desk = Visitor.loggedIn(centre, "chen.jing");
        String shown = desk.postFrom(
                        "/batch",
                        "/batch",
                        Map.of(
                                "day", "2026-10-09",
                                "channel", "forum",
                                "pasted",
                                        "Wang\t19:35\tThe lift smells\n"
                                                + "\u674e\u5e08\u5085 2026/10/09 19:40\nThe gate\nis loud\n"
                                                + "2026-10-09 19:45:10 Zhao\nMore lamps\n"
                                                + "Sun\t25:99\tThe fountain"))
                .body();
        assertThat(shown)
                .contains("value=\"Wang\"", "value=\"2026-10-09T19:35\"", "The lift smells")
                .contains("value=\"\u674e\u5e08\u5085\"", "value=\"2026-10-09T19:40\"", "The gate\nis loud")
                .contains("value=\"Zhao\"", "value=\"2026-10-09T19:45\"", "More lamps")
                .contains("The fountain", "could not be read");
        assertThat(shown.split("checked").length - 1).isEqualTo(3);
    }

    @Test
    void oneBadLineStopsNoOtherAndTwiceIsOnce() {
        Visitor desk = Visitor.loggedIn(centre, "chen.jing");
        Map<String, String> page = new LinkedHashMap<>(Map.of("channel", "forum", "reason", "minutes typed today"));
        line(page, 0, "Wang", "inquiry").put("answer.0", "At nine");
        line(page, 1, "Zhao", "");
        line(page, 2, "Wang", "inquiry");
        String told = desk.postFrom("/batch", "/batch/lines", page).body();
        assertThat(told)
                .contains("answered on the spot", "Choose a category", "Received before")
                .contains("class=\"refused\"");
        Matcher found = CASE.matcher(told);
        assertThat(found.find()).isTrue();
        Actor actor = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);
        Feedback heard =
                centre.feedback().records().find(actor, found.group(1)).orElseThrow(() -> new AssertionError(told));
        assertThat(heard.position().result().settlement()).isEqualTo(Settlement.ANSWERED);
        assertThat(heard.position().result().at())
                .isEqualTo(THEN.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(centre.feedback().records().history(actor, heard.id()))
                .last()
                .matches(entry -> entry.happenedAt().isBefore(entry.at()));
        assertThat(desk.get("/case/" + heard.id()).body()).contains("Happened at", "minutes typed today");
    }

    @Test
    void residentsAreSentToTheirOwnForm() {
        assertThat(Visitor.loggedIn(centre, "wang.fang").get("/batch").statusCode())
                .isEqualTo(303);
    }
}
