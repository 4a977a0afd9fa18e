package io.propertyfeedback.process.written;

import static io.propertyfeedback.model.StepId.END;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.ShortProcesses;
import io.propertyfeedback.sla.WorkingDays;
import java.util.ListResourceBundle;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiagramTest {
    @Test
    void theInquiryIsDrawn() {
        assertThat(Diagram.mermaid(ShortProcesses.inquiry(), Locale.ENGLISH, Texts.standard()))
                .isEqualTo("""
                        stateDiagram-v2
                            state "Receipt" as step_receive
                            step_receive : Front desk
                            step_receive : 1 working hour
                            state "Answer" as step_answer
                            step_answer : Handler
                            step_answer : 7 working hours
                            [*] --> step_receive
                            step_receive --> [*] : Answered
                            step_receive --> step_answer : Assigned
                            step_answer --> [*] : Answered
                        """);
    }

    @Test
    void itIsDrawnInChinese() {
        assertThat(Diagram.mermaid(SevenSteps.process(), Locale.CHINA, Texts.standard()))
                .contains("state \"总结与改进\" as step_review", "step_plan --> step_implement : 方案确定", "3个工作日");
    }

    @Test
    void whatEndsGoesThroughTheReview() {
        assertThat(Diagram.mermaid(SevenSteps.process(), Locale.ENGLISH, Texts.standard()))
                .contains("step_confirm --> step_review : Not ours", "step_review --> [*] : Reviewed");
    }

    @Test
    void whatIsSettledWhereItStandsEnds() {
        assertThat(Diagram.mermaid(SevenSteps.process(), Locale.ENGLISH, Texts.standard()))
                .contains("step_confirm --> [*] : Duplicate");
    }

    @Test
    void itIsDrawnAlikeEveryTime() {
        assertThat(Diagram.mermaid(SevenSteps.process(), Locale.ENGLISH, Texts.standard()))
                .isEqualTo(Diagram.mermaid(
                        ProcessDocument.read(ProcessDocument.write(SevenSteps.process()), Vocabulary.standard()),
                        Locale.ENGLISH,
                        Texts.standard()));
    }

    @Test
    void wordsAreNeverTakenForSyntax() {
        Texts host = Texts.standard().over(locale -> new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"step.a", "x\" as end\n[*] --> y : z;#<b>%%"}};
            }
        });
        FeedbackProcess process = FeedbackProcess.named("p", 1)
                .with(Step.named("a").within(WorkingDays.of(1)).outcome("ok: really", END))
                .build();

        assertThat(Diagram.mermaid(process, Locale.ENGLISH, host)).isEqualTo("""
                        stateDiagram-v2
                            state "x#34; as end #91;#42;#93; --#62; y #58; z#59;#35;#60;b#62;#37;#37;" as step_a
                            step_a : 1 working day
                            [*] --> step_a
                            step_a --> [*] : ok#58; really
                        """);
    }

    @Test
    void idsThatLookAlikeStayApart() {
        FeedbackProcess process = FeedbackProcess.named("p", 1)
                .with(Step.named("a:b").outcome("on", new io.propertyfeedback.model.StepId("a-b")))
                .with(Step.named("a-b").outcome("off", END))
                .build();

        assertThat(Diagram.mermaid(process, Locale.ENGLISH, Texts.standard())).contains("step_a_b --> step_a_b_2 : on");
    }
}
