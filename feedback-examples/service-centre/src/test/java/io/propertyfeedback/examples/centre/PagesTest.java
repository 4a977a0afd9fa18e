package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.relay.Retry;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show and do, asked for without a browser. */
class PagesTest {
    private static final String SCRIPT = "<script>alert('x')</script>\"'&";
    /** A kind of definition of the host's own, that no page has ever heard of. */
    private static final DefinitionKind<Document> VENDOR = DefinitionKind.of(
            "acme:vendor",
            Form.of(Field.text("trade").required(), Field.integer("score").range(0, 5), Field.group("prices")));

    private static final Pattern THANKS = Pattern.compile("id=\"(reference|code)\">([^<]+)<");

    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder, 60, PagesTest::withTastings);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    /** An act of the host's own, that no page has ever heard of. */
    private static PropertyFeedbackBuilder withTastings(PropertyFeedbackBuilder builder) {
        Act tasting = Act.named("acme:water-tasting")
                .form(Form.of(
                        Field.text("flavour")
                                .title("Flavour of the water", "水的味道")
                                .required(),
                        Field.choice("colour", "clear", "brown").required(),
                        Field.integer("glasses").range(1, 9),
                        Field.date("tasted"),
                        Field.texts("witnesses")));
        return builder.kind(VENDOR)
                .texts(PagesTest::approvals)
                .retry(new Retry(Duration.ofMillis(1), Duration.ofMillis(10), 1))
                .listener("acme-kitchen", (event, library) -> {
                    if (event.act().equals(tasting.id())) {
                        throw new IllegalStateException("no taste");
                    }
                })
                .handling(
                        Category.REPAIR,
                        SevenSteps.process()
                                .with(tasting)
                                .with(Act.named("acme:ask").then(Consequence.mark("acme:approval", "asked")))
                                .with(Act.named("acme:answer").then(Consequence.unmark("acme:approval")))
                                .with(Act.named("acme:order")
                                        .form(Form.of(Field.text("order").required()))
                                        .then(Consequences.claim("acme:order"), Consequences.tie("acme:order")))
                                .with(Act.named("acme:refer").then(Consequence.handTo(Roles.FRONT_DESK)))
                                .rung(
                                        ClockKind.RESOLUTION,
                                        Rung.percent("acme:hurry", 75),
                                        Consequence.mark("acme:hurry", "yes"))
                                .as("acme-repair", 1)
                                .build());
    }

    private static ResourceBundle approvals(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"rung.acme:hurry", chinese ? "时限将至" : "Little time left"},
                    {"mark.acme:hurry", chinese ? "催促" : "Hurry"},
                    {"mark.acme:hurry.yes", chinese ? "是" : "Yes"},
                    {"mark.acme:approval", chinese ? "审批" : "Approval"},
                    {"mark.acme:approval.asked", chinese ? "已申请" : "Asked for"}
                };
            }
        };
    }

    @Test
    void aRungThatIsTakenAndWhatFollowsFromItStandOnTheCase() {
        NewFeedback late = said("repair/water", "A wet wall")
                .backdated(Instant.now().minus(Duration.ofDays(30)), "The letter lay under the door");
        Feedback repair = received(late);
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");

        centre.feedback().monitor().sweep(100); // if the centre's own round was not there before
        await().untilAsserted(
                        () -> assertThat(handler.get("/case/" + repair.id()).body())
                                .contains("<dt>Hurry</dt><dd>Yes</dd>", "Little time left"));
    }

    @Test
    void whoeverAskedReadsTheQuestionAnswersItAndReadsTheResult() {
        NewFeedback said = NewFeedback.of(Centre.COMPANY, "brocade", Channel.PHONE, "complaint/noise", "Drilling")
                .from(SubmitterKind.OWNER, Person.of(Centre.COMPANY, "wang.fang"));
        Feedback confirming = received(said);
        String path = "/case/" + confirming.id();
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        Map<String, String> wait = act(confirming, "wait");
        wait.put("f.for", "submitter");
        wait.put("f.reason", "unclear");
        wait.put("f.question", "On which floor?");
        assertThat(handler.postFrom(path, path, wait).statusCode()).isEqualTo(303);

        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        String follow = "/follow/" + confirming.id();
        assertThat(resident.get(follow).body())
                .contains("We have a question for you", "On which floor?", "It has to wait, until");
        Map<String, String> added = act(stored(confirming), "add");
        added.put("f.added", "On the sixth");
        assertThat(resident.postFrom(follow, follow, added).statusCode()).isEqualTo(303);
        assertThat(resident.get(follow).body()).contains("On the sixth").doesNotContain("We have a question for you");
        assertThat(handler.get(path).body()).contains("On the sixth");

        Feedback on = perform(stored(confirming), Moves.confirmed("a drill on six", true));
        on = perform(on, Moves.analysed("renovation", "one"));
        on = perform(on, Moves.planned("Ask for quiet at noon", Instant.now(), true));
        perform(on, Moves.done("They drill in the afternoon only"));
        assertThat(resident.get(follow).body())
                .contains("What we did and decided", "They drill in the afternoon only", "Ask for quiet at noon")
                .doesNotContain("renovation", "a drill on six");
    }

    private static Feedback stored(Feedback seen) {
        Actor desk = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);
        return centre.feedback().records().find(desk, seen.id()).orElseThrow();
    }

    private static Feedback perform(Feedback seen, ActRequest request) {
        return centre.feedback()
                .handling()
                .perform(Actor.of(Centre.COMPANY, "li.qiang", Roles.HANDLER), seen.id(), seen.version(), request)
                .orThrow()
                .feedback();
    }

    @Test
    void aMarkStandsOnTheCaseUnderItsTitleInBothLanguages() {
        Feedback repair = received("repair/water", "A wet wall");
        String path = "/case/" + repair.id();
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        assertThat(handler.get(path).body()).doesNotContain("Approval").contains("In the hands of");

        handler.postFrom(path, path, act(repair, "acme:ask"));
        assertThat(handler.get(path).body())
                .contains("<dt>Approval</dt><dd>Asked for</dd>", "<dt>In the hands of</dt><dd>Handler</dd>");
        handler.get("/language/zh?to=/");
        assertThat(handler.get(path).body()).contains("<dt>审批</dt><dd>已申请</dd>");
        handler.get("/language/en?to=/");

        Map<String, String> answer = act(repair, "acme:answer");
        answer.put("version", Long.toString(repair.version() + 1));
        handler.postFrom(path, path, answer);
        assertThat(handler.get(path).body()).contains("<dt>Approval</dt><dd>Taken off</dd>");
    }

    @Test
    void anOrderOfAnotherSystemStandsOnTheCaseWithItsState() {
        Feedback repair = received("repair/water", "A wet ceiling");
        String path = "/case/" + repair.id();
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        Map<String, String> order = act(repair, "acme:order");
        order.put("f.order", "o-4711");
        handler.postFrom(path, path, order);
        assertThat(handler.get(path).body()).contains("<dd>o-4711 (Open)</dd>");

        Feedback other = received("repair/water", "Another wet ceiling");
        Map<String, String> again = act(other, "acme:order");
        again.put("f.order", "o-4711");
        assertThat(handler.postFrom("/case/" + other.id(), "/case/" + other.id(), again)
                        .body())
                .contains("“o-4711” belongs to the feedback " + repair.id() + " already.");
    }

    @Test
    void whatIsHandedToAnotherRoleStandsInItsQueue() {
        Feedback repair = received("repair/water", "A wet floor");
        String path = "/case/" + repair.id();
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        handler.postFrom(path, path, act(repair, "acme:refer"));

        assertThat(Visitor.loggedIn(centre, "chen.jing").get("/queue?view=team").body())
                .contains(path);
        assertThat(handler.get(path).body()).contains("<dt>In the hands of</dt><dd>Front desk</dd>");
    }

    @Test
    void whatASubscriptionDidNotTakeIsTriedAgainByWhoeverOperatesIt() {
        Feedback repair = received("repair/water", "Brown water");
        String path = "/case/" + repair.id();
        Map<String, String> fields = act(repair, "acme:water-tasting");
        fields.put("f.flavour", "of moss");
        fields.put("f.colour", "brown");
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        handler.postFrom(path, path, fields);
        assertThat(handler.get("/subscriptions").statusCode()).isEqualTo(403);
        assertThat(handler.get("/queue").body()).doesNotContain("/subscriptions");

        Visitor admin = Visitor.loggedIn(centre, "zheng.jie");
        assertThat(admin.get("/process").body()).contains("/subscriptions");
        await().untilAsserted(() -> assertThat(admin.get("/subscriptions").body())
                .contains("Put aside by acme-kitchen", repair.id(), "java.lang.IllegalStateException")
                .doesNotContain("no taste"));
        Map<String, String> event = Map.of(
                "subscription",
                "acme-kitchen",
                "feedback",
                repair.id(),
                "version",
                Long.toString(repair.version() + 1));
        assertThat(handler.postFrom(path, "/subscriptions", event).statusCode()).isEqualTo(403);
        assertThat(admin.postFrom("/subscriptions", "/subscriptions", event).statusCode())
                .isEqualTo(303);
        assertThat(admin.get("/subscriptions").body()).contains("It is delivered again with the next round.");
    }

    @Test
    void actOfTheHostsOwnHasItsFormOnThePage() {
        Feedback repair = received("repair/water", "No water");
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        String page = handler.get("/case/" + repair.id()).body();
        assertThat(page)
                .contains(
                        "acme:water-tasting",
                        "Flavour of the water",
                        "name=\"f.colour\"",
                        "type=\"date\"",
                        "max=\"9\"");
        Map<String, String> fields = act(repair, "acme:water-tasting");
        fields.put("f.flavour", "of iron");
        fields.put("f.colour", "brown");
        fields.put("f.glasses", "twelve");
        HttpResponse<String> wrong = handler.postFrom("/case/" + repair.id(), "/case/" + repair.id(), fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"of iron\"", "is not a whole number");
        fields.put("f.glasses", "2");
        assertThat(handler.postFrom("/case/" + repair.id(), "/case/" + repair.id(), fields)
                        .statusCode())
                .isEqualTo(303);
        assertThat(handler.get("/case/" + repair.id()).body()).contains("of iron");
    }

    @Test
    void definitionsOfTheHostsOwnKindAreKeptOnThePage() {
        Visitor admin = Visitor.loggedIn(centre, "zheng.jie");
        String page = "/definition?kind=acme:vendor";
        assertThat(admin.get("/definitions?kind=acme:vendor").body()).contains("none of this kind yet");
        assertThat(admin.get(page).body()).contains("name=\"f.trade\"", "Written as JSON");
        Map<String, String> vendor = new LinkedHashMap<>();
        vendor.put("kind", "acme:vendor");
        vendor.put("seen", "0");
        vendor.put("id", "otis & sons");
        vendor.put("f.trade", SCRIPT);
        vendor.put("f.prices", "{\"visit\": 80.50, \"lifts\": [1, 2]}");
        vendor.put("f.score", "six");
        HttpResponse<String> wrong = admin.postFrom(page, "/definition", vendor);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("is not a whole number").doesNotContain("<script>alert");
        vendor.put("f.score", "5");
        HttpResponse<String> stored = admin.postFrom(page, "/definition", vendor);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(303);
        String shown =
                admin.get(stored.headers().firstValue("Location").orElseThrow()).body();
        assertThat(shown)
                .contains("Saved as version 1", "80.5", "otis &amp; sons")
                .doesNotContain("<script>alert");
        assertThat(Visitor.loggedIn(centre, "zhou.wei")
                        .get("/definition?kind=acme:vendor&id=otis%20%26%20sons")
                        .body())
                .contains("80.5")
                .doesNotContain("name=\"f.trade\"");
    }

    @Test
    void whoeverIsSlowerWithADefinitionSeesWhatIsStoredBesideTheirOwn() {
        Visitor admin = Visitor.loggedIn(centre, "zheng.jie");
        String page = "/definition?kind=community&id=plum";
        assertThat(admin.get(page).body()).contains("Plum Blossom Village", "seven-steps");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "community");
        fields.put("id", "plum");
        fields.put("seen", "1");
        fields.put("f.calendar", "makeup");
        fields.put("f.name", "Plum the First");
        assertThat(admin.postFrom(page, "/definition", fields).statusCode()).isEqualTo(303);
        fields.put("f.name", "Plum the Second");
        HttpResponse<String> late = admin.postFrom(page, "/definition", fields);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "there is version 2 now",
                        "Plum the First",
                        "value=\"Plum the Second\"",
                        "name=\"seen\" value=\"2\"");
        fields.put("seen", "2");
        fields.put("f.calendar", "mars");
        HttpResponse<String> wrong = admin.postFrom(page, "/definition", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("d-calendar-error", "Working calendar “mars” does not exist", "makeup");
    }

    @Test
    void everyDefinitionStandsInItsForm() {
        Visitor admin = Visitor.loggedIn(centre, "zheng.jie");
        assertThat(admin.get("/definitions").body())
                .contains("Working calendar", "Community", "Process", "Organisation");
        assertThat(admin.get("/definition?kind=calendar&id=makeup").body()).contains("MONDAY", "Asia/Shanghai");
        assertThat(Visitor.loggedIn(centre, "wang.fang").get("/definitions").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverWasSlowerSeesBothVersions() {
        Feedback complaint = received("complaint/noise", "Music");
        String path = "/case/" + complaint.id();
        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        Map<String, String> slower = act(complaint, "wait");
        slower.put("f.for", "third-party");
        slower.put("f.reason", "What I wrote in vain");
        Map<String, String> faster = act(complaint, "supervise");
        faster.put("f.instruction", "Today, please");
        assertThat(supervisor.postFrom(path, path, faster).statusCode()).isEqualTo(303);
        HttpResponse<String> conflict = handler.postFrom(path, path, slower);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("What I wrote in vain", "Today, please", "Zhou Wei", "Someone was faster");
        assertThat(handler.get(path).body()).doesNotContain("What I wrote in vain");
    }

    @Test
    void theNumberToCallStandsOnThePageInItsLanguage() {
        Visitor guest = new Visitor(centre.address());
        guest.get("/language/en?to=/");
        assertThat(guest.get("/hand-in").body())
                .contains("Call at once, at any hour", "Riverside Court", "tel:02088882401", "help/flooding");
        guest.get("/language/zh?to=/");
        assertThat(guest.get("/hand-in").body()).contains("请立即拨打24小时应急电话", "tel:02088882401");
    }

    @Test
    void handedInIsFollowedByReferenceAndCodeAlone() {
        Visitor guest = new Visitor(centre.address());
        Map<String, String> slip = handIn(guest, "complaint/waste", SCRIPT);
        Visitor elsewhere = new Visitor(centre.address());
        assertThat(elsewhere.get("/follow/" + slip.get("reference")).body()).doesNotContain("alert");
        HttpResponse<String> wrong = elsewhere.postFrom(
                "/follow", "/follow", Map.of("reference", slip.get("reference"), "code", "0000-0000"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(elsewhere.postFrom("/follow", "/follow", slip).statusCode()).isEqualTo(303);
        String page = elsewhere.get("/follow/" + slip.get("reference")).body();
        assertThat(page)
                .contains("&lt;script&gt;alert", "Receipt", "Please hurry")
                .doesNotContain("<script>alert");
    }

    @Test
    void lockedReferenceIsAnsweredLikeOneThatThereIsNot() {
        Map<String, String> slip = handIn(new Visitor(centre.address()), "complaint/waste", SCRIPT);
        assertThat(slip.get("code")).matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}");
        Visitor stranger = new Visitor(centre.address());
        for (int i = 0; i < 10; i++) {
            look(stranger, slip.get("reference"), "0000-0000-0000");
        }
        HttpResponse<String> locked = look(stranger, slip.get("reference"), slip.get("code"));
        HttpResponse<String> unknown = look(stranger, "261123-K7Q2XM", slip.get("code"));
        assertThat(locked.statusCode()).isEqualTo(403).isEqualTo(unknown.statusCode());
        assertThat(locked.body().replace(slip.get("reference"), "261123-K7Q2XM"))
                .isEqualTo(unknown.body())
                .contains("a quarter of an hour");
    }

    private static HttpResponse<String> look(Visitor visitor, String reference, String code) {
        return visitor.postFrom("/follow", "/follow", Map.of("reference", reference, "code", code));
    }

    @Test
    void wrongInputStandsAtItsFieldWithWhatWasTyped() {
        Visitor guest = new Visitor(centre.address());
        HttpResponse<String> page = guest.postFrom(
                "/hand-in", "/hand-in", Map.of("f.community", "nowhere", "f.title", SCRIPT, "f.category", "x//y"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("is required", "&lt;script>", "h-community-error")
                .doesNotContain("<script>alert");
    }

    @Test
    void submitterIsMaskedForRolesThatMayNotSeeThem() {
        Feedback complaint = received("complaint/noise", "Music");
        assertThat(Visitor.loggedIn(centre, "li.qiang")
                        .get("/case/" + complaint.id())
                        .body())
                .contains("Ms Example");
        assertThat(Visitor.loggedIn(centre, "wu.gang")
                        .get("/case/" + complaint.id())
                        .body())
                .contains("Not shown to your role")
                .doesNotContain("Ms Example");
    }

    @Test
    void residentRatesWhatIsDone() {
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        String mine = resident.get("/mine").body();
        assertThat(mine).contains("天花板漏水", "Said in your household");
        Matcher link = Pattern.compile("href=\"(/follow/[^\"]+)\">天花板漏水").matcher(mine);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body()).contains("Not solved", "Solved: rate it", "f.satisfaction");
    }

    /** Every act that staff may do on the first step, with a script in each of its fields that take words. */
    @Test
    void scriptInAnyWordsOfAnyActIsShownAsText() {
        int done = 0;
        int shown = 0;
        for (String who : new String[] {"li.qiang", "zhou.wei"}) {
            Actor actor = Actor.of(Centre.COMPANY, who, who.equals("li.qiang") ? Roles.HANDLER : Roles.SUPERVISOR);
            Visitor visitor = Visitor.loggedIn(centre, who);
            Feedback first = received("complaint/noise", "Music");
            for (AllowedAct allowed : centre.feedback().handling().allowed(actor, first.id())) {
                Feedback feedback = received("complaint/noise", "Music");
                Map<String, String> fields = act(feedback, allowed.act().id());
                if (allowed.outcome() != null) {
                    fields.put("outcome", allowed.outcome().id());
                }
                allowed.form().fields().forEach(field -> fields.put("f." + field.id(), value(field, first)));
                String path = "/case/" + feedback.id();
                HttpResponse<String> answer = visitor.postFrom(path, path, fields);
                done += answer.statusCode() == 303 ? 1 : 0;
                assertThat(answer.body()).as(allowed.act().id()).doesNotContain("<script>alert");
                String page = visitor.get(path).body();
                assertThat(page).as(allowed.act().id()).doesNotContain("<script>alert");
                shown += page.contains("&lt;script&gt;alert") ? 1 : 0;
            }
        }
        assertThat(done).as("acts that were done").isGreaterThan(12);
        assertThat(shown).as("acts whose words stand on the page").isGreaterThan(8);
    }

    private static String value(Field field, Feedback other) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, TEXTS, ATTACHMENTS -> SCRIPT;
            case CHOICE -> field.options().get(0);
            case FLAG -> "true";
            case INTEGER, DECIMAL -> "1";
            case DATE -> "2099-01-01";
            case INSTANT -> "2099-01-01T10:00";
            case PERSON -> "li.qiang";
            case DEPARTMENT -> "engineering";
            case FEEDBACK -> other.id();
            case CATEGORY -> "complaint/waste";
            case GROUP, GROUPS -> throw new AssertionError("no act asks for groups");
        };
    }

    @Test
    void residentWithoutTheirNameIsNobodyToAnyone() {
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("f.community", "brocade");
        fields.put("f.category", "complaint/noise");
        fields.put("f.text", "A secret matter");
        fields.put("f.anonymous", "true");
        HttpResponse<String> answer = resident.postFrom("/hand-in", "/hand-in", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String reference = answer.headers().firstValue("Location").orElseThrow().replace("/thanks/", "");
        String page =
                Visitor.loggedIn(centre, "zhou.wei").get("/case/" + reference).body();
        assertThat(page).contains("A secret matter").doesNotContain("Wang Fang", "wang.fang");
        Actor supervisor = Actor.of(Centre.COMPANY, "zhou.wei", Roles.SUPERVISOR);
        Feedback kept = centre.feedback().records().find(supervisor, reference).orElseThrow();
        assertThat(kept.intake().recordedBy()).startsWith("guest-");
    }

    @Test
    void residentObjectsToWhoeverHasIt() {
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("f.community", "brocade");
        fields.put("f.category", "complaint/noise");
        fields.put("f.text", "Dogs bark");
        String reference = resident.postFrom("/hand-in", "/hand-in", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace("/thanks/", "");
        Actor supervisor = Actor.of(Centre.COMPANY, "zhou.wei", Roles.SUPERVISOR);
        Feedback heard = centre.feedback().records().find(supervisor, reference).orElseThrow();
        centre.feedback()
                .handling()
                .perform(
                        supervisor,
                        reference,
                        heard.version(),
                        ActRequest.of(ActId.ASSIGN, Document.of("handler", "li.qiang")))
                .orThrow();
        String page = resident.get("/follow/" + reference).body();
        assertThat(page).contains("It is about whoever handles it");
        Map<String, String> object =
                act(centre.feedback().records().find(supervisor, reference).orElseThrow(), "object");
        object.put("f.reason", "They are his dogs");
        assertThat(resident.postFrom("/follow/" + reference, "/follow/" + reference, object)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Visitor.loggedIn(centre, "li.qiang")
                        .get("/case/" + reference)
                        .statusCode())
                .isEqualTo(404);
        assertThat(centre.feedback()
                        .records()
                        .find(supervisor, reference)
                        .orElseThrow()
                        .position()
                        .role())
                .contains(Roles.SUPERVISOR);
    }

    @Test
    void residentIsLedFromThePageOfTheStaffToTheirOwn() {
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        Matcher link = Pattern.compile("href=\"/follow/([^\"]+)\"")
                .matcher(resident.get("/mine").body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> page = resident.get("/case/" + link.group(1));
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/follow/" + link.group(1));
    }

    @Test
    void apiStandsBesideThePages() {
        Visitor stranger = new Visitor(centre.address());
        assertThat(stranger.get("/api/openapi.json").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/api/feedback").statusCode()).isEqualTo(401);
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        Visitor manager = Visitor.loggedIn(centre, "wu.gang");
        for (String path :
                new String[] {"/", "/hand-in", "/figures", "/queue?view=all", "/dashboard", "/report", "/process"}) {
            manager.get("/language/en?to=/");
            assertThat(manager.get(path).body()).as(path).contains("lang=\"en\"", "Service centre");
            manager.get("/language/zh?to=/");
            assertThat(manager.get(path).body()).as(path).contains("lang=\"zh-CN\"", "物业服务中心");
        }
    }

    @Test
    void wordsAreFoundInWhateverWasSaid() {
        received("complaint/noise", "A zither at midnight");
        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");
        await().untilAsserted(() -> assertThat(
                        supervisor.get("/queue?view=search&words=zither").body())
                .contains("/case/"));
        assertThat(supervisor.get("/queue?view=search&words=zitherless").body())
                .contains("Nothing was found.")
                .doesNotContain("/case/");
        assertThat(supervisor.get("/queue?view=search&words=%2B%2B").body()).contains("Nothing was found.");
    }

    @Test
    void whatWaitsForARoleIsShownWhateverItsStep() {
        String path = "/case/" + received("complaint/noise", "A gong at dawn").id();
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        assertThat(handler.get("/queue?view=team").body()).doesNotContain(path);

        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");
        assertThat(supervisor.get("/queue").body()).doesNotContain("view=team");
        Visitor reviewer = Visitor.loggedIn(centre, "sun.li");
        assertThat(reviewer.get("/queue?view=team").body()).contains("/case/").doesNotContain("<select name=\"step\">");
    }

    @Test
    void aSimilarOpenCaseIsOfferedAndItsReferenceFilledIn() {
        Location pond = Location.place("Lotus pond <west>");
        Feedback first =
                received(said("complaint/noise", "Frogs in the pond croak").at(pond));
        Feedback second =
                received(said("complaint/noise", "The frogs croak all night").at(pond));
        String path = "/case/" + second.id();
        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");

        String page = supervisor.get(path).body();
        assertThat(page)
                .contains(
                        "Similar open cases",
                        "<a href=\"/case/" + first.id() + "\">",
                        "the same place, the same category, similar words",
                        "Lotus pond &lt;west&gt;");
        Matcher button = Pattern.compile("href=\"([^\"#]+)#act-merge\">Merge into this one")
                .matcher(page);
        assertThat(button.find()).isTrue();

        String begun = supervisor.get(button.group(1).replace("&amp;", "&")).body();
        assertThat(begun).containsPattern("<details class=\"act\" open[^>]*data-act=\"merge\"");
        assertThat(begun).containsPattern("name=\"f.into\"[^>]*value=\"" + first.id() + "\"");
        assertThat(centre.feedback()
                        .records()
                        .history(Actor.of(Centre.COMPANY, "zhou.wei", Roles.SUPERVISOR), second.id()))
                .as("nothing is done by looking")
                .hasSize(2);

        supervisor.get("/language/zh?to=/");
        assertThat(supervisor.get(path).body()).contains("相似的在办工单", "同一位置、同一分类、描述相近", "并入此工单");
    }

    @Test
    void aCaseIsGivenToWhomTheDirectoryOffers() {
        Feedback feedback = received("complaint/noise", "A bell at noon");
        String path = "/case/" + feedback.id();
        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");
        assertThat(supervisor.get(path).body())
                .contains("<option value=\"liu.yang\"", "Lin Tao – away until")
                .doesNotContain("<option value=\"wang.fang\"", "<option value=\"zheng.jie\"");

        Map<String, String> reassign = act(feedback, "reassign");
        reassign.put("f.misassigned", "false");
        reassign.put("f.reason", "the right trade");
        reassign.put("f.handler", "wang.fang");
        assertThat(supervisor.postFrom(path, path, reassign).body())
                .contains("Nobody of the staff here goes by the id “wang.fang”.");
        reassign.put("f.handler", "lin.tao");
        assertThat(supervisor.postFrom(path, path, reassign).body()).contains("Liu Yang stands in.");
        reassign.put("f.handler", "liu.yang");
        supervisor.postFrom(path, path, reassign);
        assertThat(centre.feedback()
                        .records()
                        .find(Actor.of(Centre.COMPANY, "zhou.wei", Roles.SUPERVISOR), feedback.id())
                        .orElseThrow()
                        .position()
                        .assignment()
                        .handler())
                .isEqualTo("liu.yang");
    }

    @Test
    void allFiguresOfAMonthAreCountedWhenTheyAreAskedFor() {
        Visitor manager = Visitor.loggedIn(centre, "wu.gang");
        assertThat(manager.get("/report").body()).doesNotContain("Repeat complaint rate");
        String month = java.time.YearMonth.now(Centre.ZONE).minusMonths(1).toString();
        assertThat(manager.get("/report?month=" + month).body())
                .contains("<table class=\"days\">", "Deadlines missed")
                .doesNotContain("Repeat complaint rate", "median");
        assertThat(manager.get("/report?exact=yes&month=" + month).body())
                .contains("Repeat complaint rate", "median")
                .doesNotContain("<table class=\"days\">");
        assertThat(manager.get("/report?exact=yes&month=1999-01").body()).doesNotContain("Repeat complaint rate");
        assertThat(Visitor.loggedIn(centre, "li.qiang")
                        .get("/report?month=" + month)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void publicFiguresNameNobodyAndNoHome() {
        String page = new Visitor(centre.address()).get("/figures").body();
        assertThat(page).contains("fewer than 5").doesNotContain("1390000", "3-1201", "王芳");
    }

    private static Map<String, String> handIn(Visitor visitor, String category, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("f.community", "maple");
        fields.put("f.category", category);
        fields.put("f.title", text);
        fields.put("f.text", text);
        fields.put("f.name", "Somebody");
        HttpResponse<String> answer = visitor.postFrom("/hand-in", "/hand-in", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Matcher found = THANKS.matcher(
                visitor.get(answer.headers().firstValue("Location").orElseThrow())
                        .body());
        Map<String, String> slip = new LinkedHashMap<>();
        while (found.find()) {
            slip.put(found.group(1), found.group(2));
        }
        assertThat(slip).containsOnlyKeys("reference", "code");
        return slip;
    }

    private static Map<String, String> act(Feedback feedback, String act) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("act", act);
        fields.put("step", feedback.position().step().id());
        fields.put("version", Long.toString(feedback.version()));
        return fields;
    }

    /** Something that Li Qiang has on his desk. */
    private static Feedback received(String category, String text) {
        return received(said(category, text));
    }

    private static NewFeedback said(String category, String text) {
        return NewFeedback.of(Centre.COMPANY, "maple", Channel.PHONE, category, text)
                .from(SubmitterKind.OWNER, Person.of(Centre.COMPANY, "example").named("Ms Example"));
    }

    private static Feedback received(NewFeedback said) {
        Actor desk = Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK);
        Feedback feedback =
                centre.feedback().intake().receive(desk, said).receipt().feedback();
        ActRequest assigned = Moves.assigned("li.qiang");
        return centre.feedback()
                .handling()
                .perform(desk, feedback.id(), feedback.version(), assigned)
                .orThrow()
                .feedback();
    }
}
