package io.propertyfeedback.benchmarks.lives;

import static io.propertyfeedback.form.Field.choice;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.person;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.StandardActs;
import io.propertyfeedback.sla.WorkingDays;
import java.util.List;

/** A host's own seven steps, each of which names who is responsible for the next, as the peers' processes do. */
final class HandToHand {
    static final String DONE = "done";
    static final String COMMENT = "comment";
    static final String HANDLER = "handler";
    static final String SATISFACTION = "satisfaction";

    private static final List<StepId> STEPS = List.of(
            StepId.RECEIVE,
            StepId.CONFIRM,
            StepId.ANALYSE,
            StepId.PLAN,
            StepId.IMPLEMENT,
            StepId.FOLLOW_UP,
            StepId.REVIEW);
    private static final Form HANDED_ON =
            Form.of(longText(COMMENT).required(), person(HANDLER).required());
    private static final Form ENDED = Form.of(
            longText(COMMENT).required(),
            choice(SATISFACTION, SevenSteps.LEVELS).required());

    private HandToHand() {}

    static FeedbackProcess process() {
        var process = FeedbackProcess.named("hand-to-hand", 1)
                .firstContactResponsible(true)
                .with(StandardActs.ALL)
                .limits(SevenSteps.LIMITS)
                .reopensAt(StepId.PLAN);
        for (int i = 0; i < STEPS.size() - 1; i++) {
            StepId next = STEPS.get(i + 1);
            process = process.with(Step.named(STEPS.get(i))
                    .role(Roles.FRONT_DESK)
                    .within(WorkingDays.of(3))
                    .outcome(DONE, next, o -> o.form(HANDED_ON).then(Consequences.ASSIGN)));
        }
        return process.with(Step.named(StepId.REVIEW)
                        .role(Roles.FRONT_DESK)
                        .within(WorkingDays.of(3))
                        .outcome(
                                DONE,
                                StepId.END,
                                o -> o.form(ENDED).settling(Settlement.RESOLVED).then(Consequences.RATE)))
                .build();
    }
}
