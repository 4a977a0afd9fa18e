package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.process.Roles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is calling, and what they say. */
class PhoneDeskTest {
    private static final Actor DESK = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);

    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder, 20, UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static Map<String, String> call(String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("f.community", "riverside");
        fields.put("f.channel", "phone");
        fields.put("f.category", "complaint/noise");
        fields.put("f.title", "Drums");
        fields.put("f.text", "Drums above, every night");
        fields.put("f.unit", "5-801");
        fields.put("f.kind", "renter");
        fields.put("f.name", "Ms Caller");
        fields.put("f.phone", number);
        return fields;
    }

    private static Feedback taken(Visitor desk, Map<String, String> fields) {
        HttpResponse<String> answer = desk.postFrom("/phone", "/hand-in", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String path = answer.headers().firstValue("Location").orElseThrow();
        return centre.feedback()
                .records()
                .find(DESK, path.substring("/thanks/".length()))
                .orElseThrow();
    }

    private static String asked(Visitor desk, String number, String community, String unit) {
        return desk.postFrom("/phone", "/phone", Map.of("number", number, "community", community, "unit", unit))
                .body();
    }

    @Test
    void whoCallsAgainIsKnownHoweverTheNumberIsWritten() {
        Visitor desk = Visitor.loggedIn(centre, "chen.jing");
        assertThat(asked(desk, "138 0000 7001", "", "")).contains("Nothing is known from this number or home.");
        Feedback first = taken(desk, call("138 0000 7001"));
        assertThat(first.intake().submitter().party()).startsWith("caller-").doesNotContain("7001");
        assertThat(asked(desk, "+86 13800007001", "", ""))
                .contains("/case/" + first.id(), "Same number", "Ms Caller")
                .contains("value=\"riverside\" selected", "value=\"renter\" selected", "value=\"phone\" selected")
                .contains("value=\"5-801\"", "value=\"Ms Caller\"", "value=\"+86 13800007001\"");
        assertThat(taken(desk, call("0086-138-0000-7001")).intake().submitter().party())
                .isEqualTo(first.intake().submitter().party());
        assertThat(asked(desk, "13800007002", "riverside", "5-801"))
                .contains("/case/" + first.id())
                .doesNotContain("Same number", "value=\"Ms Caller\"");
        assertThat(asked(desk, "13800007002", "maple", "5-801")).doesNotContain("/case/");
    }

    @Test
    void whatIsSaidIsTakenDownInStaffWordsWithReasonPriorityAndWhomItConcerns() {
        Visitor desk = Visitor.loggedIn(centre, "chen.jing");
        assertThat(desk.get("/phone").body())
                .contains("What was said and is expected, in their own words", "Why it is recorded late")
                .doesNotContain("what do you expect?");
        LocalDateTime then = LocalDateTime.now(Centre.ZONE).minusDays(3).truncatedTo(ChronoUnit.MINUTES);
        Map<String, String> fields = call("13800007003");
        fields.put("f.receivedAt", then.toString());
        fields.put("f.backdateReason", "Noted on paper");
        fields.put("f.priority", "high");
        fields.put("f.concerns", "li.qiang");
        Feedback heard = taken(desk, fields);
        assertThat(heard.intake().receivedAt())
                .isEqualTo(then.atZone(Centre.ZONE).toInstant());
        assertThat(heard.position().grading().priority()).isEqualTo(Priority.HIGH);
        assertThat(heard.intake().concerns()).containsExactly("li.qiang");
        assertThat(Visitor.loggedIn(centre, "li.qiang")
                        .get("/case/" + heard.id())
                        .statusCode())
                .isEqualTo(404);
        desk.get("/language/zh?to=/");
        assertThat(desk.get("/phone").body()).contains("来电号码", "反馈人原话及期望", "补录原因", "涉及的员工");
    }

    @Test
    void itIsForThoseWhoReceive() {
        assertThat(Visitor.loggedIn(centre, "wang.fang").get("/phone").statusCode())
                .isEqualTo(303);
        assertThat(Visitor.loggedIn(centre, "li.qiang").get("/queue").body()).doesNotContain("/phone", "/hand-in\"");
        assertThat(Visitor.loggedIn(centre, "chen.jing").get("/queue").body()).contains("href=\"/phone\"");
    }
}
