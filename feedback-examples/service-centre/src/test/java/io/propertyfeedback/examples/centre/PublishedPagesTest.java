package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
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
    void underTheRatesStandsWhoTookOutWhatTheyLeaveOut() {
        rejectedLastMonth();
        Visitor manager = Visitor.loggedIn(centre, "qian.yun"); // what others looked at is kept for a while

        assertThat(manager.get(REPORT).body())
                .contains("approved by whom", "<td>Rejected as not ours</td><td>Li Qiang</td><td>Zhou Wei</td>");
        assertThat(manager.get("/report?month=" + MONTH).body()).doesNotContain("taken-out");
        manager.get("/language/zh?to=/");
        assertThat(manager.get(REPORT).body()).contains("<td>不属我方职责</td><td>李强</td><td>周伟</td>");
    }

    /** Li Qiang proposes it after confirming, and Zhou Wei approves; written up a month later. */
    private static void rejectedLastMonth() {
        Actor front = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);
        Actor handler = Actor.of(Centre.COMPANY, "li.qiang", Roles.HANDLER);
        Actor supervisor = Actor.of(Centre.COMPANY, "zhou.wei", Roles.SUPERVISOR);
        Instant then = MONTH.atDay(10).atTime(10, 0).atZone(Centre.ZONE).toInstant();
        Feedback said = centre.feedback()
                .intake()
                .receive(
                        front,
                        NewFeedback.of(Centre.COMPANY, "maple", Channel.PHONE, "complaint/noise", "Drilling")
                                .backdated(then, "found in the letter box"))
                .receipt()
                .feedback();
        Feedback on = act(front, said, Moves.assigned("li.qiang"), then);
        on = act(handler, on, Moves.confirmed("in the street", true), then);
        on = act(handler, on, ActRequest.of(ActId.REJECT, Document.of("reason", "the city's street")), then);
        act(supervisor, on, ActRequest.of(ActId.APPROVE, Document.EMPTY), then);
    }

    private static Feedback act(Actor actor, Feedback seen, ActRequest request, Instant then) {
        return centre.feedback()
                .handling()
                .perform(actor, seen.id(), seen.version(), request.happened(then, "written up later"))
                .orThrow()
                .feedback();
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
