package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.Roles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** A resident says on the page whom of the staff it is about. */
class NamedOnPageTest {
    private static final Actor DESK = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);
    private static final int PHONE = 390;
    private static final int DESKTOP = 1360;

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

    private static Map<String, String> about(String first, String second) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("f.community", "brocade");
        fields.put("f.category", "complaint/staff-attitude");
        fields.put("f.text", "Shouted at me at the gate");
        fields.put("f.concerns", first);
        fields.put("f.alsoConcerns", second);
        return fields;
    }

    private static Feedback handedIn(Visitor who, Map<String, String> fields) {
        HttpResponse<String> answer = who.postFrom("/hand-in", "/hand-in", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String path = answer.headers().firstValue("Location").orElseThrow();
        return centre.feedback()
                .records()
                .find(DESK, path.substring("/thanks/".length()))
                .orElseThrow();
    }

    private static int seen(String account, Feedback feedback) {
        return Visitor.loggedIn(centre, account).get("/case/" + feedback.id()).statusCode();
    }

    @Test
    void whomAResidentChoosesSeesNothingOfIt() {
        Visitor wang = Visitor.loggedIn(centre, "wang.fang");
        Feedback about = handedIn(wang, about("li.qiang", "zhou.wei"));
        assertThat(about.intake().concerns()).containsExactly("li.qiang", "zhou.wei");
        assertThat(seen("li.qiang", about)).isEqualTo(404);
        assertThat(seen("zhou.wei", about)).isEqualTo(404);
        assertThat(seen("chen.jing", about)).isEqualTo(200);
        assertThat(handedIn(wang, about("", "li.qiang")).intake().concerns()).containsExactly("li.qiang");
        assertThat(handedIn(wang, about("li.qiang", "li.qiang")).intake().concerns())
                .containsExactly("li.qiang");
        Map<String, String> anonymous = about("li.qiang", "");
        anonymous.put("f.anonymous", "true");
        assertThat(handedIn(wang, anonymous).intake().submitter().anonymous()).isTrue();
    }

    @Test
    void whatCannotBeNamedIsSaidAtTheFieldWhichIsUnfolded() {
        Visitor wang = Visitor.loggedIn(centre, "wang.fang");
        assertThat(wang.get("/hand-in").body()).contains("id=\"about\">");
        HttpResponse<String> answer = wang.postFrom("/hand-in", "/hand-in", about("zhou.wei", "wu.gang"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"about\" open>", "Zhou Wei cannot be named: no superior would be left to handle it.");
    }

    @Test
    void aGuestIsToldNoNameAndNamesNobody() {
        Visitor guest = new Visitor(centre.address());
        assertThat(guest.get("/hand-in").body())
                .doesNotContain("Li Qiang", "li.qiang", "It is about a member of the staff");
        assertThat(handedIn(guest, about("li.qiang", "")).intake().concerns()).isEmpty();
    }

    @Test
    void itIsFoldedAndReadOnAPhoneAndADesk() {
        for (String language : new String[] {"en", "zh"}) {
            for (int width : new int[] {PHONE, DESKTOP}) {
                String name = "named-" + width + '-' + language;
                try (Browser browser = Browser.at(centre.address(), new Dimension(width, 1000), language)) {
                    browser.width(width);
                    browser.login("wang.fang");
                    browser.go("/hand-in");
                    assertThat(browser.text())
                            .contains(language.equals("en") ? "It is about a member of the staff" : "反映的是工作人员")
                            .doesNotContain(language.equals("en") ? "will not see it" : "看不到此反馈");
                    browser.script("document.getElementById('about').open = true");
                    browser.choose("h-concerns", "li.qiang");
                    assertThat(browser.text("#about"))
                            .contains(language.equals("en") ? "Whoever you name will not see it" : "所选人员看不到此反馈");
                    assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                            .as(name)
                            .isEqualTo(true);
                    browser.keep(name);
                }
            }
        }
    }
}
