package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.definition.Definition;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.Reference;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.desk.DefinitionDesk;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A definition of any kind is put by who saw its version, as its form wants it, naming only what exists. */
class DefinitionsTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Actor VIC = Actor.of("acme", "vic", "acme:buyer");
    private static final DefinitionKind<Document> VENDOR = DefinitionKind.of(
                    "acme:vendor",
                    Form.of(
                            Field.text("trade").required(),
                            Field.text("community").notPersonal()))
            .by("acme:buyer")
            .naming(vendor ->
                    vendor.optionalText("community").map(id -> new Reference("/community", "community", id)).stream()
                            .toList());

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback = estate.node().kind(VENDOR).open();
    private final DefinitionDesk definitions = feedback.definitions();

    private static Refusal onlyRefusal(Putting put) {
        assertThat(put).isInstanceOf(Refused.class);
        assertThat(((Refused) put).refusals()).hasSize(1);
        return ((Refused) put).refusals().get(0);
    }

    @Test
    void oneOfTwoWhoSawTheSameCalendarIsStaleAndNoHolidayVanishes() {
        WorkingCalendar seen = feedback.setup().calendar(ANN, "office").orElseThrow();
        long version = definitions.version(ANN, StandardKinds.CALENDAR, "office");
        LocalDate mayDay = LocalDate.of(2026, 5, 1);

        Putting first =
                feedback.setup().put(ANN, seen.toBuilder().holiday(mayDay).build(), version);
        Putting second = feedback.setup()
                .put(ANN, seen.toBuilder().holiday(mayDay.plusDays(3)).build(), version);

        assertThat(first).isEqualTo(new Putting.Stored(2));
        assertThat(second).isEqualTo(new Putting.Stale(2));
        assertThat(feedback.setup().calendar(ANN, "office").orElseThrow().holidays())
                .containsExactly(mayDay);
    }

    @Test
    void whatIsThereAlreadyIsNotNew() {
        assertThat(feedback.setup().put(ANN, Community.of("acme", "lake", "Lake", "office"), 0))
                .isEqualTo(new Putting.Stale(1));
    }

    @Test
    void aCommunityThatNamesAnAbsentProcessIsRefusedWithTheFieldTheValueAndWhatThereIs() {
        Document moor =
                Document.of("name", "Moor", "calendar", "office", "processes", Document.of("repair", "teleport"));

        Refusal refusal = onlyRefusal(definitions.putDocument(ANN, "community", "moor", moor, 0));

        assertThat(refusal.pointer()).isEqualTo("/processes/repair");
        assertThat(refusal.code()).isEqualTo("refused.reference-unknown");
        assertThat(refusal.message().text(Locale.ENGLISH, Texts.standard()))
                .startsWith("Process “teleport” does not exist. What there is: ")
                .contains("seven-steps:1");
        assertThat(refusal.message().text(Locale.CHINA, Texts.standard())).startsWith("流程“teleport”不存在");
    }

    @Test
    void aCommunityThatNamesAnAbsentVersionOrCalendarIsRefused() {
        Document moor = Document.of("name", "Moor", "calendar", "mars", "versions", Document.of("seven-steps", 9));

        Putting put = definitions.putDocument(ANN, "community", "moor", moor, 0);

        assertThat(((Refused) put).refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/calendar", "/versions/seven-steps");
        assertThat(definitions.find(ANN, StandardKinds.COMMUNITY, "moor")).isEmpty();
    }

    @Test
    void membersAreAsTheFormWantsThem() {
        Document moor = Document.of("name", 7, "kalendar", "office");

        assertThat(((Refused) definitions.putDocument(ANN, "community", "moor", moor, 0)).refusals())
                .extracting(refusal -> refusal.pointer() + " " + refusal.code())
                .containsExactlyInAnyOrder(
                        "/name form.not-text", "/calendar form.required", "/kalendar form.unknown-field");
    }

    @Test
    void whatTheReaderCannotReadIsRefusedWhereItIs() {
        Document sunday = Document.of("zone", "Asia/Shanghai", "weekly", Document.of("SUNDAY", "open"));

        Refusal refusal = onlyRefusal(definitions.putDocument(ANN, "calendar", "sunday", sunday, 0));

        assertThat(refusal.code()).isEqualTo("refused.definition-invalid");
        assertThat(refusal.pointer()).isEqualTo("/weekly/SUNDAY");
    }

    @Test
    void onlyWhoMaySetUpPuts() {
        Community moor = Community.of("acme", "moor", "Moor", "office");
        assertThat(onlyRefusal(feedback.setup().put(Estate.SUE, moor, 0)).code())
                .isEqualTo("refused.access");
        assertThat(onlyRefusal(definitions.put(VIC, StandardKinds.COMMUNITY, "moor", moor, 0))
                        .code())
                .isEqualTo("refused.access");
    }

    @Test
    void aKindOfOnesOwnIsOneDeclaration() {
        Document lifts = Document.of("trade", "Lifts", "community", "lake");

        assertThat(definitions.put(VIC, VENDOR, "otis", lifts, 0)).isEqualTo(new Putting.Stored(1));
        assertThat(definitions.put(VIC, VENDOR, "otis", lifts.without("community"), 1))
                .isEqualTo(new Putting.Stored(2));
        assertThat(definitions.value(VIC, VENDOR, "otis")).contains(lifts.without("community"));
        assertThat(definitions.list(Estate.SUE, VENDOR))
                .extracting(Definition::version)
                .containsExactly(2L);
        assertThat(onlyRefusal(definitions.put(VIC, VENDOR, "kone", Document.of("community", "lake"), 0))
                        .pointer())
                .isEqualTo("/trade");
        assertThat(onlyRefusal(definitions.put(VIC, VENDOR, "kone", lifts.with("community", "moon"), 0))
                        .pointer())
                .isEqualTo("/community");
    }

    @Test
    void residentsReadNoDefinitions() {
        Actor resident = Actor.of("acme", "p1", Roles.RESIDENT);

        assertThat(definitions.kinds(resident)).isEmpty();
        assertThat(definitions.find(resident, StandardKinds.CALENDAR, "office")).isEmpty();
        assertThat(definitions.kinds(Estate.SUE)).contains(StandardKinds.CALENDAR, VENDOR);
    }

    @Test
    void aCommunityIsForWhoCoversIt() {
        Actor gardener = new Actor("acme", "gus", java.util.Set.of(Roles.SUPERVISOR), java.util.Set.of("garden"));

        assertThat(definitions.list(gardener, StandardKinds.COMMUNITY))
                .extracting(Definition::id)
                .containsExactly("garden");
        assertThat(definitions.find(gardener, StandardKinds.COMMUNITY, "lake")).isEmpty();
    }

    @Test
    void aKindOfOnesOwnHasANameAndIsNotTwice() {
        DefinitionKind<Document> bare = DefinitionKind.of("vendor", Form.EMPTY);
        PropertyFeedbackBuilder builder = estate.node().kind(VENDOR);

        assertThatThrownBy(() -> builder.kind(bare)).hasMessageContaining("colon");
        assertThatThrownBy(() -> builder.kind(VENDOR)).hasMessageContaining("acme:vendor");
        assertThatThrownBy(() -> estate.feedback.definitions().put(ANN, VENDOR, "x", Document.EMPTY, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStandardKindIsWrittenAsItIsRead() {
        assertThat(List.of("office")).allSatisfy(id -> {
            Definition office =
                    definitions.find(ANN, StandardKinds.CALENDAR, id).orElseThrow();
            assertThat(definitions.putDocument(ANN, "calendar", id, office.document(), 1))
                    .isEqualTo(new Putting.Stored(2));
            assertThat(definitions
                            .find(ANN, StandardKinds.CALENDAR, id)
                            .orElseThrow()
                            .document())
                    .isEqualTo(office.document());
        });
    }
}
