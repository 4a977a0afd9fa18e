package io.propertyfeedback.model;

import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a feedback.
 *
 * @param handler    the staff member responsible now (责任人); null while it waits in a role's queue
 * @param department the lead department (主办)
 * @param workedBy   who carried out the solution last: a follow-up by someone else looks here
 */
public record Assignment(
        @Nullable String handler,
        @Nullable String department,
        @Nullable String workedBy) {
    public static final Assignment NOBODY = new Assignment(null, null, null);

    public Assignment {
        if (handler != null) {
            Ids.check("Handler", handler);
        }
        if (department != null) {
            Ids.check("Department", department);
        }
        if (workedBy != null) {
            Ids.check("Worker", workedBy);
        }
    }

    Assignment to(@Nullable String newHandler, @Nullable String newDepartment) {
        return new Assignment(newHandler, newDepartment == null ? department : newDepartment, workedBy);
    }

    Assignment renamed(String person, String pseudonym) {
        return new Assignment(handler, department, Ids.instead(workedBy, person, pseudonym));
    }

    Assignment carriedOutBy(String actor) {
        return new Assignment(handler, department, actor);
    }
}
