package io.propertyfeedback.process.standard;

import static io.propertyfeedback.model.StepId.END;
import static io.propertyfeedback.model.StepId.REVIEW;
import static io.propertyfeedback.process.Lives.DORA;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.process.Life;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortProcessesTest {
    @Test
    void anInquiryIsAnsweredOnTheSpot() {
        Life life = begin(ShortProcesses.inquiry(), said("inquiry/fees")).moves("answered", "answer", "2.8 a month");

        assertThat(life.step()).isEqualTo(END);
        assertThat(life.feedback().position().status()).isEqualTo(Status.CLOSED);
        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.ANSWERED);
        assertThat(life.clock(ClockKind.RESPONSE).onTime()).isTrue();
    }

    @Test
    void anInquiryGoesToWhoKnows() {
        Life life = begin(ShortProcesses.inquiry(), said("inquiry/fees")).moves("assigned", "handler", "li");
        life.by(LI).moves("answered", "answer", "2.8 a month");

        assertThat(life.feedback().position().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void anAnsweredInquiryIsReopenedWhereItBegan() {
        Life life = begin(ShortProcesses.inquiry(), said("inquiry/fees")).moves("answered", "answer", "2.8 a month");
        life.by(DORA).does(ActId.REOPEN, "reason", "the answer was wrong");

        assertThat(life.step().id()).isEqualTo("receive");
    }

    @ParameterizedTest
    @CsvSource({"adopted", "partly-adopted", "not-adopted"})
    void aSuggestionIsDecidedWithAReason(String outcome) {
        Life life =
                begin(ShortProcesses.suggestion(), said("suggestion/parking")).moves("assigned", "handler", "li");
        life.by(LI).moves("confirmed");

        assertThat(life.refusalOfMove(outcome, "told", true)).containsExactly("form.required");
        life.moves(outcome, "reason", "the budget", "told", true);
        assertThat(life.feedback().position().result().settlement()).isEqualTo(new Settlement(outcome));
        assertThat(life.step()).isEqualTo(REVIEW);
    }

    @Test
    void anOpinionIsRepliedToAndReviewed() {
        Life life = begin(ShortProcesses.opinion(), said("opinion/service")).moves("assigned", "handler", "li");
        assertThat(life.step()).isEqualTo(ShortProcesses.REPLY);
        life.by(LI).moves("answered", "answer", "The desk opens at eight from May");
        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.ANSWERED);
        assertThat(life.clock(ClockKind.RESPONSE).onTime()).isTrue();
        assertThat(life.step()).isEqualTo(REVIEW);
    }

    @Test
    void praiseIsThankedFor() {
        Life life = begin(ShortProcesses.praise(), said("praise/staff"))
                .moves("thanked", "answer", "Thank you, he has heard it", "praised", "li");
        assertThat(life.lastEntry().codes().text("praised")).isEqualTo("li");
        assertThat(life.feedback().position().status()).isEqualTo(Status.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"helped, result, resolved", "handed-over, answer, answered", "not-helped, reason, not-resolved"})
    void helpIsGivenHandedOverOrNot(String outcome, String field, String settlement) {
        Life life = begin(ShortProcesses.help(), said("help/carrying")).moves("assigned", "handler", "li");
        assertThat(life.step()).isEqualTo(ShortProcesses.ASSIST);
        life.by(LI).moves(outcome, field, "words");
        assertThat(life.feedback().position().result().settlement()).isEqualTo(new Settlement(settlement));
        assertThat(life.step()).isEqualTo(REVIEW);
    }

    @Test
    void aSuggestionThatIsNotOursIsRejected() {
        Life life =
                begin(ShortProcesses.suggestion(), said("suggestion/parking")).moves("assigned", "handler", "li");

        assertThat(life.by(LI)
                        .moves("rejected", "reason", "the city's land")
                        .feedback()
                        .position()
                        .result()
                        .settlement())
                .isEqualTo(Settlement.NOT_OURS);
    }
}
