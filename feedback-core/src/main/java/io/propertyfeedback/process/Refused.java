package io.propertyfeedback.process;

import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Nothing was done, and why.
 *
 * @param refusals at least one
 */
public record Refused(List<Refusal> refusals) implements Decision, Reception, Following, Putting {
    public Refused {
        refusals = List.copyOf(refusals);
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("A refusal has at least one reason");
        }
    }

    public static Refused because(String code, Object... arguments) {
        return new Refused(List.of(Refusal.of(code, arguments)));
    }

    public static Refused because(List<FieldError> errors) {
        return new Refused(errors.stream().map(Refusal::of).toList());
    }

    /** The stable codes, for programs. */
    public List<String> codes() {
        return refusals.stream().map(Refusal::code).toList();
    }

    /** The reasons, for people. */
    public List<String> reasons(Locale locale) {
        return reasons(locale, Texts.standard());
    }

    public List<String> reasons(Locale locale, Texts texts) {
        return refusals.stream().map(r -> r.message().text(locale, texts)).toList();
    }
}
