package io.propertyfeedback.model;

import org.jspecify.annotations.Nullable;

/**
 * How a feedback is judged at present; changed by recorded acts only.
 *
 * @param category where it stands in the category tree
 * @param priority how soon it is to be worked on
 * @param severity how grave it is; null while nobody has judged
 * @param valid    whether it is inside the service promise (有效); both counts are always shown
 */
public record Grading(
        Category category, Priority priority, @Nullable Severity severity, boolean valid) {
    public static Grading of(Category category) {
        return new Grading(category, Priority.NORMAL, null, true);
    }

    public Grading withCategory(Category other) {
        return new Grading(other, priority, severity, valid);
    }

    public Grading withPriority(Priority other) {
        return new Grading(category, other, severity, valid);
    }

    public Grading withSeverity(@Nullable Severity other) {
        return new Grading(category, priority, other, valid);
    }

    public Grading withValidity(boolean other) {
        return new Grading(category, priority, severity, other);
    }
}
