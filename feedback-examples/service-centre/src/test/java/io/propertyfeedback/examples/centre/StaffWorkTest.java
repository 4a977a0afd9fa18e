package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How staff come to their work, and from one case to the next. */
class StaffWorkTest {
    private static final Pattern CLAIM =
            Pattern.compile("action=\"(/case/[^\"]+)\" class=\"claim\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("<td><a href=\"(/case/[^\"]+)\"");

    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder, 120, UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    /** Something that Li Qiang has on his desk. */
    private static Feedback said(String text) {
        Actor desk = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);
        Person caller = Person.of(Centre.COMPANY, "caller-" + text.hashCode())
                .named("Ms Example")
                .withPhone("13912345678")
                .withEmail("example@example.org");
        NewFeedback said = NewFeedback.of(Centre.COMPANY, "brocade", Channel.PHONE, "complaint/noise", text)
                .from(SubmitterKind.OWNER, caller);
        Feedback heard =
                centre.feedback().intake().receive(desk, said).receipt().feedback();
        return done(desk, heard, Moves.assigned("li.qiang"));
    }

    private static Feedback done(Actor actor, Feedback seen, ActRequest request) {
        return centre.feedback()
                .handling()
                .perform(actor, seen.id(), seen.version(), request)
                .orThrow()
                .feedback();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> hidden(String form) {
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(form);
        while (field.find()) {
            hidden.put(field.group(1), field.group(2));
        }
        return hidden;
    }

    /** What the page posts for an act, as it stands there. */
    private static Map<String, String> form(String page, String act) {
        Matcher form = Pattern.compile("data-act=\"" + act + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        assertThat(form.find()).as(act).isTrue();
        Map<String, String> hidden = hidden(form.group());
        hidden.keySet().removeIf(name -> name.startsWith("f."));
        return hidden;
    }

    @Test
    void aSearchBoxStandsInTheHeadAndKnowsReferences() {
        Feedback heard = said("A xylophone at seven");
        centre.feedback().relay().run(1_000);
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        for (String page : new String[] {"/queue", "/case/" + heard.id(), "/process", "/hand-in"}) {
            assertThat(handler.get(page).body()).as(page).contains("role=\"search\"");
        }
        assertThat(handler.get("/queue?view=search&words=xylophone").body())
                .contains("/case/" + heard.id(), "value=\"xylophone\"");
        assertThat(location(
                        handler.get("/queue?view=search&words=%20" + heard.id().toLowerCase(Locale.ROOT))))
                .isEqualTo("/case/" + heard.id());
        assertThat(Visitor.loggedIn(centre, "wang.fang").get("/mine").body()).doesNotContain("role=\"search\"");
        assertThat(Visitor.loggedIn(centre, "zheng.jie").get("/subscriptions").body())
                .doesNotContain("role=\"search\"");
    }

    @Test
    void everyRoleBeginsWithItsOwnWork() {
        said("A flute at two");
        Map<String, String> first = Map.of(
                "li.qiang", "Mine",
                "zhao.min", "(Mine|Waiting for my role)", // another test takes a case for them
                "sun.li", "Waiting for my role");
        first.forEach((who, view) -> {
            Visitor visitor = Visitor.loggedIn(centre, who);
            assertThat(location(visitor.get("/start"))).isEqualTo("/queue");
            assertThat(visitor.get("/queue").body())
                    .as(who)
                    .containsPattern("aria-current=\"page\">" + view)
                    .contains("/case/");
        });
        Feedback heard = said("A trumpet at one");
        Actor handler = Actor.of(Centre.COMPANY, "li.qiang", Roles.HANDLER);
        Feedback confirmed = done(handler, heard, Moves.confirmed("one player", true));
        done(handler, confirmed, ActRequest.of(ActId.REJECT, Document.of("reason", "a street musician")));
        assertThat(Visitor.loggedIn(centre, "zhou.wei").get("/queue").body())
                .containsPattern("aria-current=\"page\">Waiting for my role")
                .contains("/case/" + heard.id(), "Waits for approval");
    }

    @Test
    void whatADepartmentIsAskedIsAViewOfItsMembersUntilOneAnswers() {
        Feedback heard = said("An oboe at three");
        Actor handler = Actor.of(Centre.COMPANY, "li.qiang", Roles.HANDLER);
        Document question = Document.of("department", "quality", "question", "May oboes be played?", "within", 2);
        done(handler, heard, ActRequest.of(ActId.CONSULT, question));
        String path = "/case/" + heard.id();

        Visitor asked = Visitor.loggedIn(centre, "qian.yun");
        assertThat(asked.get("/queue?view=asked").body())
                .containsPattern("aria-current=\"page\">Asked of my department")
                .contains(path);
        asked.get("/language/zh?to=/");
        assertThat(asked.get("/queue?view=asked").body()).contains("待我部门会商");
        assertThat(asked.get(path).body()).contains("会商1：品质");
        asked.get("/language/en?to=/");
        assertThat(Visitor.loggedIn(centre, "li.qiang").get("/queue?view=asked").body())
                .doesNotContain(path);
        String page = asked.get(path).body();
        assertThat(page).contains("Consultation 1: Quality", "May oboes be played?");
        Map<String, String> answer = form(page, "answer");
        answer.put("f.department", "quality");
        assertThat(asked.post(path, with(answer, "f.answer", "Until nine")).statusCode())
                .isEqualTo(303);
        assertThat(asked.get("/queue?view=asked").body()).doesNotContain(path);
        assertThat(Visitor.loggedIn(centre, "li.qiang").get(path).body())
                .contains("Consultation 1: Quality", "Until nine")
                .doesNotContain("data-act=\"answer\"");
    }

    @Test
    void theDemoAsksADepartmentSomething() {
        assertThat(Visitor.loggedIn(centre, "sun.li").get("/queue?view=asked").body())
                .contains("/case/");
    }

    @Test
    void oneButtonTakesACaseAndAnotherLeadsToTheNext() {
        Visitor caller = Visitor.loggedIn(centre, "zhao.min");
        String queue = caller.get("/queue?view=team").body();
        Matcher claim = CLAIM.matcher(queue);
        assertThat(claim.find()).isTrue();
        String path = claim.group(1);
        assertThat(location(caller.post(path, hidden(claim.group(2))))).isEqualTo(path);
        assertThat(caller.get(path).body())
                .contains("<dt>With</dt><dd>Zhao Min</dd>", "/queue/next?from=")
                .doesNotContain("class=\"claim\"");
        assertThat(caller.get("/queue?view=mine").body()).contains(path);

        Visitor slower = Visitor.loggedIn(centre, "zhao.min");
        Map<String, String> late = hidden(claim.group(2));
        late.put("_csrf", slower.token("/queue"));
        late.put("key", "another-click");
        assertThat(slower.post(path, late).statusCode()).isEqualTo(409);

        caller.get("/queue?view=team");
        String next = location(caller.get("/queue/next?from=" + path.substring("/case/".length())));
        assertThat(next).startsWith("/case/").isNotEqualTo(path);
        assertThat(location(caller.get("/queue/next?from=" + next.substring("/case/".length()))))
                .startsWith("/case/")
                .isNotEqualTo(next);
    }

    @Test
    void whoComesBackFromACaseFindsTheirFilters() {
        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");
        String filtered = supervisor
                .get("/queue?view=all&community=riverside&kind=complaint")
                .body();
        Matcher row = ROW.matcher(filtered);
        assertThat(row.find()).isTrue();
        assertThat(supervisor.get(row.group(1)).body()).contains("href=\"/queue\">\u2190");
        assertThat(supervisor.get("/queue").body())
                .contains("value=\"riverside\" selected", "value=\"complaint\" selected")
                .contains("/queue?view=settled&amp;community=riverside&amp;kind=complaint");
    }

    @Test
    void theNextActStandsOnTopAndWhatOnlyAddsConflictsWithNobody() {
        Feedback heard = said("A tuba at noon");
        String path = "/case/" + heard.id();
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        String page = handler.get(path).body();
        assertThat(page)
                .containsPattern("<details class=\"act move next\" open[^>]*>\\s*<summary>Confirm the information");
        assertThat(page.indexOf("class=\"rest\"")).isLessThan(page.indexOf("data-act=\"note\""));

        Map<String, String> note = form(page, "note");
        Map<String, String> wait = form(page, "wait");
        handler.post(path, with(form(page, "expedite"), "f.urging", "They called again"));
        assertThat(handler.post(path, with(note, "f.note", "Written meanwhile")).statusCode())
                .isEqualTo(303);
        assertThat(handler.get(path).body()).contains("They called again", "Written meanwhile");
        wait.put("f.for", "third-party");
        assertThat(handler.post(path, with(wait, "f.reason", "The band")).statusCode())
                .isEqualTo(409);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        form.put(name, value);
        return form;
    }

    @Test
    void contactsAreShownInFullOnlyToWhoAskedAndTheHistorySaysSo() {
        Feedback heard = said("A bassoon at ten");
        String path = "/case/" + heard.id();
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        String masked = handler.get(path).body();
        assertThat(masked).contains("139****5678", "e****@example.org").doesNotContain("13912345678", "example@");
        assertThat(handler.post(path, form(masked, "reveal")).statusCode()).isEqualTo(303);
        assertThat(handler.get(path).body())
                .contains("13912345678", "example@example.org", "<strong>Show the contact</strong>")
                .doesNotContain("class=\"reveal\"");
        assertThat(Visitor.loggedIn(centre, "zhao.min").get(path).body())
                .contains("139****5678", "Li Qiang")
                .doesNotContain("13912345678");
        Visitor reviewer = Visitor.loggedIn(centre, "sun.li");
        assertThat(reviewer.get(path).body()).doesNotContain("139****5678", "class=\"reveal\"");
    }
}
