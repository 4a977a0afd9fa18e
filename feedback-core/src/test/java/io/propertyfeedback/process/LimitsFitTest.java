package io.propertyfeedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.ShortProcesses;
import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.WallClock;
import io.propertyfeedback.sla.WorkingDays;
import io.propertyfeedback.sla.WorkingDuration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Step limits fit the whole, and the process says where they do not. */
class LimitsFitTest {
    private static final Step CHECK = Step.named("acme:check")
            .role(Roles.HANDLER)
            .within(WorkingDays.of(1))
            .outcome("checked", StepId.IMPLEMENT)
            .between(StepId.PLAN, StepId.IMPLEMENT);

    @Test
    void theStandardOnesFit() {
        assertThat(List.of(
                        SevenSteps.process(),
                        ShortProcesses.inquiry(),
                        ShortProcesses.suggestion(),
                        ShortProcesses.opinion(),
                        ShortProcesses.praise(),
                        ShortProcesses.help()))
                .allSatisfy(process -> assertThat(process.remarks()).isEmpty());
    }

    @Test
    void oneStepMoreIsTooMuchWhereTheWholeStaysAsItWas() {
        FeedbackProcess longer = SevenSteps.process().with(CHECK).build();

        assertThat(said(longer))
                .hasSize(4)
                .anySatisfy(
                        remark -> assertThat(remark)
                                .isEqualTo(
                                        "The limits of the steps do not fit the whole for “Repair” with priority “Normal”: Receipt 1"
                                                + " working hour, Confirmation 4 working hours, Analysis 3 working hours, Solution plan 2 working"
                                                + " hours, acme:check 1 working day, Implementation 6 working hours together take longer than 2 working days."));
    }

    @Test
    void itFitsWhereTheWholeIsLengthened() {
        FeedbackProcess longer = SevenSteps.process()
                .with(CHECK)
                .limits(SevenSteps.LIMITS
                        .resolution(WorkingDays.of(6))
                        .with(rule(ClockKind.RESOLUTION, null, Category.COMPLAINT, null, 4))
                        .with(rule(ClockKind.RESOLUTION, null, Category.REPAIR, null, 3)))
                .build();

        assertThat(said(longer)).singleElement().asString().contains("“Urgent”");
    }

    @Test
    void workingTimeTakesMoreOfTheClockOnTheWall() {
        assertThat(said(oneStep(WorkingDuration.hours(4), WallClock.hours(12)))).isEmpty();
        assertThat(said(oneStep(WorkingDuration.hours(5), WallClock.hours(12)))).hasSize(1);
        assertThat(said(oneStep(new CalendarDays(3), WorkingDays.of(3)))).isEmpty();
        assertThat(said(oneStep(new CalendarDays(4), WorkingDays.of(3)))).hasSize(1);
    }

    @Test
    void aWayBackIsNoLongerWay() {
        FeedbackProcess back = FeedbackProcess.named("back", 1)
                .with(Step.named("one").within(WorkingDays.of(1)).outcome("on", new StepId("two")))
                .with(Step.named("two")
                        .within(WorkingDays.of(2))
                        .outcome("back", new StepId("one"))
                        .outcome("done", StepId.END, o -> o.settling(Settlement.RESOLVED)))
                .limits(Limits.NONE.resolution(WorkingDays.of(3)))
                .build();

        assertThat(said(back)).isEmpty();
    }

    private static FeedbackProcess oneStep(Limit step, Limit whole) {
        return FeedbackProcess.named("one", 1)
                .with(Step.named("one").within(step).outcome("done", StepId.END, o -> o.settling(Settlement.RESOLVED)))
                .limits(Limits.NONE.resolution(whole))
                .build();
    }

    private static Limits.Rule rule(ClockKind clock, StepId step, Category category, Priority priority, int days) {
        return new Limits.Rule(clock, step, category, priority, WorkingDays.of(days));
    }

    private static List<String> said(FeedbackProcess process) {
        return process.remarks().stream()
                .map(remark -> remark.text(Locale.ENGLISH, Texts.standard()))
                .toList();
    }
}
