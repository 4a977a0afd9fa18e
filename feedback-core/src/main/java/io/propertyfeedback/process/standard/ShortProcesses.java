package io.propertyfeedback.process.standard;

import static io.propertyfeedback.form.Field.attachments;
import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.person;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.END;
import static io.propertyfeedback.model.StepId.RECEIVE;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Limits;
import io.propertyfeedback.process.Outcome;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.sla.WallClock;
import io.propertyfeedback.sla.WorkingDays;
import io.propertyfeedback.sla.WorkingDuration;
import java.util.Map;

/** Processes for what does not need seven steps: inquiries, opinions, suggestions, praise, help. */
public final class ShortProcesses {
    public static final StepId ANSWER = new StepId("answer");
    public static final StepId CONSIDER = new StepId("consider");
    public static final StepId REPLY = new StepId("reply");
    public static final StepId ASSIST = new StepId("assist");

    private static final Form ANSWERED = Form.of(longText("answer").required().told());
    private static final Form DECIDED =
            Form.of(longText("reason").required().told(), flag("told").required());

    private static final Form THANKED = Form.of(longText("answer").required().told(), person("praised"));
    private static final Form HELPED = Form.of(
            longText("result").required().told(), attachments("evidence").told());

    private static final FeedbackProcess INQUIRY = FeedbackProcess.named("inquiry", 1)
            .firstContactResponsible(true)
            .with(Step.named(RECEIVE)
                    .role(Roles.FRONT_DESK)
                    .within(WorkingDuration.hours(1))
                    .outcome("answered", END, ShortProcesses::answered)
                    .outcome("assigned", ANSWER, SevenSteps::assigning))
            .with(Step.named(ANSWER)
                    .role(Roles.HANDLER)
                    .within(WorkingDuration.hours(7))
                    .outcome("answered", END, ShortProcesses::answered))
            .with(StandardActs.ALL)
            .limits(Limits.NONE.response(WorkingDuration.hours(2)).resolution(WorkingDays.of(1)))
            .build();

    private static final FeedbackProcess SUGGESTION = FeedbackProcess.named("suggestion", 1)
            .firstContactResponsible(true)
            .with(Step.named(RECEIVE)
                    .role(Roles.FRONT_DESK)
                    .within(WorkingDuration.hours(4))
                    .outcome("assigned", CONFIRM, SevenSteps::assigning))
            .with(Step.named(CONFIRM)
                    .role(Roles.HANDLER)
                    .within(WorkingDays.of(2))
                    .outcome(
                            "confirmed",
                            CONSIDER,
                            o -> o.form(SevenSteps.CONFIRMED).then(Consequences.CONTACTED_IF_SAID))
                    .outcome("rejected", END, SevenSteps::rejected))
            .with(Step.named(CONSIDER)
                    .role(Roles.HANDLER)
                    .within(WorkingDays.of(10))
                    .outcome("adopted", END, o -> decided(o, Settlement.ADOPTED))
                    .outcome("partly-adopted", END, o -> decided(o, Settlement.PARTLY_ADOPTED))
                    .outcome("not-adopted", END, o -> decided(o, Settlement.NOT_ADOPTED)))
            .with(SevenSteps.review())
            .with(StandardActs.ALL)
            .limits(Limits.NONE.response(WorkingDays.of(1)).resolution(WorkingDays.of(15)))
            .build();

    private static final FeedbackProcess OPINION = FeedbackProcess.named("opinion", 1)
            .firstContactResponsible(true)
            .with(Step.named(RECEIVE)
                    .role(Roles.FRONT_DESK)
                    .within(WorkingDuration.hours(4))
                    .outcome("answered", END, ShortProcesses::answered)
                    .outcome("assigned", REPLY, SevenSteps::assigning))
            .with(Step.named(REPLY)
                    .role(Roles.HANDLER)
                    .within(WorkingDays.of(3))
                    .outcome("answered", END, ShortProcesses::answered)
                    .outcome("rejected", END, SevenSteps::rejected))
            .with(SevenSteps.review())
            .with(StandardActs.ALL)
            .limits(Limits.NONE.response(WorkingDays.of(1)).resolution(WorkingDays.of(5)))
            .build();

    private static final FeedbackProcess PRAISE = FeedbackProcess.named("praise", 1)
            .firstContactResponsible(true)
            .with(Step.named(RECEIVE)
                    .role(Roles.FRONT_DESK)
                    .within(WorkingDays.of(2))
                    .outcome(
                            "thanked",
                            END,
                            o -> o.form(THANKED).settling(Settlement.ANSWERED).then(Consequences.CONTACTED)))
            .with(StandardActs.ALL)
            .limits(Limits.NONE.response(WorkingDays.of(2)).resolution(WorkingDays.of(2)))
            .build();

    private static final FeedbackProcess HELP = FeedbackProcess.named("help", 1)
            .firstContactResponsible(true)
            .with(Step.named(RECEIVE)
                    .role(Roles.FRONT_DESK)
                    .within(WorkingDuration.hours(1))
                    .outcome("answered", END, ShortProcesses::answered)
                    .outcome("assigned", ASSIST, SevenSteps::assigning))
            .with(Step.named(ASSIST)
                    .role(Roles.HANDLER)
                    .within(WorkingDays.of(1))
                    .outcome(
                            "helped",
                            END,
                            o -> o.form(HELPED)
                                    .settling(Settlement.RESOLVED)
                                    .then(Consequences.CARRIED_OUT, Consequences.CONTACTED))
                    .outcome("handed-over", END, ShortProcesses::answered)
                    .outcome(
                            "not-helped",
                            END,
                            o -> o.form(SevenSteps.REASON_TOLD)
                                    .settling(Settlement.NOT_RESOLVED)
                                    .approved(SecondLook.APPROVAL)))
            .with(SevenSteps.review())
            .with(StandardActs.ALL)
            .limits(RoundTheClock.urgent(
                    Limits.NONE.response(WorkingDuration.hours(2)).resolution(WorkingDays.of(2)),
                    Map.of(ASSIST, WallClock.hours(4))))
            .build();

    private ShortProcesses() {}

    /** Inquiries: answered on the spot (当场办结), or by the one who knows. */
    public static FeedbackProcess inquiry() {
        return INQUIRY;
    }

    /** Suggestions: adopted, partly adopted or not, with the reason. */
    public static FeedbackProcess suggestion() {
        return SUGGESTION;
    }

    /** Opinions: replied to, on the spot or by the one in charge, and looked at together in the review. */
    public static FeedbackProcess opinion() {
        return OPINION;
    }

    /** Praise: thanked for, and told to whom it is about. */
    public static FeedbackProcess praise() {
        return PRAISE;
    }

    /** Help: somebody goes there, or those are called who can; what is urgent around the clock. */
    public static FeedbackProcess help() {
        return HELP;
    }

    private static Outcome answered(Outcome outcome) {
        return outcome.form(ANSWERED).settling(Settlement.ANSWERED).then(Consequences.CONTACTED);
    }

    private static Outcome decided(Outcome outcome, Settlement settlement) {
        return outcome.form(DECIDED).settling(settlement);
    }
}
