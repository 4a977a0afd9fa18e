package io.propertyfeedback.desk;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Surroundings;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of whom a resident may say that a feedback is about them: whoever works on feedback of its community. */
record Nameable(DeskContext office) {
    private static final String AT = "/details/concerns";
    private static final int MOST = 2;
    private static final Set<String> SUPERIORS = Set.of(Roles.SUPERVISOR, Roles.MANAGER);

    /** Those who are away are among them: what it is about may have been before. */
    private List<StaffMember> in(String company, String community) {
        return new Assignees(office).of(Target.community(company, community));
    }

    /** What they are called, by id, in the order of the directory. */
    Map<String, Bilingual> names(String company, String community) {
        if (office.definitions().community(company, community).isEmpty()) {
            throw new RefusedException(Refused.because("refused.community-unknown", community));
        }
        Map<String, Bilingual> names = new LinkedHashMap<>();
        in(company, community).forEach(member -> names.put(member.id(), member.name()));
        return names;
    }

    /** What the receipt depends on: who works there, where it concerns somebody. */
    Circumstances circumstances(Actor actor, NewFeedback said, WorkingCalendar calendar, Instant now) {
        List<String> concerned = said.details().concerns();
        Surroundings around = concerned.isEmpty()
                ? Surroundings.NONE
                : new AtReceipt(in(said.company(), said.community()), concerned, now);
        return new Circumstances(now, now, actor, calendar, null, around);
    }

    /**
     * What stands against whom a resident names. All who are not offered get one answer, so that nothing is learnt of who
     * works elsewhere; and a superior has to be left, since a case that nobody sees is lost.
     */
    List<FieldError> against(NewFeedback said) {
        List<String> named = said.details().concerns();
        if (named.isEmpty()) {
            return List.of();
        }
        if (office.directory() == Directory.NONE) {
            return List.of(new FieldError(AT, new Message("refused.staff-only")));
        }
        if (named.size() > MOST) {
            return List.of(new FieldError(AT, new Message("refused.concerns-many", named.size(), MOST)));
        }
        List<StaffMember> offered = in(said.company(), said.community());
        List<FieldError> errors = new ArrayList<>();
        for (String id : named) {
            if (offered.stream().noneMatch(member -> member.id().equals(id))) {
                errors.add(new FieldError(AT, new Message("refused.concerns-unknown", id)));
            }
        }
        boolean left = offered.stream()
                .anyMatch(member -> !named.contains(member.id()) && !Collections.disjoint(member.roles(), SUPERIORS));
        if (errors.isEmpty() && !left) {
            errors.add(new FieldError(AT, new Message("refused.concerns-all", name(offered, named.get(0)))));
        }
        return errors;
    }

    private static Object name(List<StaffMember> offered, String id) {
        return offered.stream()
                .filter(member -> member.id().equals(id))
                .<Object>map(StaffMember::name)
                .findFirst()
                .orElse(id);
    }
}
