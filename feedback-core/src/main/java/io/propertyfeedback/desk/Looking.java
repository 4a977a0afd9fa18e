package io.propertyfeedback.desk;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what a decision asks for, once. Used by one thread, for one decision. */
final class Looking implements Surroundings {
    private final DeskContext office;
    private final Assignees assignees;
    private final Actor actor;
    private final Feedback feedback;
    private @Nullable List<Entry> history;
    private @Nullable List<StaffMember> staff;

    Looking(DeskContext office, Assignees assignees, Actor actor, Feedback feedback) {
        this.office = office;
        this.assignees = assignees;
        this.actor = actor;
        this.feedback = feedback;
    }

    /** As far as the version that is decided on; what came after makes the decision stale anyway. */
    @Override
    public List<Entry> history() {
        if (history == null) {
            history = office.storage().history(feedback.company(), feedback.id()).stream()
                    .filter(entry -> entry.version() <= feedback.version())
                    .toList();
        }
        return history;
    }

    @Override
    public Optional<FeedbackProcess> processFor(Category category) {
        return office.definitions()
                .community(feedback.company(), feedback.intake().community())
                .flatMap(community -> office.definitions().processFor(community, category));
    }

    @Override
    public Optional<Set<String>> members(String department) {
        return office.directory() == Directory.NONE
                ? Optional.empty()
                : Optional.of(office
                        .directory()
                        .staffOf(feedback.company(), feedback.intake().community())
                        .stream()
                        .filter(member -> member.departments().contains(department))
                        .map(StaffMember::id)
                        .filter(id -> !feedback.intake().concerns().contains(id))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Set<String> others(String role) {
        if (staff == null) {
            staff = assignees.of(feedback).stream()
                    .filter(member -> !member.isAbsent(office.now()))
                    .toList();
        }
        return staff.stream()
                .filter(member -> member.roles().contains(role))
                .map(StaffMember::id)
                .filter(id -> !id.equals(actor.id()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
