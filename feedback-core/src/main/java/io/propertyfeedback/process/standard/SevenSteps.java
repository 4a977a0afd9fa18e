package io.propertyfeedback.process.standard;

import static io.propertyfeedback.form.Field.attachments;
import static io.propertyfeedback.form.Field.choice;
import static io.propertyfeedback.form.Field.department;
import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.instant;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.person;
import static io.propertyfeedback.form.Field.text;
import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.END;
import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.RECEIVE;
import static io.propertyfeedback.model.StepId.REVIEW;

import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Limits;
import io.propertyfeedback.process.Outcome;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import io.propertyfeedback.sla.WallClock;
import io.propertyfeedback.sla.WorkingDays;
import io.propertyfeedback.sla.WorkingDuration;
import java.util.List;
import java.util.Map;

/** The standard process of seven steps: receive, confirm, analyse, plan, implement, follow up, review. */
public final class SevenSteps {
    /** Satisfaction in five levels: 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. */
    public static final List<String> LEVELS = StandardForms.LEVELS;

    /** How often the submitter is tried before a follow-up may end without having reached anybody. */
    public static final int ATTEMPTS = 3;

    public static final Form RECEIVED = Form.of(person("handler").required(), department("department"));
    public static final Form CONFIRMED =
            Form.of(longText("clarified"), longText("expects").told(), flag("contacted"));
    public static final Form ANALYSED = Form.of(
            longText("nature").required(),
            choice("impact", "one", "several", "community").required());
    public static final Form PLANNED = Form.of(
            longText("solution").required().told(),
            flag("feasible").required(),
            person("judgedBy"),
            longText("resources"),
            instant("planned").required().told(),
            flag("agreed").required(),
            longText("reason"));
    public static final Form IMPLEMENTED = Form.of(
            longText("result").required().told(),
            Field.texts("measures"),
            attachments("evidence").told());
    public static final Form FOLLOWED_UP = Form.of(
            choice("satisfaction", LEVELS).required().told(),
            flag("solved").required().told(),
            flag("asExpected").told(),
            longText("opinion").told());
    public static final Form REVIEWED = Form.of(longText("lesson"), text("measure"));
    public static final Form REASON = StandardForms.REASON;
    /** A reason that the submitter reads: why it is not ours, or not solved. */
    public static final Form REASON_TOLD = StandardForms.REASON_TOLD;

    /** Settling times: resolution by category, into which the steps fit, and all of what is urgent by the wall clock. */
    public static final Limits LIMITS = RoundTheClock.urgent(
            Limits.NONE
                    .response(WorkingDuration.hours(2))
                    .resolution(WorkingDays.of(5))
                    .with(new Limits.Rule(ClockKind.RESOLUTION, null, Category.COMPLAINT, null, WorkingDays.of(3)))
                    .with(new Limits.Rule(ClockKind.RESOLUTION, null, Category.REPAIR, null, WorkingDays.of(2)))
                    .with(new Limits.Rule(ClockKind.STEP, IMPLEMENT, Category.COMPLAINT, null, WorkingDays.of(1)))
                    .with(new Limits.Rule(ClockKind.STEP, PLAN, Category.REPAIR, null, WorkingDuration.hours(2)))
                    .with(new Limits.Rule(ClockKind.STEP, IMPLEMENT, Category.REPAIR, null, WorkingDuration.hours(6))),
            Map.of(
                    CONFIRM,
                    WallClock.minutes(45),
                    ANALYSE,
                    WallClock.hours(1),
                    PLAN,
                    WallClock.hours(2),
                    IMPLEMENT,
                    WallClock.hours(20)));

    private static final FeedbackProcess PROCESS = build();

    private SevenSteps() {}

    /** The process {@code seven-steps}, version 1. */
    public static FeedbackProcess process() {
        return PROCESS;
    }

    private static FeedbackProcess build() {
        return FeedbackProcess.named("seven-steps", 1)
                .firstContactResponsible(true)
                .with(Step.named(RECEIVE)
                        .role(Roles.FRONT_DESK)
                        .within(WorkingDuration.hours(1))
                        .outcome("assigned", CONFIRM, SevenSteps::assigning))
                .with(Step.named(CONFIRM)
                        .role(Roles.HANDLER)
                        .within(WorkingDuration.hours(4))
                        .outcome("confirmed", ANALYSE, o -> o.form(CONFIRMED).then(Consequences.CONTACTED_IF_SAID))
                        .outcome("rejected", END, SevenSteps::rejected)
                        .outcome(
                                "duplicate",
                                CONFIRM,
                                o -> o.form(StandardForms.MERGED)
                                        .guard(Guards.MERGEABLE)
                                        .settling(Settlement.DUPLICATE)
                                        .then(Consequences.TIE_DUPLICATE)
                                        .approved(SecondLook.APPROVAL.when(SecondLook.ACROSS_UNITS))))
                .with(Step.named(ANALYSE)
                        .role(Roles.HANDLER)
                        .within(WorkingDuration.hours(3))
                        .outcome("analysed", PLAN, o -> o.form(ANALYSED).guard(Guards.CONSULTATIONS_ANSWERED)))
                .with(Step.named(PLAN)
                        .role(Roles.HANDLER)
                        .within(WorkingDays.of(1))
                        .outcome(
                                "planned",
                                IMPLEMENT,
                                o -> o.form(PLANNED)
                                        .guard(Guards.PLANNED_IN_TIME)
                                        .guard(Guards.PLAN_REASONED)))
                .with(Step.named(IMPLEMENT)
                        .role(Roles.HANDLER)
                        .within(WorkingDays.of(3))
                        .outcome("done", FOLLOW_UP, o -> o.form(IMPLEMENTED).then(Consequences.CARRIED_OUT))
                        .outcome("blocked", PLAN, o -> o.form(REASON)))
                .with(followUp())
                .with(review())
                .with(StandardActs.ALL)
                .limits(LIMITS)
                .rung(ClockKind.RESOLUTION, Rung.percent("warning", 75))
                .rung(ClockKind.RESOLUTION, Rung.after("escalation", WorkingDuration.hours(8)))
                .reopensAt(PLAN)
                .build();
    }

    static Outcome rejected(Outcome outcome) {
        return outcome.form(REASON_TOLD).settling(Settlement.NOT_OURS);
    }

    static Outcome assigning(Outcome outcome) {
        return outcome.form(RECEIVED).guard(Guards.HANDLER_NOT_CONCERNED).then(Consequences.ASSIGN);
    }

    private static Step followUp() {
        return Step.named(FOLLOW_UP)
                .role(Roles.FOLLOW_UP)
                .within(WorkingDays.of(3))
                .outcome(
                        "satisfied",
                        REVIEW,
                        o -> asked(o).guard(Guards.SOLVED)
                                .guard(Guards.LEVEL_SATISFIED)
                                .by(Roles.RESIDENT)
                                .settling(Settlement.RESOLVED))
                .outcome(
                        "partly-resolved",
                        REVIEW,
                        o -> asked(o).form(REASON_TOLD).settling(Settlement.PARTLY))
                .outcome(
                        "not-resolved",
                        REVIEW,
                        o -> asked(o).form(REASON_TOLD)
                                .guard(Guards.NOT_SOLVED)
                                .settling(Settlement.NOT_RESOLVED)
                                .approved(SecondLook.APPROVAL))
                .outcome(
                        "dissatisfied",
                        PLAN,
                        o -> asked(o).guard(Guards.LEVEL_DISSATISFIED)
                                .by(Roles.RESIDENT)
                                .then(Consequences.BACK_TO_WORK))
                .outcome(
                        "not-reached",
                        FOLLOW_UP,
                        o -> o.guard(Guards.NOT_ANONYMOUS)
                                .guard(Guards.BY_ANOTHER_THAN_WORKER)
                                .guard(Guards.attemptsLeft(ATTEMPTS))
                                .then(Consequences.TRIED))
                .outcome(
                        "unreachable",
                        REVIEW,
                        o -> o.guard(Guards.BY_ANOTHER_THAN_WORKER)
                                .guard(Guards.attemptsMade(ATTEMPTS))
                                .settling(Settlement.UNREACHABLE))
                .outcome(
                        "nobody-to-ask",
                        REVIEW,
                        o -> o.guard(Guards.ANONYMOUS)
                                .guard(Guards.BY_ANOTHER_THAN_WORKER)
                                .settling(Settlement.NOBODY_TO_ASK));
    }

    /** The submitter has been asked by someone else than the one who did the work, or says it unasked. */
    private static Outcome asked(Outcome outcome) {
        return outcome.form(FOLLOWED_UP)
                .guard(Guards.NOT_ANONYMOUS)
                .guard(Guards.BY_ANOTHER_THAN_WORKER)
                .then(Consequences.CONTACTED, Consequences.RATE);
    }

    static Step review() {
        return Step.named(REVIEW)
                .role(Roles.REVIEWER)
                .within(new CalendarDays(31))
                .afterSettlement()
                .outcome("reviewed", END, o -> o.form(REVIEWED));
    }
}
