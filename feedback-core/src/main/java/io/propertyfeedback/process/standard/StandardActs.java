package io.propertyfeedback.process.standard;

import static io.propertyfeedback.form.Field.attachments;
import static io.propertyfeedback.form.Field.category;
import static io.propertyfeedback.form.Field.choice;
import static io.propertyfeedback.form.Field.department;
import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.instant;
import static io.propertyfeedback.form.Field.integer;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.person;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Roles;
import java.time.Duration;
import java.util.List;

/** The acts beside moving on that every standard process has. */
public final class StandardActs {
    /** How long after its settlement a feedback can be reopened; later, a new one follows it. */
    public static final Duration REOPEN_WINDOW = Duration.ofDays(30);

    private static final Form TO_WHOM = Form.of(person("handler"), department("department"));

    public static final Act ASSIGN = Act.named(ActId.ASSIGN)
            .by(Roles.RESPONSIBLE, Roles.FRONT_DESK, Roles.SUPERVISOR)
            .form(Form.of(person("handler").required(), department("department")))
            .guard(Guards.HANDLER_NOT_CONCERNED)
            .then(Consequences.ASSIGN);
    public static final Act REASSIGN = Act.named(ActId.REASSIGN)
            .by(Roles.RESPONSIBLE, Roles.SUPERVISOR)
            .form(TO_WHOM.plus(
                    Form.of(flag("misassigned").required(), longText("reason").required())))
            .guard(Guards.HANDLER_NOT_CONCERNED)
            .then(Consequences.ASSIGN);
    public static final Act NOTE = Act.named(ActId.NOTE)
            .in(Status.values())
            .by(Roles.RESPONSIBLE, Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.REVIEWER, Roles.SUPERVISOR)
            .form(Form.of(longText("note").required()));
    public static final Act CONTACT = Act.named(ActId.CONTACT)
            .by(Roles.RESPONSIBLE, Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP)
            .form(Form.of(
                    choice("by", "phone", "visit", "message", "other").required(), flag("reached"), longText("said")))
            .guard(Guards.NOT_ANONYMOUS)
            .then(Consequences.CONTACTED_OR_TRIED);
    /** The contact is shown in full: nothing is done by it but that the history tells who looked. */
    public static final Act REVEAL = Act.named(ActId.REVEAL)
            .in(Status.values())
            .by(Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.SUPERVISOR, Roles.QUALITY)
            .guard(Guards.NOT_ANONYMOUS);

    public static final Act CONSULT = Act.named(ActId.CONSULT)
            .form(Form.of(
                    department("department").required(),
                    longText("question").required(),
                    integer("within").range(1, 30)))
            .then(Consequences.CONSULT);
    public static final Act ANSWER = Act.named(ActId.ANSWER)
            .by(Roles.ASKED, Roles.RESPONSIBLE, Roles.HANDLER)
            .form(Form.of(
                    department("department").required(),
                    longText("answer").required(),
                    integer("number").range(1, 10_000)))
            .guard(Guards.CONSULTATION_OPEN)
            .guard(Guards.BY_DEPARTMENT_ASKED)
            .then(Consequences.ANSWER);
    public static final Act WAIT = Act.named(ActId.WAIT)
            .in(Status.OPEN)
            .form(Form.of(
                    choice("for", "submitter", "third-party").required().told(),
                    longText("reason").required().told(),
                    longText("question").told(),
                    instant("endsAt").told()))
            .guard(Guards.WAIT_ENDS)
            .guard(Guards.SUBMITTER_KNOWS)
            .then(Consequences.ASKED, Consequences.PAUSE);
    public static final Act RESUME = Act.named(ActId.RESUME)
            .in(Status.WAITING)
            .by(Roles.RESPONSIBLE, Roles.SUPERVISOR)
            .then(Consequences.RESUME);
    public static final Act REJECT = Act.named(ActId.REJECT)
            .by(Roles.RESPONSIBLE, Roles.SUPERVISOR)
            .form(StandardForms.REASON_TOLD)
            .then(Consequences.settle(Settlement.NOT_OURS))
            .approved(SecondLook.APPROVAL.when(SecondLook.AFTER_CONFIRM));
    public static final Act WITHDRAW = Act.named(ActId.WITHDRAW)
            .by(Roles.RESPONSIBLE, Roles.FRONT_DESK, Roles.SUPERVISOR, Roles.RESIDENT)
            .form(StandardForms.REASON_TOLD)
            .then(Consequences.settle(Settlement.WITHDRAWN))
            .approved(SecondLook.APPROVAL.when(SecondLook.BY_STAFF));
    public static final Act MERGE = Act.named(ActId.MERGE)
            .by(Roles.RESPONSIBLE, Roles.SUPERVISOR)
            .form(StandardForms.MERGED)
            .guard(Guards.MERGEABLE)
            .then(Consequences.TIE_DUPLICATE, Consequences.SETTLE_DUPLICATE)
            .approved(SecondLook.APPROVAL.when(SecondLook.ACROSS_UNITS));
    public static final Act UNMERGE = Act.named(ActId.UNMERGE)
            .in(Status.SETTLED, Status.CLOSED)
            .by(Roles.SUPERVISOR)
            .form(StandardForms.REASON)
            .guard(Guards.MERGED)
            .then(Consequences.UNMERGE);

    /** The submitter of a merged feedback is told what became of the other, and asked. */
    public static final Act TELL = Act.named(ActId.TELL)
            .in(Status.SETTLED, Status.CLOSED)
            .by(Roles.FOLLOW_UP, Roles.SUPERVISOR)
            .form(Form.of(
                    choice("satisfaction", StandardForms.LEVELS).told(),
                    longText("opinion").told()))
            .guard(Guards.MERGED)
            .guard(Guards.OTHER_SETTLED)
            .guard(Guards.NOT_ANONYMOUS)
            .then(Consequences.RATE, Consequence.count(Counts.TOLD), Neighbours.CALLED_BACK);

    public static final Act RECATEGORISE = Act.named(ActId.RECATEGORISE)
            .by(Roles.RESPONSIBLE, Roles.FRONT_DESK, Roles.SUPERVISOR)
            .form(Form.of(
                    category("category").required().told(), longText("reason").required()))
            .guard(Guards.CATEGORY_WELL_FORMED)
            .then(Consequences.RECATEGORISE);
    public static final Act REGRADE = Act.named(ActId.REGRADE)
            .by(Roles.RESPONSIBLE, Roles.FRONT_DESK, Roles.SUPERVISOR)
            .form(Form.of(
                    choice("priority", "low", "normal", "high", "urgent"),
                    choice("severity", "ordinary", "serious", "major"),
                    flag("valid"),
                    longText("reason").required()))
            .then(Consequences.REGRADE)
            .approved(SecondLook.APPROVAL.when(SecondLook.JUDGED_INVALID));
    public static final Act EXTEND = Act.named(ActId.EXTEND)
            .by(Roles.SUPERVISOR)
            .form(Form.of(
                    choice("clock", "step", "resolution").required().told(),
                    instant("until").required().told(),
                    longText("reason").required().told()))
            .guard(Guards.EXTENDS)
            .then(Consequences.EXTEND);
    /** The submitter adds something, or answers what was asked; the front desk for somebody who calls. */
    public static final Act ADD = Act.named(ActId.ADD)
            .in(Status.OPEN, Status.WAITING, Status.SETTLED)
            .by(Roles.FRONT_DESK, Roles.RESIDENT)
            .form(Form.of(
                    longText("added").required().told(), attachments("photos").told()))
            .guard(Neighbours.OPEN_OR_MERGED)
            .then(Consequences.ANSWERED);

    public static final Act EXPEDITE = Act.named(ActId.EXPEDITE)
            .by(Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.SUPERVISOR, Roles.RESIDENT)
            .form(Form.of(longText("urging")))
            .then(Consequence.count(Counts.EXPEDITE));
    public static final Act SUPERVISE = Act.named(ActId.SUPERVISE)
            .by(Roles.SUPERVISOR, Roles.MANAGER)
            .form(Form.of(longText("instruction").required()))
            .then(Consequence.count(Counts.SUPERVISE));
    public static final Act REOPEN = Act.named(ActId.REOPEN)
            .in(Status.SETTLED, Status.CLOSED)
            .by(Roles.FRONT_DESK, Roles.FOLLOW_UP, Roles.SUPERVISOR, Roles.RESIDENT)
            .form(StandardForms.REASON_TOLD)
            .guard(Guards.NOT_MERGED)
            .guard(Guards.settledWithin(REOPEN_WINDOW))
            .then(Consequences.REOPEN);

    /** What a state of its own asks for comes first: whoever is asked finds it on top. */
    public static final List<Act> ALL = List.of(
            SecondLook.APPROVE,
            SecondLook.DECLINE,
            SecondLook.UPHOLD,
            SecondLook.GRANT,
            TELL,
            RESUME,
            ASSIGN,
            REASSIGN,
            NOTE,
            CONTACT,
            CONSULT,
            ANSWER,
            WAIT,
            REJECT,
            WITHDRAW,
            MERGE,
            UNMERGE,
            Neighbours.INFORM,
            Neighbours.CALL_BACK,
            Neighbours.HOLD_CALL_BACK,
            RECATEGORISE,
            REGRADE,
            EXTEND,
            ADD,
            EXPEDITE,
            SUPERVISE,
            REOPEN,
            SecondLook.APPEAL,
            SecondLook.RECUSE,
            SecondLook.OBJECT,
            REVEAL);

    private StandardActs() {}
}
