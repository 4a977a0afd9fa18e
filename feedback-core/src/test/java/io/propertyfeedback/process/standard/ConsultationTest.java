package io.propertyfeedback.process.standard;

import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.process.Lives.CHEN;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Life;
import io.propertyfeedback.process.Lives;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other departments are asked: each question has a clock, which ends by its answer or with the step. */
class ConsultationTest {
    private static final ClockKind FIRST = ClockKind.consultation(1);
    private static final ClockKind SECOND = ClockKind.consultation(2);

    private static Life asking(String... departments) {
        return asking(complaint().standsOn(ANALYSE), departments);
    }

    private static Life asking(Life life, String... departments) {
        for (String department : departments) {
            life.does(ActId.CONSULT, "department", department, "question", "whose pipe?", "within", 1);
        }
        return life;
    }

    private static List<Integer> open(Life life) {
        return life.feedback().links().open().stream().map(Consultation::number).toList();
    }

    private static List<Effect> taken(Life life) {
        return life.history().stream()
                .flatMap(entry -> entry.effects().stream())
                .filter(effect -> effect instanceof Effect.RungTaken taken
                        && taken.clock().base().equals(ClockKind.CONSULTATION))
                .toList();
    }

    @Test
    void aQuestionHasAClockThatItsAnswerStops() {
        Life life = asking("legal").at("03-02 11:00");
        assertThat(life.due(FIRST)).isEqualTo(at("03-03 17:00"));

        life.does(ActId.ANSWER, "department", "legal", "answer", "ours");
        assertThat(life.clock(FIRST).stoppedAt()).isEqualTo(at("03-02 11:00"));
        assertThat(life.feedback().links().consultations().get(0).answeredAt()).isEqualTo(at("03-02 11:00"));
    }

    @Test
    void whatIsNotAnsweredInTimeIsRecordedOnce() {
        Life life = asking("legal").at("03-03 17:00").monitored();
        assertThat(taken(life)).isEmpty();

        life.at("03-04 09:01").monitored().at("03-05 09:00").monitored();
        assertThat(taken(life)).containsExactly(new Effect.RungTaken(FIRST, Rung.BREACH));
        assertThat(life.clock(FIRST).breached()).isTrue();
        assertThat(open(life)).containsExactly(1);
    }

    @Test
    void aProcessMayWarnOfAQuestionThatIsNotAnswered() {
        FeedbackProcess warning = SevenSteps.process()
                .change()
                .rung(ClockKind.CONSULTATION, Rung.percent("warning", 50), Consequence.count("acme:warned"))
                .build();
        Life life = Lives.begin(warning, Lives.said("complaint/noise")).standsOn(ANALYSE);
        asking(life, "legal", "engineering");

        life.at(life.clock(FIRST).nextRungAt().orElseThrow()).monitored();
        assertThat(taken(life)).hasSize(2);
        assertThat(life.feedback().position().tallies().of("acme:warned")).isEqualTo(2);
    }

    @Test
    void noWaitStopsIt() {
        Life life = asking("legal")
                .does(ActId.WAIT, "for", "submitter", "reason", "away", "endsAt", "2026-03-20T01:00:00Z");
        life.at("03-04 09:01").monitored();
        assertThat(taken(life)).hasSize(1);

        life.at("03-05 09:00").does(ActId.RESUME);
        assertThat(life.due(FIRST)).isEqualTo(at("03-03 17:00"));
    }

    @Test
    void neitherIsMovedByAnotherPriority() {
        Life life = asking("legal").by(SUE).does(ActId.REGRADE, "priority", "urgent", "reason", "water");

        assertThat(life.due(FIRST)).isEqualTo(at("03-03 17:00"));
    }

    @Test
    void ofTwoQuestionsToOneDepartmentTheOldestIsAnswered() {
        Life life = asking("legal", "engineering", "legal").by(CHEN);

        life.does(ActId.ANSWER, "department", "legal", "answer", "ours");
        assertThat(open(life)).containsExactly(2, 3);
        assertThat(life.clock(ClockKind.consultation(3)).isRunning()).isTrue();
        life.does(ActId.ANSWER, "department", "legal", "answer", "still ours");
        assertThat(open(life)).containsExactly(2);
    }

    @Test
    void anAnswerMayNameItsQuestion() {
        Life life = asking("legal", "engineering", "legal").by(CHEN);

        assertThat(life.refusalOf(ActId.ANSWER, "department", "legal", "answer", "ours", "number", 2))
                .containsExactly("refused.consultation-number");
        life.does(ActId.ANSWER, "department", "legal", "answer", "ours", "number", 3);
        assertThat(open(life)).containsExactly(1, 2);
    }

    @Test
    void anAnswerOfWhoIsNotAskedNamesWhoIs() {
        Life life = asking("legal", "engineering").by(CHEN);

        assertThat(life.refusalOf(ActId.ANSWER, "department", "cleaning", "answer", "no"))
                .containsExactly("refused.department-not-asked");
        assertThat(complaint().standsOn(ANALYSE).refusalOf(ActId.ANSWER, "department", "legal", "answer", "no"))
                .containsExactly("refused.no-consultation");
    }

    @Test
    void whoLeavesTheStepAsksNoLonger() {
        Life life = asking(complaint().standsOn(CONFIRM).by(LI), "legal").at("03-02 10:00");
        life.moves("confirmed", "contacted", true);

        assertThat(life.feedback().links().consultations().get(0).droppedAt()).isEqualTo(at("03-02 10:00"));
        assertThat(life.clock(FIRST).isRunning()).isFalse();
        assertThat(life.refusalOf(ActId.ANSWER, "department", "legal", "answer", "no"))
                .containsExactly("refused.no-consultation");
        assertThat(life.moves("analysed", "nature", "a pump", "impact", "one").step())
                .isEqualTo(PLAN);
    }

    @Test
    void noQuestionOutlivesTheCase() {
        for (ActId end : List.of(ActId.WITHDRAW, ActId.REJECT)) {
            Life life = asking(complaint().standsOn(CONFIRM).by(LI), "legal", "engineering")
                    .by(SUE);
            ended(life.does(end, "reason", "not ours"));
        }
        Life merged = asking(complaint().standsOn(CONFIRM).by(LI), "legal").with(Lives.earlier());
        ended(merged.does(ActId.MERGE, "into", "f0"));
        ended(merged.by(SUE).does(ActId.UNMERGE, "reason", "another flat"));
        ended(asking(merged.by(LI), "legal").by(SUE).does(ActId.WITHDRAW, "reason", "told so"));
        ended(merged.does(ActId.REOPEN, "reason", "it goes on"));
        assertThat(merged.refusalOf(ActId.ANSWER, "department", "legal", "answer", "no"))
                .doesNotContain("refused.consultation-number");
    }

    private static void ended(Life life) {
        assertThat(open(life)).isEmpty();
        assertThat(life.feedback().clocks().all())
                .filteredOn(clock -> clock.kind().base().equals(ClockKind.CONSULTATION))
                .isNotEmpty()
                .noneMatch(Clock::isRunning);
    }

    @Test
    void theStepsFiguresKnowNothingOfIt() {
        Life life = asking("legal").does(ActId.ANSWER, "department", "legal", "answer", "ours");

        assertThat(CaseFacts.of(life.feedback(), life.history()).clocks())
                .extracting(clock -> clock.kind().base())
                .doesNotContain(ClockKind.CONSULTATION);
    }

    @Test
    void allQuestionsHaveOneTitleAndAHostsClocksTheirOwn() {
        assertThat(Title.of(SECOND)).isEqualTo(Title.of(FIRST)).isEqualTo(new Title("clock", "consultation"));
        assertThat(new ClockKind("consultation-room").base()).isEqualTo(new ClockKind("consultation-room"));
    }
}
