package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is decided by two, and appealed against, over HTTP. */
class SecondLookTest {
    private static final List<StaffMember> STAFF = List.of(
            StaffMember.of("li", "Li", Roles.HANDLER),
            StaffMember.of("sun", "Sun", Roles.SUPERVISOR),
            StaffMember.of("max", "Max", Roles.MANAGER));

    private final Town town = Town.over(PropertyFeedback.inMemory().directory(new Known()));

    private static final class Known implements Directory {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            return STAFF.stream().filter(member -> member.id().equals(id)).findFirst();
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return STAFF;
        }
    }

    private Direct as(String name) {
        return Direct.to(town.api()).as(name);
    }

    private Direct.Answered act(String who, String id, String act, String values) {
        return as(who).with("If-Match", "*")
                .post("/feedback/" + id + "/acts", "{\"act\":\"" + act + "\",\"values\":" + values + "}");
    }

    @Test
    void aWithdrawalByStaffIsProposedApprovedAppealedAgainstAndTakenUpAgain() {
        String id = as("rose")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"online\",\"category\":\"complaint\",\"text\":\"Drilling\"}")
                .text("/id");
        assertThat(act("dora", id, "assign", "{\"handler\":\"li\"}").status()).isEqualTo(200);

        assertThat(as("li").get("/feedback/" + id + "/acts").body())
                .containsPattern("\"act\":\"withdraw\"[^{]*\"proposes\":true");
        Direct.Answered proposed = act("li", id, "withdraw", "{\"reason\":\"called it off\"}");
        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.body()).contains("\"approval\"", "\"withdraw\"");
        assertThat(as("li").get("/feedback/" + id + "/history").body()).contains("\"act\":\"propose\"");
        assertThat(as("rose").get("/feedback/" + id).body()).doesNotContain("approval");
        assertThat(act("li", id, "approve", "{}").status()).isEqualTo(403);

        Direct.Answered approved = act("sun", id, "approve", "{}");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body()).contains("\"settlement\":\"withdrawn\"").doesNotContain("approval");

        assertThat(act("rose", id, "appeal", "{\"reason\":\"I never did\"}").status())
                .isEqualTo(200);
        assertThat(act("sun", id, "uphold", "{\"reason\":\"It was said\"}").status())
                .isEqualTo(403);
        Direct.Answered granted = act("max", id, "grant", "{\"reason\":\"Nobody called\"}");
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.body()).contains("\"status\":\"open\"");
        assertThat(as("rose").get("/feedback/" + id + "/history").body()).contains("called it off", "Nobody called");
    }
}
