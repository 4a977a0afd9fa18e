package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests are refused with the place of what is wrong; nothing breaks. */
class BadRequestTest {
    private final PropertyFeedback feedback = PropertyFeedback.inMemory().open();
    private final Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
    private final Actor desk = Actor.of("acme", "dora", Roles.FRONT_DESK);

    @BeforeEach
    void setUp() {
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.roundTheClock(ZoneOffset.UTC).toBuilder()
                                .id("always")
                                .build(),
                        0)
                .stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "Garden", "always"), 0)
                .stored();
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless caller does
    void missingPartsAreNamed() {
        Reception answer =
                feedback.intake().receive(desk, new NewFeedback("acme", "garden", null, null, null, null, null));

        assertThat(pointers(answer)).contains("/channel", "/category", "/title", "/text", "/details");
    }

    @Test
    void unknownChannelAndCategoryAreNamed() {
        Reception answer = feedback.intake()
                .receive(desk, NewFeedback.of("acme", "garden", new Channel("pigeon"), "complaint/ufo", "It hums"));

        assertThat(pointers(answer)).containsExactlyInAnyOrder("/channel", "/category");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint/ufo", "complaint//noise", "/", "💥💥"})
    void recategorisingToWhatNobodyKnowsIsRefused(String category) {
        Receipt receipt = receive();

        Decision decision = feedback.handling()
                .perform(
                        desk,
                        receipt.id(),
                        receipt.version(),
                        ActRequest.of(
                                ActId.RECATEGORISE, Document.of("category", category, "reason", "it was misheard")));

        assertThat(decision).isInstanceOf(Refused.class);
        assertThat(((Refused) decision).codes()).first().asString().startsWith("refused.category-");
    }

    @Test
    void anIdLongerThanStoragesKeepIsRefused() {
        Receipt receipt = receive();

        Decision decision = feedback.handling()
                .perform(
                        desk,
                        receipt.id(),
                        receipt.version(),
                        ActRequest.move("assigned", Document.of("handler", "🏠".repeat(65))));

        assertThat(((Refused) decision).refusals().get(0).pointer()).isEqualTo("/handler");
    }

    @Test
    void aGuessedMessageIdOpensNobodyElsesFeedback() {
        feedback.intake()
                .receive(
                        desk,
                        NewFeedback.of("acme", "garden", Channel.PHONE, Category.COMPLAINT, "Noise")
                                .messageId("call-1"))
                .receipt();
        Actor stranger = Actor.of("acme", "zoe", Roles.RESIDENT);

        Reception answer = feedback.intake()
                .receive(
                        stranger,
                        NewFeedback.of("acme", "garden", Channel.PHONE, Category.COMPLAINT, "?")
                                .messageId("call-1"));

        assertThat(((Refused) answer).codes()).containsExactly("refused.staff-only");
    }

    @Test
    void aResidentSpeaksForNobodyElse() {
        Actor resident = Actor.of("acme", "zoe", Roles.RESIDENT);

        Reception answer = feedback.intake()
                .receive(
                        resident,
                        NewFeedback.of("acme", "garden", Channel.ONLINE, Category.COMPLAINT, "Noise")
                                .from(
                                        SubmitterKind.OWNER,
                                        Person.of("acme", "mei").named("Mei")));

        assertThat(pointers(answer)).containsExactly("/details/submitter/party");
    }

    @Test
    void longPersonalDataIsRefusedByName() {
        Reception answer = feedback.intake()
                .receive(
                        desk,
                        NewFeedback.of("acme", "garden", Channel.ONLINE, Category.COMPLAINT, "Noise")
                                .from(
                                        SubmitterKind.OWNER,
                                        Person.of("acme", "mei").withPhone("1".repeat(65))));

        assertThat(pointers(answer)).containsExactly("/details/person/phone");
    }

    @Test
    void submittersSeeTheirHistoryWithoutTheWordsOfTheStaff() {
        Actor mei = Actor.of("acme", "mei", Roles.RESIDENT);
        Receipt receipt = feedback.intake()
                .receive(
                        desk,
                        NewFeedback.of("acme", "garden", Channel.PHONE, Category.COMPLAINT, "Noise")
                                .from(SubmitterKind.OWNER, Person.of("acme", "mei")))
                .receipt();
        feedback.handling()
                .perform(
                        desk,
                        receipt.id(),
                        receipt.version(),
                        ActRequest.of(ActId.NOTE, Document.of("note", "calls every week")))
                .orThrow();

        assertThat(feedback.records().history(mei, receipt.id()).get(1).words()).isEqualTo(Document.EMPTY);
        assertThat(feedback.records().history(desk, receipt.id()).get(1).words().text("note"))
                .isEqualTo("calls every week");
    }

    private Receipt receive() {
        return feedback.intake()
                .receive(desk, NewFeedback.of("acme", "garden", Channel.PHONE, Category.COMPLAINT, "Noise"))
                .receipt();
    }

    private static List<String> pointers(Reception answer) {
        return ((Refused) answer)
                .refusals().stream().map(r -> String.valueOf(r.pointer())).toList();
    }
}
