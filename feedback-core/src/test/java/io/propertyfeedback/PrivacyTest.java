package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.FAY;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.desk.PrivacyDesk;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Roles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data: erased, anonymised, kept for a time, held. */
class PrivacyTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final String TICKET = "request 2026-17";
    private static final Erased NOTHING = Erased.all(0, 0, List.of());

    private final Estate estate = new Estate();
    private final PrivacyDesk privacy = estate.feedback.privacy();

    private static NewFeedback wang() {
        return Estate.call().at(new Location("b3", "501", "Mr Wang's balcony"));
    }

    private Feedback settled(NewFeedback said) {
        Feedback feedback = estate.act(DORA, estate.received(said), Moves.assigned("li"));
        return estate.act(FAY, estate.carriedOut(feedback), Moves.satisfied(5));
    }

    /** Two alike complaints by Wang, the second a repetition. */
    private List<Feedback> twice() {
        Feedback first = settled(wang());
        estate.goesTo("2026-03-06T09:00");
        return List.of(first, settled(wang()));
    }

    private List<KpiReport> figures() {
        return Kpis.ALL.stream()
                .map(kpi -> estate.feedback
                        .kpis()
                        .report(SUE, KpiQuery.of(kpi, Period.month(2026, 3), Estate.at("2026-04-01T00:00"))))
                .toList();
    }

    private Feedback now(Feedback feedback) {
        return estate.stored(feedback);
    }

    private List<Registered> records(String kind) {
        return estate.storage().register().list("acme", kind, null, 99);
    }

    @Test
    void figuresStayWhenAPersonIsErased() {
        twice();
        List<KpiReport> before = figures();
        assertThat(privacy.erase(ANN, "p1", TICKET).orThrow()).isEqualTo(Erased.all(2, 1, List.of()));
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void figuresStayWhenAPersonIsAnonymised() {
        twice();
        List<KpiReport> before = figures();
        assertThat(before.toString()).contains("repeat");
        privacy.anonymise(ANN, "p1", TICKET).orThrow();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void figuresStayWhenRetentionRemovesIdentity() {
        twice();
        List<KpiReport> before = figures();
        Erased erased = privacy.retain(ANN, Estate.at("2026-04-01T00:00"), null, 100, TICKET)
                .orThrow();
        assertThat(erased).isEqualTo(Erased.all(2, 1, List.of()));
        assertThat(figures()).isEqualTo(before);
        assertThat(estate.storage().person("acme", "p1").orElseThrow().name()).isNull();
    }

    @Test
    void nothingThatWasSaidOrWrittenIsLeft() {
        Feedback feedback = estate.withLi();
        estate.act(LI, feedback, ActId.NOTE, "note", "Wang calls every day");
        privacy.erase(ANN, "p1", TICKET);
        assertThat(now(feedback).intake().words()).isEqualTo(Words.ERASED);
        assertThat(estate.feedback.records().history(SUE, feedback.id()))
                .hasSize(3)
                .allMatch(entry -> entry.words().isEmpty());
    }

    @Test
    void whoDidWhatWhenStays() {
        Feedback feedback = settled(wang());
        List<Entry> before = estate.feedback.records().history(SUE, feedback.id());
        privacy.erase(ANN, "p1", TICKET);
        assertThat(estate.feedback.records().history(SUE, feedback.id()))
                .isEqualTo(before.stream().map(Entry::erased).toList());
        assertThat(now(feedback)).isEqualTo(feedback.erased());
    }

    @Test
    void erasedPersonIsKnownByIdAndInstant() {
        settled(wang());
        privacy.erase(ANN, "p1", TICKET);
        Person left = estate.storage().person("acme", "p1").orElseThrow();
        assertThat(left.erasedAt()).isEqualTo(estate.now());
        assertThat(left.name()).isNull();
    }

    @Test
    void anonymisedPersonIsNowhere() {
        List<Feedback> both = twice();
        privacy.anonymise(ANN, "p1", TICKET);
        assertThat(estate.storage().person("acme", "p1")).isEmpty();
        assertThat(both.stream().map(this::now).map(f -> f.intake().submitter().party()))
                .doesNotContain("p1")
                .containsOnly(now(both.get(0)).intake().submitter().party());
        assertThat(records("erasure").toString()).doesNotContain("p1");
    }

    @Test
    void workGoesOnAfterErasure() {
        Feedback feedback = estate.withLi();
        privacy.erase(ANN, "p1", TICKET);
        Feedback confirmed = estate.act(LI, feedback, Moves.confirmed("every night", true));
        assertThat(confirmed.version()).isEqualTo(feedback.version() + 1);
    }

    @Test
    void heldIsLeftAndNamedUntilReleased() {
        List<Feedback> both = twice();
        Feedback held = both.get(0);
        assertThat(privacy.hold(ANN, held.id(), "court 4 C 12/26")).isEmpty();
        assertThat(privacy.erase(ANN, "p1", TICKET).orThrow()).isEqualTo(Erased.all(1, 0, List.of(held.id())));
        assertThat(now(held).intake().words().text()).isNotEmpty();
        assertThat(privacy.release(ANN, held.id(), "settled out of court")).isEmpty();
        assertThat(privacy.erase(ANN, "p1", TICKET).orThrow()).isEqualTo(Erased.all(1, 1, List.of()));
    }

    @Test
    void retentionLeavesWhatIsUnderWayAndWhatIsYoung() {
        Feedback old = settled(wang());
        estate.goesTo("2026-03-06T09:00");
        Feedback young = settled(wang());
        Feedback open = estate.withLi();
        assertThat(privacy.retain(ANN, Estate.at("2026-03-06T09:00"), null, 100, TICKET)
                        .orThrow())
                .isEqualTo(Erased.all(1, 0, List.of()));
        assertThat(now(old).intake().words()).isEqualTo(Words.ERASED);
        assertThat(now(young).intake().words().text()).isNotEmpty();
        assertThat(now(open).intake().words().text()).isNotEmpty();
    }

    @Test
    void whoErasedWhenAndWhyIsKept() {
        twice();
        String record = privacy.erase(ANN, "p1", TICKET).record();
        Registered kept =
                estate.storage().register().find("acme", "erasure", record).orElseThrow();
        assertThat(kept.by()).isEqualTo("ann");
        assertThat(kept.at()).isEqualTo(estate.now());
        assertThat(kept.document().text("reason")).isEqualTo(TICKET);
        assertThat(kept.document().integer("feedbacks")).isEqualTo(2);
        assertThat(kept.toString()).doesNotContain("Wang");
    }

    @Test
    void whoHeldWhenAndWhyIsKept() {
        Feedback feedback = estate.withLi();
        privacy.hold(ANN, feedback.id(), "court 4 C 12/26");
        assertThat(records("hold")).singleElement().satisfies(record -> {
            assertThat(record.id()).isEqualTo(feedback.id());
            assertThat(record.by()).isEqualTo("ann");
            assertThat(record.document().flag("held")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.FRONT_DESK,
                Roles.HANDLER,
                Roles.FOLLOW_UP,
                Roles.REVIEWER,
                Roles.SUPERVISOR,
                Roles.MANAGER,
                Roles.IMPORTER,
                Roles.RESIDENT
            })
    void onlyAdministratorsEraseAndHold(String role) {
        Feedback feedback = estate.withLi();
        Actor other = Actor.of("acme", "p1", role);
        assertThat(codes(privacy.erase(other, "p1", TICKET).refusal().orElseThrow()))
                .containsExactly("refused.access");
        assertThat(codes(privacy.anonymise(other, "p1", TICKET).refusal().orElseThrow()))
                .containsExactly("refused.access");
        assertThat(codes(privacy.retain(other, estate.now(), null, 9, TICKET)
                        .refusal()
                        .orElseThrow()))
                .containsExactly("refused.access");
        assertThat(codes(privacy.hold(other, feedback.id(), TICKET).orElseThrow()))
                .containsExactly("refused.access");
        assertThat(now(feedback)).isEqualTo(feedback);
        assertThat(records("erasure")).isEmpty();
    }

    @Test
    void whoseRolesHoldInSomeCommunitiesErasesNobody() {
        estate.withLi();
        assertThat(codes(privacy.erase(ANN.inCommunities("garden"), "p1", TICKET)
                        .refusal()
                        .orElseThrow()))
                .containsExactly("refused.access");
    }

    @Test
    void nothingIsErasedWithoutAReason() {
        Feedback feedback = estate.withLi();
        assertThat(privacy.erase(ANN, "p1", " ").refusal().orElseThrow().refusals())
                .extracting(refusal -> refusal.pointer())
                .containsExactly("/reason");
        assertThat(privacy.hold(ANN, feedback.id(), "")).isPresent();
        assertThat(now(feedback)).isEqualTo(feedback);
    }

    @Test
    void whatIsNotThereCannotBeHeld() {
        assertThat(codes(privacy.hold(ANN, "f-404", TICKET).orElseThrow())).containsExactly("refused.not-found");
    }

    @Test
    void anotherCompanysPersonIsNotErased() {
        Feedback feedback = estate.withLi();
        assertThat(privacy.erase(Actor.of("bolt", "ann", Roles.ADMIN), "p1", TICKET)
                        .orThrow())
                .isEqualTo(NOTHING);
        assertThat(now(feedback)).isEqualTo(feedback);
    }

    @Test
    void redeliveredMessageOfAnErasedPersonIsNoSecondFeedback() {
        Feedback first = estate.received(wang().messageId("call-17"));
        privacy.erase(ANN, "p1", TICKET);
        Receipt again = estate.hears(wang().messageId("call-17")).receipt();
        assertThat(again.feedback()).isEqualTo(first.erased());
        assertThat(estate.storage().person("acme", "p1").orElseThrow().name()).isNull();
    }

    @Test
    void requestRepeatedAfterErasureIsRefusedAndSaysWhy() {
        estate.feedback.intake().receive(DORA, wang(), "key-1");
        privacy.erase(ANN, "p1", TICKET);
        assertThat(codes(estate.feedback.intake().receive(DORA, wang(), "key-1")))
                .containsExactly("refused.key-erased");
    }

    @Test
    void batchRepeatedAfterErasureIsRefusedAndSaysWhy() {
        estate.feedback.intake().receiveAll(DORA, List.of(wang(), wang()), "key-1");
        privacy.erase(ANN, "p1", TICKET);
        assertThat(estate.feedback.intake().receiveAll(DORA, List.of(wang(), wang()), "key-1"))
                .hasSize(2)
                .allMatch(answer -> codes(answer).equals(List.of("refused.key-erased")));
    }
}
