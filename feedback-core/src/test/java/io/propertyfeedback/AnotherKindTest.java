package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.ShortProcesses;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What turns out to be of another kind goes on by that kind's process, and no time is won by it. */
class AnotherKindTest {
    private final Estate estate = new Estate();

    private Feedback becomes(Feedback feedback, String category) {
        return estate.act(LI, feedback, ActId.RECATEGORISE, "category", category, "reason", "it is one");
    }

    private static Clock clock(Feedback feedback, ClockKind kind) {
        return feedback.clocks().of(kind).orElseThrow();
    }

    @Test
    void anInquiryThatIsAComplaintIsConfirmedByWhoeverHasIt() {
        NewFeedback said = NewFeedback.of("acme", "garden", Channel.PHONE, "inquiry/fees", "The invoice is wrong")
                .from(SubmitterKind.OWNER, Person.of("acme", "p1"));
        Feedback inquiry = estate.act(DORA, estate.received(said), Moves.assigned("li"));
        assertThat(inquiry.position().step()).isEqualTo(ShortProcesses.ANSWER);
        estate.goesTo("2026-03-02T12:00");

        Feedback complaint = becomes(inquiry, "complaint/fees");

        assertThat(complaint.position().process().id()).isEqualTo("seven-steps");
        assertThat(complaint.position().step()).isEqualTo(StepId.CONFIRM);
        assertThat(complaint.position().assignment().handler()).isEqualTo("li");
        assertThat(complaint.position().role()).contains(Roles.HANDLER);
        Instant nine = Estate.at("2026-03-02T09:00");
        assertThat(clock(complaint, ClockKind.STEP).anchor()).isEqualTo(nine);
        assertThat(clock(complaint, ClockKind.STEP).due()).isEqualTo(Estate.at("2026-03-02T13:00"));
        assertThat(clock(complaint, ClockKind.RESOLUTION).due()).isEqualTo(Estate.at("2026-03-05T17:00"));
        assertThat(estate.act(LI, complaint, Moves.confirmed("the invoice", true))
                        .position()
                        .step())
                .isEqualTo(StepId.ANALYSE);
    }

    @Test
    void aComplaintThatIsAPraiseGoesBackToTheFrontDesk() {
        Feedback praise = becomes(estate.withLi(), "praise/staff");
        assertThat(praise.position().step()).isEqualTo(StepId.RECEIVE);
        assertThat(praise.position().role()).contains(Roles.FRONT_DESK);
        assertThat(praise.position().assignment().handler()).isNull();
        Feedback thanked = estate.act(
                DORA,
                praise,
                ActRequest.move("thanked", Document.of("answer", "Thank you, Chen has heard it", "praised", "chen")));
        assertThat(thanked.position().status().settled()).isTrue();
    }

    @Test
    void whatWasHandedToASuperiorGoesOnWhereItsStepBelongs() {
        Feedback above = estate.act(LI, estate.withLi(), ActId.RECUSE, "whom", "li", "reason", "my own flat");
        assertThat(above.position().role()).contains(Roles.SUPERVISOR);
        Feedback opinion =
                estate.act(SUE, above, ActId.RECATEGORISE, "category", "opinion/service", "reason", "it is one");
        assertThat(opinion.position().step()).isEqualTo(ShortProcesses.REPLY);
    }

    @Test
    void anotherBranchOfTheSameKindStaysWhereItIs() {
        Feedback on = becomes(estate.withLi(), "complaint/waste");
        assertThat(on.position().process().id()).isEqualTo("seven-steps");
        assertThat(on.position().step()).isEqualTo(StepId.CONFIRM);
        assertThat(estate.feedback.records().history(SUE, on.id()))
                .noneMatch(entry -> entry.effects().stream().anyMatch(Effect.Migrated.class::isInstance));
    }

    @Test
    void pausesAndRungsAreKeptWhileItWaits() {
        Feedback waiting = estate.act(LI, estate.withLi(), ActId.WAIT, "for", "submitter", "reason", "which bay?");
        estate.goesTo("2026-03-04T09:00");
        Feedback suggestion = becomes(waiting, "suggestion/parking");
        assertThat(suggestion.position().status()).isEqualTo(waiting.position().status());
        assertThat(suggestion.position().step()).isEqualTo(StepId.CONFIRM);
        Feedback on = estate.act(LI, suggestion, ActId.RESUME);
        assertThat(clock(on, ClockKind.STEP).due()).isEqualTo(Estate.at("2026-03-06T17:00"));
    }

    @Test
    void whatIsLateStaysLate() {
        Feedback complaint = estate.withLi();
        estate.goesTo("2026-03-03T16:00");
        estate.feedback.monitor().sweep(10);
        Feedback late = estate.feedback.records().find(SUE, complaint.id()).orElseThrow();
        Feedback opinion = becomes(late, "opinion/service");
        assertThat(opinion.position().step()).isEqualTo(ShortProcesses.REPLY);
        assertThat(clock(opinion, ClockKind.STEP).breached()).isTrue();
        assertThat(clock(opinion, ClockKind.STEP).due())
                .isEqualTo(clock(late, ClockKind.STEP).due());
    }

    @Test
    void itsClocksAreOneInTheFigures() {
        Feedback opinion = becomes(estate.withLi(), "opinion/service");
        Feedback answered =
                estate.act(LI, opinion, ActRequest.move("answered", Document.of("answer", "We will open at eight")));
        CaseFact fact = CaseFacts.of(answered, estate.feedback.records().history(SUE, answered.id()));
        assertThat(fact.clocks())
                .filteredOn(each -> each.kind().equals(ClockKind.STEP))
                .extracting(each -> each.step())
                .containsExactly("receive", "reply", "review");
        assertThat(fact.clocks()).filteredOn(each -> each.endedAt() == null).hasSize(1);
    }
}
