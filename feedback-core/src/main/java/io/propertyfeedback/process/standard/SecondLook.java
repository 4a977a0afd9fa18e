package io.propertyfeedback.process.standard;

import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.person;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Approval;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Proposal;
import io.propertyfeedback.process.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is decided by two (复核), and appeals (申诉) against what was decided. */
public final class SecondLook {
    /** How long after its settlement a decision can be appealed against. */
    public static final Duration APPEAL_WINDOW = Duration.ofDays(90);

    /** It has been confirmed: whoever ends it now ends work that was begun. */
    public static final Guard AFTER_CONFIRM = Guard.named(
            "after-confirm",
            "refused.before-confirm",
            s -> !Set.of(StepId.RECEIVE, StepId.CONFIRM)
                    .contains(s.feedback().position().step()));

    public static final Guard BY_STAFF = Guard.named("by-staff", "refused.by-submitter", s -> !s.bySubmitter());

    /** It is judged no valid feedback, and was one before. */
    public static final Guard JUDGED_INVALID = Guard.named(
            "judged-invalid",
            "refused.valid",
            s -> !s.values().flag("valid", true)
                    && s.feedback().position().grading().valid());

    /** The other feedback is about another household or community. */
    public static final Guard ACROSS_UNITS = Guard.named(
            "across-units",
            "refused.same-unit",
            s -> s.circumstances().other() != null
                    && isElsewhere(s.feedback(), s.circumstances().other()));

    /** Something waits for approval, and the actor is somebody else than who proposed it, in a role that may approve. */
    public static final Guard MAY_APPROVE = Guard.objecting("may-approve", s -> {
        Proposal proposal = s.proposal().orElse(null);
        if (proposal == null) {
            return new Message("refused.no-proposal");
        }
        if (proposal.by().equals(s.actor().id())) {
            return new Message("refused.own-proposal");
        }
        return proposal.approvers().stream().anyMatch(s.actor()::has)
                ? null
                : new Message(
                        "refused.role",
                        new Title.Several(
                                proposal.approvers().stream().map(Title::ofRole).toList()));
    });

    public static final Guard PROPOSED = Guard.named(
            "proposed",
            "refused.no-proposal",
            s -> s.feedback().position().marks().of(Marks.APPROVAL).isPresent());

    /** Its settlement, or the judgement that it is no valid feedback, can be appealed against, and was not before. */
    public static final Guard APPEALABLE = Guard.objecting("appealable", s -> {
        Optional<String> before = s.feedback().position().marks().of(Marks.APPEAL);
        if (before.isPresent()) {
            return new Message(before.get().equals(Marks.OPEN) ? "refused.appeal-pending" : "refused.appeal-decided");
        }
        if (!s.feedback().position().status().settled()) {
            return s.feedback().position().grading().valid() ? new Message("refused.nothing-to-appeal") : null;
        }
        return s.now()
                        .isAfter(Objects.requireNonNull(
                                        s.feedback().position().result().at())
                                .plus(APPEAL_WINDOW))
                ? new Message("refused.appeal-window")
                : null;
    });

    /** An appeal waits for its decision, and the actor has had no part in what it is against. */
    public static final Guard MAY_DECIDE = Guard.objecting("may-decide-appeal", s -> {
        if (!s.feedback().position().marks().appealed()) {
            return new Message("refused.no-appeal");
        }
        return s.hadPart(s.actor().id()) ? new Message("refused.had-part") : null;
    });

    /** Back with whoever had it before it was proposed. */
    public static final Consequence GIVE_BACK = Consequence.named(
            "give-back", (s, effects) -> s.proposal().ifPresent(proposal -> effects.giveBack(proposal.before())));

    /** An appeal goes to a superior who had no part in it; where the directory knows none, to those who decide on appeals. */
    public static final Consequence APPEALED = Consequence.named("appealed", (s, effects) -> {
        effects.mark(Marks.APPEAL, Marks.OPEN);
        effects.handTo(s.superior(Roles.QUALITY, Roles.MANAGER).orElse(Roles.QUALITY));
    });

    /** The decision stands. */
    public static final Consequence UPHELD = Consequence.named("upheld", (s, effects) -> {
        effects.mark(Marks.APPEAL, Marks.UPHELD);
        effects.handBack();
    });

    /** The decision does not stand: the merge is undone, it is valid again, or work begins again. */
    public static final Consequence GRANTED = Consequence.named("granted", (s, effects) -> {
        effects.mark(Marks.APPEAL, null);
        Feedback feedback = s.feedback();
        if (!feedback.position().grading().valid()) {
            effects.grade(feedback.position().grading().withValidity(true));
        }
        if (feedback.links().mergedInto().isPresent()) {
            Consequences.UNMERGE.unfold(s, effects);
        } else if (feedback.position().status().settled()) {
            Consequences.REOPEN.unfold(s, effects);
        } else {
            effects.handBack();
        }
    });

    /** It is about whom the record names, or whoever has it where the record names nobody. */
    public static final Consequence CONCERN = Consequence.named(
            "concern",
            (s, effects) -> s.values()
                    .optionalText("whom")
                    .or(() -> Optional.ofNullable(
                            s.feedback().position().assignment().handler()))
                    .ifPresent(effects::concern));

    /** Somebody has it, who could be objected to. */
    public static final Guard HANDLED = Guard.named(
            "handled",
            "refused.nobody-handles",
            s -> s.feedback().position().assignment().handler() != null);

    /** By a superior; asked for where somebody else is one. */
    public static final Approval APPROVAL = Approval.by(Roles.SUPERVISOR, Roles.MANAGER);

    public static final Act APPROVE = Act.named(ActId.APPROVE)
            .by(Roles.RESPONSIBLE, Roles.SUPERVISOR, Roles.MANAGER)
            .guard(MAY_APPROVE)
            .then(GIVE_BACK);

    /** It goes on as if it had not been proposed; whoever proposed it may take it back so. */
    public static final Act DECLINE = Act.named(ActId.DECLINE)
            .by(Roles.RESPONSIBLE, Roles.SUPERVISOR, Roles.MANAGER)
            .form(StandardForms.REASON)
            .guard(PROPOSED)
            .then(GIVE_BACK);

    public static final Act APPEAL = Act.named(ActId.APPEAL)
            .in(Status.values())
            .by(Roles.RESIDENT, Roles.FRONT_DESK)
            .form(StandardForms.REASON_TOLD)
            .guard(APPEALABLE)
            .then(APPEALED);

    /** Somebody of the staff has a part in what it is about (回避): themselves, or a colleague. */
    public static final Act RECUSE = Act.named(ActId.RECUSE)
            .in(Status.values())
            .by(
                    Roles.RESPONSIBLE,
                    Roles.FRONT_DESK,
                    Roles.HANDLER,
                    Roles.FOLLOW_UP,
                    Roles.REVIEWER,
                    Roles.SUPERVISOR,
                    Roles.MANAGER,
                    Roles.QUALITY)
            .form(Form.of(person("whom").required(), longText("reason").required()))
            .then(CONCERN);

    /** The submitter does not want whoever has it to handle it: it is about them. */
    public static final Act OBJECT = Act.named(ActId.OBJECT)
            .by(Roles.RESIDENT)
            .form(StandardForms.REASON_TOLD)
            .guard(HANDLED)
            .then(CONCERN);

    public static final Act UPHOLD = Act.named(ActId.UPHOLD)
            .in(Status.values())
            .by(Roles.QUALITY, Roles.MANAGER)
            .form(StandardForms.REASON_TOLD)
            .guard(MAY_DECIDE)
            .then(UPHELD);

    public static final Act GRANT = Act.named(ActId.GRANT)
            .in(Status.values())
            .by(Roles.QUALITY, Roles.MANAGER)
            .form(StandardForms.REASON_TOLD)
            .guard(MAY_DECIDE)
            .then(GRANTED);

    public static final List<Guard> GUARDS = List.of(
            AFTER_CONFIRM,
            BY_STAFF,
            JUDGED_INVALID,
            ACROSS_UNITS,
            MAY_APPROVE,
            PROPOSED,
            APPEALABLE,
            MAY_DECIDE,
            HANDLED);

    public static final List<Consequence> CONSEQUENCES = List.of(GIVE_BACK, APPEALED, UPHELD, GRANTED, CONCERN);

    static final List<Act> ACTS = List.of(APPROVE, DECLINE, APPEAL, UPHOLD, GRANT, RECUSE, OBJECT);

    private SecondLook() {}

    private static boolean isElsewhere(Feedback one, Feedback other) {
        return !one.intake().community().equals(other.intake().community())
                || !unit(one).equals(unit(other));
    }

    private static Optional<String> unit(Feedback feedback) {
        return Optional.ofNullable(feedback.intake().location()).map(Location::unit);
    }
}
