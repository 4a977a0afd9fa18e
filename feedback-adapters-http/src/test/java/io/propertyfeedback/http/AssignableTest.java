package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.process.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The host's directory over HTTP. */
class AssignableTest {
    private static final List<StaffMember> STAFF = List.of(
            StaffMember.of("li", "Li Qiang", Roles.HANDLER)
                    .inDepartments("engineering")
                    .reportingTo("sun"),
            StaffMember.of("wu", "Wu Gang", Roles.HANDLER)
                    .absent(new StaffMember.Absence(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"), "li")),
            StaffMember.of("hana", "Hana", Roles.HANDLER).inCommunities("harbour"));

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

    private Direct.Answered received() {
        return as("dora")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\"}");
    }

    private Direct as(String name) {
        return Direct.to(town.api()).as(name);
    }

    @Test
    void theStaffIsListedWithWhoIsAway() {
        String id = received().text("/id");
        Direct.Answered list = as("dora").get("/feedback/" + id + "/assignable");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().at("/items").size()).isEqualTo(2);
        assertThat(list.text("/items/0/name")).isEqualTo("Li Qiang");
        assertThat(list.text("/items/0/superior")).isEqualTo("sun");
        assertThat(list.text("/items/1/awayUntil")).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(list.text("/items/1/deputy")).isEqualTo("li");
        assertThat(as("hana").get("/feedback/" + id + "/assignable").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "wang.fang,refused.assignee-unknown",
        "nobody.there,refused.assignee-unknown",
        "hana,refused.assignee-access",
        "wu,refused.assignee-deputy"
    })
    void whomItCannotBeGivenIsAnErrorOfTheField(String handler, String code) {
        String id = received().text("/id");
        Direct.Answered answer = as("dora")
                .with("If-Match", "\"1\"")
                .post("/feedback/" + id + "/acts", "{\"act\":\"assign\",\"values\":{\"handler\":\"" + handler + "\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/values/handler");
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }
}
