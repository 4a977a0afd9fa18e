package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.SecondLook;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.StandardActs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A leak on the eve of National Day, over HTTP: the resident's part, the neighbour's and everybody's who handles it. */
class LeakStoryTest {
    private static final Category LEAK = new Category("repair/acme:riser");

    private Instant now = Instant.parse("2026-09-30T14:10:00Z"); // 22:10 in Shanghai
    private final Town town = Town.over(PropertyFeedback.inMemory()
            .time(() -> now)
            .categories(CategoryTree.standard().with(LEAK, "Riser pipe", "立管").urgent(LEAK))
            .standardProcess(SevenSteps.process()
                    .with(StandardActs.WAIT.approved(SecondLook.APPROVAL))
                    .build())
            .directory(new Known())
            .reactions());
    private final Direct api;

    LeakStoryTest() {
        town.people().put("nora", Actor.of("acme", "nora", Roles.RESIDENT));
        town.people().put("qi", Actor.of("acme", "qi", Roles.QUALITY));
        api = Direct.to(town.api());
    }

    private static final class Known implements Directory {
        private static final List<StaffMember> STAFF = List.of(
                StaffMember.of("dora", "Dora", Roles.FRONT_DESK),
                StaffMember.of("li", "Li", Roles.HANDLER),
                StaffMember.of("wu", "Wu", Roles.HANDLER),
                StaffMember.of("fay", "Fay", Roles.FOLLOW_UP),
                StaffMember.of("sun", "Sun", Roles.SUPERVISOR),
                StaffMember.of("max", "Max", Roles.MANAGER),
                StaffMember.of("qi", "Qi", Roles.QUALITY));

        @Override
        public Optional<StaffMember> find(String company, String id) {
            return STAFF.stream().filter(member -> member.id().equals(id)).findFirst();
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return STAFF;
        }
    }

    private String said(String party, String unit) {
        return api.as("dora")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"wechat-group\",\"category\":\"" + LEAK.path()
                                + "\",\"text\":\"Water runs through the ceiling of our bathroom\",\"location\":{\"unit\":\""
                                + unit + "\"},\"submitter\":{\"kind\":\"owner\",\"party\":\"" + party + "\"}}")
                .text("/id");
    }

    private Direct.Answered does(String who, String id, String act, String values) {
        Direct.Answered seen = api.as("qi").get("/feedback/" + id);
        Direct.Answered done = api.as(who)
                .with("If-Match", "\"" + seen.text("/version") + "\"")
                .post("/feedback/" + id + "/acts", "{" + act + ",\"values\":{" + values + "}}");
        assertThat(done.status()).as(who + " " + act + " " + done.body()).isEqualTo(200);
        return done;
    }

    private Direct.Answered does(String who, String id, String act) {
        return does(who, id, "\"act\":\"" + act + "\"", "");
    }

    private Direct.Answered acts(String who, String id, String act, String values) {
        return does(who, id, "\"act\":\"" + act + "\"", values);
    }

    private Direct.Answered moves(String who, String id, String outcome, String values) {
        return does(who, id, "\"act\":\"move\",\"outcome\":\"" + outcome + "\"", values);
    }

    private void goesTo(String instant) {
        now = Instant.parse(instant);
        town.feedback().monitor().sweep(100);
        town.feedback().relay().run(1000);
    }

    private String reads(String who, String id) {
        return api.as(who).get("/feedback/" + id + "/history").body();
    }

    private List<String> queue(String who) {
        town.feedback().relay().run(1000);
        List<String> ids = new ArrayList<>();
        api.as(who)
                .get("/queue?of=roles")
                .json()
                .at("/items")
                .forEach(one -> ids.add(one.at("/id").asString("")));
        return ids;
    }

    @Test
    void aLeakOnTheEveOfNationalDay() {
        String leak = said("rose", "3-1201");
        Direct.Answered urgent = api.as("li").get("/feedback/" + leak);
        assertThat(urgent.text("/priority")).isEqualTo("urgent");
        assertThat(urgent.body()).contains("2026-09-30T14:25:00Z");
        acts("dora", leak, "contact", "\"by\":\"message\",\"reached\":true");
        moves("dora", leak, "assigned", "\"handler\":\"li\"");

        String same = said("nora", "3-1101");
        assertThat(api.as("dora").get("/feedback/" + same + "/similar").body()).contains(leak);
        moves("dora", same, "assigned", "\"handler\":\"li\"");
        acts("li", same, "merge", "\"into\":\"" + leak + "\"");
        assertThat(queue("sun")).contains(same);
        does("sun", same, "approve");

        waits(leak, same);
        worksInVain(leak);
        isAppealedAgainst(leak);

        assertThat(queue("fay")).containsExactly(same);
        acts("fay", same, "tell", "\"satisfaction\":\"4\",\"opinion\":\"dry at last\"");
        assertThat(queue("fay")).isEmpty();
        assertThat(queue("rui")).containsExactly(leak);
        moves("rui", leak, "reviewed", "\"lesson\":\"the risers are at their end\"");
    }

    private void waits(String leak, String same) {
        goesTo("2026-10-01T00:00:00Z");
        moves("li", leak, "confirmed", "\"clarified\":\"a riser pipe\",\"contacted\":true");
        moves("li", leak, "analysed", "\"nature\":\"rusted through\",\"impact\":\"several\"");
        acts(
                "li",
                leak,
                "wait",
                "\"for\":\"third-party\",\"reason\":\"the pipe comes on the 8th\",\"endsAt\":\"2026-10-08T01:00:00Z\"");
        does("sun", leak, "approve");
        assertThat(api.as("rose").get("/feedback/" + leak).text("/waitsUntil")).isEqualTo("2026-10-08T01:00:00Z");
        assertThat(reads("rose", leak)).contains("the pipe comes on the 8th");
        assertThat(reads("nora", same)).doesNotContain("the pipe comes on the 8th");
        acts("dora", same, "inform", "\"said\":\"the pipe comes on the 8th\"");
        assertThat(reads("nora", same)).contains("the pipe comes on the 8th");
        acts("nora", same, "add", "\"added\":\"It runs into the hall by now\"");

        goesTo("2026-10-03T02:00:00Z");
        does("rose", leak, "expedite");
        does("rose", leak, "expedite");
        acts(
                "sun",
                leak,
                "extend",
                "\"clock\":\"resolution\",\"until\":\"2026-10-09T15:00:00Z\",\"reason\":\"the pipe is late\"");
        goesTo("2026-10-08T01:00:00Z");
        assertThat(api.as("li").get("/feedback/" + leak).text("/status")).isEqualTo("open");
        moves("li", leak, "planned", plan("replace the pipe", "2026-10-09T04:00:00Z"));
        goesTo("2026-10-09T03:00:00Z");
        moves("li", leak, "done", "\"result\":\"the pipe is new\"");
    }

    private static String plan(String solution, String by) {
        return "\"solution\":\"" + solution + "\",\"feasible\":true,\"planned\":\"" + by + "\",\"agreed\":true";
    }

    private void worksInVain(String leak) {
        String dissatisfied = "\"satisfaction\":\"1\",\"solved\":false,\"opinion\":\"it drips\"";
        moves("fay", leak, "dissatisfied", dissatisfied);
        moves("li", leak, "planned", plan("tighten the joint", "2026-10-09T10:00:00Z"));
        moves("li", leak, "done", "\"result\":\"tightened\"");
        moves("fay", leak, "dissatisfied", dissatisfied);
        assertThat(queue("max")).containsExactly(leak);
        acts("max", leak, "assign", "\"handler\":\"wu\"");
        moves("wu", leak, "planned", plan("replace the joint", "2026-10-09T10:00:00Z"));
        moves("wu", leak, "done", "\"result\":\"replaced\"");
        moves("fay", leak, "satisfied", "\"satisfaction\":\"3\",\"solved\":true");
    }

    private void isAppealedAgainst(String leak) {
        goesTo("2026-10-12T01:30:00Z");
        acts("rose", leak, "appeal", "\"reason\":\"the ceiling is still wet\"");
        assertThat(queue("qi")).containsExactly(leak);
        acts("qi", leak, "grant", "\"reason\":\"a month's fee is waived\"");
        assertThat(reads("rose", leak)).contains("a month's fee is waived");
        acts("sun", leak, "assign", "\"handler\":\"wu\"");
        moves("wu", leak, "planned", plan("paint the ceiling", "2026-10-13T01:00:00Z"));
        moves("wu", leak, "done", "\"result\":\"painted\"");
        moves("fay", leak, "satisfied", "\"satisfaction\":\"4\",\"solved\":true");
    }
}
