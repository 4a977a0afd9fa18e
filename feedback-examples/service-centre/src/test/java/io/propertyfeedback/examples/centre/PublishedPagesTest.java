package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.process.Roles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of last month are published, and stand beside what they are now. */
class PublishedPagesTest {
    private static final Pattern AS_OF = Pattern.compile("name=\"asOf\" value=\"([^\"]+)\"");
    private static final YearMonth MONTH = YearMonth.now(Centre.ZONE).minusMonths(1);
    private static final String REPORT = "/report?exact=yes&month=" + MONTH;

    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static String published(Visitor manager, String asOf) {
        HttpResponse<String> done =
                manager.postFrom(REPORT, "/published", Map.of("month", MONTH.toString(), "asOf", asOf));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        return done.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aRestatementIsMarkedWithBothFigures() {
        Visitor manager = Visitor.loggedIn(centre, "wu.gang");
        Matcher shown = AS_OF.matcher(manager.get(REPORT).body());
        assertThat(shown.find()).isTrue();
        String first = published(manager, shown.group(1));
        Instant lastMonth = MONTH.atDay(15).atTime(9, 0).atZone(Centre.ZONE).toInstant();
        centre.feedback()
                .intake()
                .receive(
                        Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK),
                        NewFeedback.of(Centre.COMPANY, "maple", Channel.PHONE, "complaint/noise", "Drilling")
                                .backdated(lastMonth, "found in the letter box"))
                .receipt();

        String page = manager.get(first).body();
        assertThat(page)
                .contains("Published. These figures are kept", "<tr class=\"restated\"><td>All", ">restated</span>")
                .contains("not what was published", "as it was known at");
        String second = published(manager, Instant.now().toString());
        assertThat(manager.get(second).body())
                .contains("Nothing has changed", "edition 2")
                .doesNotContain("class=\"restated\"");
        assertThat(manager.get("/published").body()).contains(first.replace("&", "&amp;"), "Wu Gang");
        assertThat(manager.get(REPORT).body()).contains(second.replace("&", "&amp;"), "by Wu Gang");

        manager.get("/language/zh?to=/");
        assertThat(manager.get(first).body()).contains("已重述", "发布值", "现值");
        assertThat(manager.get("/published").body()).contains("已发布的数据", "吴刚");
    }

    @Test
    void onlyWhoMayPublishesWhatIsOver() {
        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");
        assertThat(supervisor.get(REPORT).body()).doesNotContain("Publish these figures");
        Map<String, String> fields =
                Map.of("month", MONTH.toString(), "asOf", Instant.now().toString());
        assertThat(supervisor.postFrom("/report", "/published", fields).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.loggedIn(centre, "li.qiang").get("/published").statusCode())
                .isEqualTo(403);
        Visitor manager = Visitor.loggedIn(centre, "wu.gang");
        String running = YearMonth.now(Centre.ZONE).toString();
        assertThat(manager.get("/report?exact=yes&month=" + running).body()).doesNotContain("Publish these figures");
        Map<String, String> early =
                Map.of("month", running, "asOf", Instant.now().toString());
        assertThat(manager.postFrom(REPORT, "/published", early).body()).contains("when its period is over");
        Map<String, String> unreadable = Map.of("month", "soon", "asOf", "now");
        assertThat(manager.postFrom(REPORT, "/published", unreadable).statusCode())
                .isEqualTo(400);
        assertThat(manager.get("/published?from=2020-01-01&to=2020-02-01&asOf=2020-02-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
    }
}
