package io.propertyfeedback.desk;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be made responsible for a feedback, as far as the host's directory tells. */
record Assignees(DeskContext office) {

    /** Whoever works in its community and may work on it, whether they are there or not. */
    List<StaffMember> of(Feedback feedback) {
        return of(Target.of(feedback));
    }

    /** Whoever works in a community and may work on what is there. */
    List<StaffMember> of(Target target) {
        String community = target.community();
        return community == null
                ? List.of()
                : office.directory().staffOf(target.company(), community).stream()
                        .filter(member -> mayWorkOn(target, member))
                        .toList();
    }

    /** What stands against making somebody responsible whom the record names. Whoever takes it themselves may. */
    List<FieldError> against(Decision.Accepted accepted, Form form, Circumstances circumstances) {
        if (office.directory() == Directory.NONE) {
            return List.of();
        }
        List<FieldError> against = new ArrayList<>();
        for (Field field : form.fields()) {
            Object named = accepted.entry().codes().value(field.id()).orElse(null);
            if (field.type() == FieldType.PERSON && named instanceof String id && isGiven(accepted, id)) {
                Message message = message(id, accepted.feedback(), circumstances);
                if (message != null) {
                    against.add(new FieldError("/" + field.id(), message));
                }
            }
        }
        return against;
    }

    /** Whether it is given to them by somebody else. */
    private static boolean isGiven(Decision.Accepted accepted, String id) {
        return !id.equals(accepted.entry().actor())
                && accepted.entry().effects().stream()
                        .anyMatch(
                                effect -> effect instanceof Effect.Assigned assigned && id.equals(assigned.handler()));
    }

    private @Nullable Message message(String id, Feedback feedback, Circumstances circumstances) {
        StaffMember member = office.directory().find(feedback.company(), id).orElse(null);
        if (member == null) {
            return new Message("refused.assignee-unknown", id);
        }
        if (!mayWorkOn(Target.of(feedback), member)) {
            return new Message("refused.assignee-access", member.name());
        }
        StaffMember.Absence absence = member.absence();
        if (absence == null || !absence.at(circumstances.now())) {
            return null;
        }
        Wording until = circumstances.moment(absence.until());
        return absence.deputy() == null
                ? new Message("refused.assignee-absent", member.name(), until)
                : new Message("refused.assignee-deputy", member.name(), until, nameOf(feedback, absence.deputy()));
    }

    private Object nameOf(Feedback feedback, String id) {
        return office.directory()
                .find(feedback.company(), id)
                .<Object>map(StaffMember::name)
                .orElse(id);
    }

    /** As staff: that somebody said it themselves, or is asked about it, does not make them one who works on it. */
    private boolean mayWorkOn(Target target, StaffMember member) {
        Actor actor = member.actor(target.company());
        return office.grants(actor, Operation.SEARCH, target) && office.grants(actor, Operation.ACT, target);
    }
}
