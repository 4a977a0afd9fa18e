package io.propertyfeedback.process.standard;

import static io.propertyfeedback.form.Field.longText;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Roles;
import java.util.List;

/**
 * What follows for a merged feedback from the course of the one into which it was merged: its submitter is to be told once
 * that one is settled, and stands in the queue of those who follow up until then. The library itself does these acts, on
 * what it hears of the other, see {@code PropertyFeedbackBuilder.reactions()}.
 */
public final class Neighbours {
    /** The feedback into which this one was merged is worked on. */
    public static final Guard OTHER_OPEN = Guard.named("other-open", "refused.other-settled", s -> {
        Feedback other = s.circumstances().other();
        return other != null && !other.position().status().settled();
    });

    /** It is worked on, or what it was merged into is. */
    public static final Guard OPEN_OR_MERGED = Guard.objecting("open-or-merged", s -> {
        Feedback feedback = s.feedback();
        return feedback.position().status().settled()
                        && feedback.links().mergedInto().isEmpty()
                ? new Message("refused.status", Title.of(feedback.position().status()))
                : null;
    });

    /** Its submitter is to be told what became of the other: it goes into the queue of those who follow up. */
    public static final Consequence TO_CALL_BACK =
            Consequence.named("to-call-back", (s, effects) -> effects.callBack(true));

    /** Its submitter has been told, or is not to be told yet. */
    public static final Consequence CALLED_BACK = Consequence.named("called-back", (s, effects) -> {
        if (s.feedback().position().marks().of(Marks.CALL_BACK).isPresent()) {
            effects.callBack(false);
        }
    });

    /** The submitter reads how the other stands: why it waits, say, and until when. */
    public static final Act INFORM = Act.named(ActId.INFORM)
            .in(Status.SETTLED, Status.CLOSED)
            .by(Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.SUPERVISOR)
            .form(Form.of(longText("said").required().told()))
            .guard(Guards.MERGED);

    public static final Act CALL_BACK = Act.named(ActId.CALL_BACK)
            .in(Status.SETTLED, Status.CLOSED)
            .by(Roles.SYSTEM)
            .guard(Guards.MERGED)
            .guard(Guards.OTHER_SETTLED)
            .guard(Guards.NOT_ANONYMOUS)
            .guard(Guards.notMarked(Marks.CALL_BACK))
            .then(TO_CALL_BACK);

    /** The other is worked on again before the submitter was told that it is settled. */
    public static final Act HOLD_CALL_BACK = Act.named(ActId.HOLD_CALL_BACK)
            .in(Status.SETTLED, Status.CLOSED)
            .by(Roles.SYSTEM)
            .guard(Guards.MERGED)
            .guard(OTHER_OPEN)
            .guard(Guards.marked(Marks.CALL_BACK))
            .then(CALLED_BACK);

    public static final List<Guard> GUARDS = List.of(OTHER_OPEN, OPEN_OR_MERGED);

    public static final List<Consequence> CONSEQUENCES = List.of(TO_CALL_BACK, CALLED_BACK);

    private Neighbours() {}
}
