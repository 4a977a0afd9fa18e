package io.propertyfeedback;

import static io.propertyfeedback.Estate.callAbout;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which persons an importer of one community may name, who reads nobody's personal data. */
class ImportedPersonsTest {
    private static final Actor BOT = new Actor("acme", "bot", Set.of(Roles.IMPORTER), Set.of("garden"));

    private final Estate estate = new Estate();

    private List<String> imported(String id, String party) {
        LegacyCase legacy = new LegacyCase(
                "acme",
                "garden",
                id,
                Channel.PHONE,
                Category.COMPLAINT,
                "",
                "Noise",
                new Submitter(SubmitterKind.OWNER, party, null),
                Location.UNKNOWN,
                Estate.at("2026-02-02T09:00"),
                null,
                null,
                null);
        return estate.feedback
                .imports()
                .bringIn(BOT, "old", List.of(legacy), false)
                .get(0)
                .refusal()
                .map(Refused::codes)
                .orElse(List.of());
    }

    @Test
    void thoseThatItBroughtInBefore() {
        assertThat(imported("1", "zhao")).isEmpty();
        assertThat(imported("2", "zhao")).isEmpty();
        assertThat(imported("1", "zhao")).isEmpty();
    }

    @Test
    void thoseWhoSaidSomethingThere() {
        estate.received(callAbout("garden").from(SubmitterKind.OWNER, Person.of("acme", "qian")));
        assertThat(imported("1", "qian")).isEmpty();
    }

    @Test
    void nobodyWhoIsKnownElsewhereOnly() {
        estate.received(callAbout("lake").from(SubmitterKind.OWNER, Person.of("acme", "zhou")));
        assertThat(imported("1", "zhou")).containsExactly("refused.party-elsewhere");
    }
}
