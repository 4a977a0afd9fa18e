package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a department is asked, over HTTP: found, read and answered by its members. */
class ConsultationTest {
    private static final List<StaffMember> STAFF = List.of(
            StaffMember.of("li", "Li", Roles.HANDLER).inDepartments("engineering"),
            StaffMember.of("lee", "Lee", "acme:lawyer").inDepartments("legal"));

    private final Town town = Town.over(PropertyFeedback.inMemory().directory(new Directory() {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            return STAFF.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return STAFF;
        }
    }));

    ConsultationTest() {
        town.people().put("lee", Actor.of("acme", "lee", "acme:lawyer"));
    }

    private Direct as(String name) {
        return Direct.to(town.api()).as(name);
    }

    private Direct.Answered act(String name, String id, String body) {
        return as(name).with("If-Match", "*").post("/feedback/" + id + "/acts", body);
    }

    private String asking(int days) {
        String id = as("dora")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\","
                                + "\"submitter\":{\"kind\":\"owner\",\"party\":\"rose\"}}")
                .text("/id");
        act("dora", id, "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}");
        Direct.Answered asked = act(
                "li",
                id,
                "{\"act\":\"consult\",\"values\":{\"department\":\"legal\",\"question\":\"May they?\",\"within\":"
                        + days + "}}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        return id;
    }

    @Test
    void aMemberFindsReadsAndAnswersWhatTheDepartmentIsAsked() {
        String later = asking(3);
        String soon = asking(1);

        Direct.Answered queue = as("lee").get("/queue?of=departments");
        assertThat(queue.status()).as(queue.body()).isEqualTo(200);
        assertThat(queue.text("/items/0/id")).isEqualTo(soon);
        assertThat(queue.text("/items/1/id")).isEqualTo(later);
        assertThat(queue.json().at("/items/0/masked").asBoolean()).isTrue();
        assertThat(queue.text("/items/0/consultations/0/department")).isEqualTo("legal");
        assertThat(as("lee").get("/feedback/" + soon + "/history").body()).contains("May they?");
        assertThat(as("lee").get("/feedback/" + soon + "/acts").body()).contains("\"answer\"");

        Direct.Answered refused =
                act("li", soon, "{\"act\":\"answer\",\"values\":{\"department\":\"legal\",\"answer\":\"no\"}}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("refused.not-of-department");
        Direct.Answered done = act(
                "lee",
                soon,
                "{\"act\":\"answer\",\"values\":{\"department\":\"legal\",\"answer\":\"no\",\"number\":1}}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(as("lee").get("/queue?of=departments").json().at("/items").size())
                .isEqualTo(1);
        assertThat(as("lee").get("/feedback/" + soon).status()).isEqualTo(404);
    }

    @Test
    void whoMaySearchFindsWhatAnyDepartmentIsAsked() {
        String id = asking(1);

        assertThat(as("sun").get("/feedback?asked=legal,engineering&order=due").text("/items/0/id"))
                .isEqualTo(id);
        assertThat(as("sun")
                        .get("/feedback?asked=engineering")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(as("lee").get("/feedback?asked=legal").text("/items/0/id")).isEqualTo(id);
        assertThat(as("lee").get("/feedback?asked=engineering").status()).isEqualTo(403);
        assertThat(as("lee").get("/feedback").status()).isEqualTo(403);
    }

    @Test
    void itsClockIsShownToStaffAndNotToTheSubmitter() {
        String id = asking(1);
        act("li", id, "{\"act\":\"move\",\"outcome\":\"confirmed\",\"values\":{}}");

        assertThat(as("sun").get("/feedback/" + id).body()).contains("\"consultation-1\"", "\"droppedAt\"");
        assertThat(as("sun").get("/feedback/" + id + "/history").body()).contains("\"no-longer-consulted\"");
        assertThat(as("rose").get("/feedback/" + id).status()).isEqualTo(200);
        assertThat(as("rose").get("/feedback/" + id).body()
                        + as("rose").get("/feedback/" + id + "/history").body())
                .doesNotContain("consultation-1", "legal", "May they");
    }
}
