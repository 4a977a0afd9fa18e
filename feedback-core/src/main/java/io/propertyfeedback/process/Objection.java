package io.propertyfeedback.process;

import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands against an act before its record is looked at: the first objection, or null. */
final class Objection {
    private Objection() {}

    static @Nullable Refusal toMoving(Step step, Outcome outcome, Situation s) {
        Feedback feedback = s.feedback();
        if (!FeedbackProcess.isWorkedOn(step, feedback.position().status())) {
            return Refusal.of("refused.status", Title.of(feedback.position().status()));
        }
        if (isConcerned(s)) {
            return Refusal.of("refused.concerned");
        }
        if (feedback.position().marks().of(Marks.APPROVAL).isPresent() && !s.bySubmitter()) {
            return Refusal.of("refused.approval-pending");
        }
        for (String role : outcome.roles()) {
            if (toRole(role, step, s) == null) {
                return null;
            }
        }
        return toRole(Roles.RESPONSIBLE, step, s);
    }

    static @Nullable Refusal to(Act act, Situation s) {
        Feedback feedback = s.feedback();
        if (!act.statuses().contains(feedback.position().status())) {
            return Refusal.of("refused.status", Title.of(feedback.position().status()));
        }
        if (!act.steps().isEmpty() && !act.steps().contains(feedback.position().step())) {
            return Refusal.of("refused.step", Title.of(feedback.position().step()));
        }
        if (isConcerned(s)) {
            return Refusal.of("refused.concerned");
        }
        Step step = s.process().step(feedback.position().step()).orElse(null);
        for (String role : act.roles()) {
            if (toRole(role, step, s) == null) {
                return null;
            }
        }
        return act.roles().contains(Roles.RESPONSIBLE) && act.roles().size() == 1
                ? Refusal.of("refused.not-responsible")
                : Refusal.of(
                        "refused.role",
                        new Title.Several(
                                act.roles().stream().sorted().map(Title::ofRole).toList()));
    }

    /** A staff member whom a feedback is about does nothing to it. */
    private static boolean isConcerned(Situation s) {
        return s.feedback().intake().concerns().contains(s.actor().id());
    }

    private static @Nullable Refusal toRole(String role, @Nullable Step step, Situation s) {
        if (role.equals(Roles.RESPONSIBLE)) {
            return isResponsible(step, s.feedback(), s.actor()) ? null : Refusal.of("refused.not-responsible");
        }
        boolean holds = switch (role) {
            case Roles.RESIDENT -> s.bySubmitter();
            case Roles.ASKED -> s.byDepartmentAsked();
            default -> s.actor().has(role);
        };
        return holds ? null : Refusal.of("refused.role", Title.ofRole(role));
    }

    /** The handler; without one, whoever holds the role that it is in the hands of. */
    static boolean isResponsible(@Nullable Step step, Feedback feedback, Actor actor) {
        String handler = feedback.position().assignment().handler();
        if (handler != null) {
            return handler.equals(actor.id());
        }
        return feedback.position()
                .role()
                .or(() -> step == null ? Optional.empty() : step.responsibleRole())
                .filter(actor::has)
                .isPresent();
    }

    /** Everything that the guards have against it; asked once there is a first objection. */
    static List<Refusal> all(List<Guard> guards, Situation situation) {
        List<Refusal> all = new ArrayList<>();
        for (Guard guard : guards) {
            Message message = guard.refuse(situation);
            if (message != null) {
                all.add(new Refusal(null, message));
            }
        }
        return all;
    }

    static @Nullable Refusal of(List<Guard> guards, Situation situation) {
        for (int i = 0; i < guards.size(); i++) {
            Message message = guards.get(i).refuse(situation);
            if (message != null) {
                return new Refusal(null, message);
            }
        }
        return null;
    }
}
