package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.process.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Residents who are logged in say whom of the staff it is about; strangers learn nobody's name. */
class NameableTest {
    private static final List<StaffMember> STAFF = List.of(
            new StaffMember(
                    "li",
                    new Bilingual("Li Qiang", "李强"),
                    Set.of(Roles.HANDLER),
                    null,
                    Set.of("engineering"),
                    "sun",
                    null),
            StaffMember.of("wu", "Wu Gang", Roles.HANDLER)
                    .absent(new StaffMember.Absence(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"), "li")),
            StaffMember.of("sun", "Sun Yu", Roles.SUPERVISOR),
            StaffMember.of("ann", "Ann", Roles.ADMIN),
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

    private Direct as(String name) {
        return Direct.to(town.api()).as(name);
    }

    private static String about(String ids) {
        return "{\"community\":\"garden\",\"channel\":\"online\",\"category\":\"complaint\",\"text\":\"Rude\",\"concerns\":["
                + ids + "]}";
    }

    @Test
    void aResidentReadsNamesAndNothingElseOfThem() {
        Direct.Answered list = as("rose").get("/communities/garden/staff");
        assertThat(list.body())
                .isEqualTo("{\"items\":[{\"id\":\"li\",\"name\":\"Li Qiang\"},{\"id\":\"wu\",\"name\":\"Wu Gang\"},"
                        + "{\"id\":\"sun\",\"name\":\"Sun Yu\"}]}");
        assertThat(as("rose")
                        .with("Accept-Language", "zh-CN")
                        .get("/communities/garden/staff")
                        .text("/items/0/name"))
                .isEqualTo("李强");
        assertThat(as("rose").get("/communities/nowhere/staff").code()).isEqualTo("refused.community-unknown");
    }

    @Test
    void aStrangerReadsNoName() {
        Direct stranger = Direct.to(town.api());
        assertThat(stranger.get("/communities/garden/staff").status()).isEqualTo(401);
        assertThat(stranger.get("/open/acme/choices").body()).doesNotContain("Li Qiang", "\"li\"");
        for (String id : List.of("li", "nobody.there")) {
            Direct.Answered answer = stranger.post(
                    "/open/acme/feedback",
                    "{\"community\":\"garden\",\"category\":\"complaint\",\"text\":\"Rude\",\"concerns\":[\"" + id
                            + "\"]}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/errors/0/code")).isEqualTo("form.unknown-field");
        }
    }

    @Test
    void whomAResidentNamesSeesNothingOfIt() {
        Direct.Answered received = as("rose").post("/feedback", about("\"li\""));
        assertThat(received.status()).isEqualTo(201);
        String id = received.text("/id");
        assertThat(as("li").get("/feedback/" + id).status()).isEqualTo(404);
        assertThat(as("wu").get("/feedback/" + id).text("/concerns/0")).isEqualTo("li");
        assertThat(as("rose").get("/feedback/" + id).json().has("concerns")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hana\"|refused.concerns-unknown",
                "\"nobody.there\"|refused.concerns-unknown",
                "\"li\",\"wu\",\"hana\"|refused.concerns-many",
                "\"li\",\"sun\"|refused.concerns-all"
            })
    void whomAResidentCannotNameIsAnErrorOfTheField(String ids, String code) {
        Direct.Answered answer = as("rose").post("/feedback", about(ids));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/concerns");
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }
}
