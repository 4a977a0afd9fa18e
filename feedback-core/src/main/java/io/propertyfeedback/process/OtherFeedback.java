package io.propertyfeedback.process;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import java.util.Locale;

/**
 * A feedback that a reason names of its own accord, and not since it was asked for: a guard gives it as an argument of its
 * message, and whoever may not read that feedback is not told its id, guessed or not.
 *
 * @param id the feedback's id
 */
public record OtherFeedback(String id) implements Wording {
    @Override
    public String text(Locale locale, Texts texts) {
        return id;
    }
}
