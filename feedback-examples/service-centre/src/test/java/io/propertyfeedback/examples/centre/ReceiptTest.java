package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever handed in has in their hands afterwards, and what is promised to them. */
class ReceiptTest {
    private static final Actor DESK = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);
    private static final String ASKS = "Enter the reference and the code";

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

    /** What stands on a receipt. */
    record Slip(String reference, String code, String link, String page) {
        static Slip of(String page) {
            return new Slip(
                    one("id=\"reference\">([^<]+)", page), code(page), one("id=\"link\" href=\"([^\"]+)", page), page);
        }

        private static String code(String page) {
            return one("id=\"code\">([^<]+)", page);
        }

        String follow() {
            return "/follow/" + reference;
        }
    }

    private static String one(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private static Map<String, String> said(String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("f.community", "brocade");
        fields.put("f.category", "repair/lighting");
        fields.put("f.text", "The lamp flickers");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static Slip handIn(Visitor visitor, String... more) {
        HttpResponse<String> answer = visitor.postFrom("/hand-in", "/hand-in", said(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Slip.of(visitor.get(answer.headers().firstValue("Location").orElseThrow())
                .body());
    }

    private static Visitor guest() {
        return new Visitor(centre.address());
    }

    private static HttpResponse<String> ask(Visitor visitor, String reference, String code) {
        return visitor.postFrom("/follow", "/follow", Map.of("reference", reference, "code", code));
    }

    @Test
    void theSessionFollowsWithoutTheCode() {
        Visitor guest = guest();
        Slip slip = handIn(guest, "f.name", "Ms Example");
        assertThat(guest.get(slip.follow()).body())
                .contains("The lamp flickers")
                .doesNotContain(ASKS);
        assertThat(guest().get(slip.follow()).body()).contains(ASKS).doesNotContain("The lamp flickers");
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        Slip unnamed = handIn(resident, "f.anonymous", "true");
        assertThat(resident.get(unnamed.follow()).body()).contains("The lamp flickers");
        assertThat(resident.get("/mine").body()).doesNotContain(unnamed.reference());
    }

    @Test
    void theLinkHasTheCodeWhereNoServerSeesIt() throws Exception {
        Slip slip = handIn(guest());
        assertThat(slip.link()).isEqualTo(centre.address() + slip.follow() + "#code=" + slip.code());
        assertThat(scanned(slip.page())).isEqualTo(slip.link());
    }

    @Test
    void theLinkLeadsToTheSiteThatResidentsReach(@TempDir Path other) throws Exception {
        try (Running behind = new Running(other, 20, "https://feedback.example.org")) {
            Visitor guest = new Visitor(behind.address());
            HttpResponse<String> answer = guest.postFrom("/hand-in", "/hand-in", said());
            String page = guest.get(answer.headers().firstValue("Location").orElseThrow())
                    .body();
            assertThat(scanned(page)).startsWith("https://feedback.example.org/follow/");
        }
    }

    /** What a telephone reads in the picture. */
    private static String scanned(String page) throws Exception {
        int size = Integer.parseInt(one("viewBox=\"0 0 (\\d+) ", page));
        BitMatrix modules = new BitMatrix(size);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z").matcher(one("<path d=\"([^\"]+)\"", page));
        for (MatchResult run : dark.results().toList()) {
            int x = Integer.parseInt(run.group(1));
            modules.setRegion(x, Integer.parseInt(run.group(2)), Integer.parseInt(run.group(3)), 1);
        }
        int[] frame = modules.getEnclosingRectangle();
        assertThat(frame).startsWith(4, 4); // the quiet zone
        BitMatrix code = new BitMatrix(frame[2], frame[3]);
        for (int y = 0; y < frame[3]; y++) {
            for (int x = 0; x < frame[2]; x++) {
                if (modules.get(x + frame[0], y + frame[1])) {
                    code.set(x, y);
                }
            }
        }
        return new Decoder().decode(code).getText();
    }

    @Test
    void referenceAndCodeAreReadHoweverTheyAreTyped() {
        Slip slip = handIn(guest());
        String code = slip.code().toLowerCase(Locale.ROOT).replace("-", " ");
        String reference = slip.reference().toLowerCase(Locale.ROOT).replace("-", " ");
        Visitor other = guest();
        assertThat(ask(other, reference, code).headers().firstValue("Location")).contains(slip.follow());
        assertThat(other.get(slip.follow()).body()).contains("The lamp flickers");
        assertThat(ask(guest(), slip.reference().replace("-", ""), slip.code().replace("-", ""))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyIsCalledResponsibleBeforeSomebodyIs() {
        Visitor guest = guest();
        Slip slip = handIn(guest);
        assertThat(slip.page()).contains("not assigned to anybody yet").doesNotContain("responsible");
        assertThat(guest.get(slip.follow()).body()).contains("not assigned to anybody yet");
        Visitor desk = Visitor.loggedIn(centre, "chen.jing");
        assertThat(desk.get("/case/" + slip.reference()).body()).contains("Not assigned yet");
        Feedback heard =
                centre.feedback().records().find(DESK, slip.reference()).orElseThrow();
        centre.feedback()
                .handling()
                .perform(DESK, heard.id(), heard.version(), Moves.assigned("li.qiang"))
                .orThrow();
        assertThat(guest.get("/thanks/" + slip.reference()).body()).contains("has it in hand");
        assertThat(guest.get(slip.follow()).body()).doesNotContain("not assigned to anybody yet");
        guest.get("/language/zh?to=/");
        assertThat(guest.get("/thanks/" + slip.reference()).body()).contains("并已有人受理");
    }

    @Test
    void whoeverCallsGetsAReceiptInTheirLanguage() throws Exception {
        Visitor desk = Visitor.loggedIn(centre, "chen.jing");
        Slip slip = handIn(desk, "f.channel", "phone", "f.name", "Ms Caller", "f.phone", "13800008001");
        assertThat(slip.page())
                .contains("<h1>Recorded</h1>", "To read out or send", "/case/" + slip.reference(), "href=\"/phone\"")
                .contains("lang=\"en\">We have recorded your feedback. Reference " + slip.reference())
                .contains("lang=\"zh-CN\">您的反馈已登记。编号 " + slip.reference() + "，查询码 " + slip.code())
                .doesNotContain("My feedback");
        assertThat(scanned(slip.page())).isEqualTo(slip.link());
        assertThat(ask(guest(), slip.reference(), slip.code()).statusCode()).isEqualTo(303);
        assertThat(Visitor.loggedIn(centre, "zhou.wei")
                        .get("/thanks/" + slip.reference())
                        .statusCode())
                .isEqualTo(303); // the code is shown to whoever took the call alone
        desk.get("/language/zh?to=/");
        assertThat(desk.get("/thanks/" + slip.reference()).body()).contains("<h1>已登记</h1>", "读给或发给来电人", "请勿留存");
    }

    @Test
    void whatAKnownPersonSaysOnTheTelephoneStandsInTheirAccount() {
        Visitor desk = Visitor.loggedIn(centre, "chen.jing");
        Map<String, String> who = Map.of("number", "+86 139-0000-1111", "community", "", "unit", "");
        String known = desk.postFrom("/phone", "/phone", who).body();
        assertThat(known).contains("value=\"wang.fang\" selected", "Same number");
        Slip slip = handIn(desk, "f.channel", "phone", "f.account", "wang.fang", "f.phone", "13900001111");
        assertThat(slip.page()).contains("It stands in the account of Wang Fang as well");
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        assertThat(resident.get("/mine").body()).contains(slip.reference());
        assertThat(resident.get(slip.follow()).body())
                .contains("The lamp flickers")
                .doesNotContain(ASKS);
        Slip other = handIn(desk, "f.channel", "phone", "f.phone", "13900001111", "f.name", "Somebody at her number");
        assertThat(resident.get("/mine").body()).doesNotContain(other.reference());
    }

    @Test
    void nobodyPutsAnythingIntoTheAccountOfAnother() {
        Slip slip = handIn(guest(), "f.account", "wang.fang", "f.name", "Somebody");
        assertThat(slip.page()).doesNotContain("My feedback");
        assertThat(Visitor.loggedIn(centre, "wang.fang").get("/mine").body()).doesNotContain(slip.reference());
        assertThat(guest().get("/hand-in").body()).doesNotContain("f.account");
    }

    @Test
    void whatHasPassedIsPromisedNoMore() {
        NewFeedback said = NewFeedback.of(
                        Centre.COMPANY, "brocade", Channel.PHONE, "repair/lighting", "Dark since last month")
                .from(new Submitter(SubmitterKind.OWNER, "wang.fang", null));
        Feedback late = received(said.backdated(Instant.now().minus(Duration.ofDays(40)), "Noted on paper"));
        Feedback due = received(said);
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        assertThat(promise(resident, late)).startsWith("We meant to have it resolved by ");
        assertThat(promise(resident, due)).startsWith("We mean to have it resolved by ");
        String mine = resident.get("/mine").body();
        assertThat(one(late.id() + "</span></div><div class=\"sub passed\">([^<]+)", mine))
                .isEqualTo(promise(resident, late));
        assertThat(one(due.id() + "</span></div><div class=\"sub\">([^<]+)", mine))
                .isEqualTo(promise(resident, due));
        resident.get("/language/zh?to=/");
        assertThat(promise(resident, late)).startsWith("我们原计划在 ").endsWith("十分抱歉。");
    }

    private static Feedback received(NewFeedback said) {
        return centre.feedback().intake().receive(DESK, said).receipt().feedback();
    }

    private static String promise(Visitor visitor, Feedback feedback) {
        String page = visitor.get("/follow/" + feedback.id()).body();
        return one("<div class=\"promise[^\"]*\"><p>([^<]+)", page);
    }
}
