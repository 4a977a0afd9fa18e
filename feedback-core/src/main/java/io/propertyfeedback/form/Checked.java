package io.propertyfeedback.form;

import io.propertyfeedback.document.Document;
import java.util.List;

/** What a form says to given values: either all is right, with the values made clean, or everything that is wrong. */
public final class Checked {
    private final Document values;
    private final List<FieldError> errors;

    Checked(Document values, List<FieldError> errors) {
        this.values = values;
        this.errors = List.copyOf(errors);
    }

    /** Whether all is right. */
    public boolean passed() {
        return errors.isEmpty();
    }

    /**
     * The clean values, in the order of the form's fields.
     *
     * @throws IllegalStateException if something is wrong, naming where
     */
    public Document values() {
        if (!passed()) {
            throw new IllegalStateException("there are no clean values, these are wrong: "
                    + errors.stream().map(FieldError::pointer).toList());
        }
        return values;
    }

    /** What is wrong, in the order of the form's fields; empty if nothing is. */
    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public String toString() {
        return passed() ? "passed" : errors.toString();
    }
}
