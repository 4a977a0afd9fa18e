package io.propertyfeedback.desk;

import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Surroundings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the receipt of a feedback that concerns somebody asks for: who works there. Whom it concerns are among them, there or
 * not, and whoever records it: by them it tells whether a role is theirs alone.
 */
record AtReceipt(List<StaffMember> staff, List<String> concerned, Instant now) implements Surroundings {
    @Override
    public List<Entry> history() {
        return List.of();
    }

    @Override
    public Set<String> others(String role) {
        return staff.stream()
                .filter(member -> member.roles().contains(role))
                .filter(member -> concerned.contains(member.id()) || !member.isAbsent(now))
                .map(StaffMember::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Set<String>> members(String department) {
        return Optional.empty();
    }

    @Override
    public Optional<FeedbackProcess> processFor(Category category) {
        return Optional.empty();
    }
}
