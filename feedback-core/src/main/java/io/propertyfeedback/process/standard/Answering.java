package io.propertyfeedback.process.standard;

import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Situation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which question an answer is for, and who may give it. */
final class Answering {
    /** The question that the record answers is open; while only acts are listed, some question is. */
    static final Guard OPEN = Guard.objecting("consultation-open", Answering::notOpen);

    /**
     * Whoever belongs to the department asked answers. Where the directory knows nobody there, the responsible one records
     * what was said; without a directory whoever may do the act.
     */
    static final Guard BY_DEPARTMENT = Guard.objecting("by-department-asked", Answering::notOfDepartment);

    private Answering() {}

    /** The one that the record answers: the one named, else the oldest of the department. */
    static Optional<Consultation> answered(Situation s) {
        OptionalLong number = s.values().optionalInteger("number");
        return ofDepartment(s).stream()
                .filter(asked -> number.isEmpty() || number.getAsLong() == asked.number())
                .findFirst();
    }

    private static List<Consultation> ofDepartment(Situation s) {
        String department = s.values().optionalText("department").orElse(null);
        return s.feedback().links().open().stream()
                .filter(asked -> department == null || department.equals(asked.department()))
                .toList();
    }

    private static @Nullable Message notOpen(Situation s) {
        List<Consultation> open = s.feedback().links().open();
        if (open.isEmpty()) {
            return new Message("refused.no-consultation");
        }
        List<Consultation> there = ofDepartment(s);
        if (there.isEmpty()) {
            return new Message(
                    "refused.department-not-asked",
                    Title.ofDepartment(s.values().text("department")),
                    departments(open));
        }
        return answered(s).isPresent()
                ? null
                : new Message(
                        "refused.consultation-number",
                        s.values().optionalInteger("number").orElse(0),
                        Title.ofDepartment(s.values().text("department")),
                        there.stream().map(asked -> "" + asked.number()).collect(Collectors.joining(", ")));
    }

    private static @Nullable Message notOfDepartment(Situation s) {
        List<Consultation> these = ofDepartment(s);
        return these.isEmpty() || these.stream().anyMatch(asked -> mayAnswer(s, asked.department()))
                ? null
                : new Message("refused.not-of-department", departments(these));
    }

    private static Title.Several departments(List<Consultation> these) {
        return new Title.Several(these.stream()
                .map(Consultation::department)
                .distinct()
                .map(Title::ofDepartment)
                .toList());
    }

    private static boolean mayAnswer(Situation s, String department) {
        return s.circumstances()
                .surroundings()
                .members(department)
                .map(members -> members.isEmpty()
                        ? s.byResponsible()
                        : members.contains(s.actor().id()))
                .orElse(true);
    }
}
