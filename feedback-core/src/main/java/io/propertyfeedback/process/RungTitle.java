package io.propertyfeedback.process;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.Title;
import java.util.Locale;

/**
 * A rung that was taken as people say it: “Escalated”, “Urged (time 3)”. A host titles its own under {@code rung.<id>}.
 *
 * @param taken as histories and clocks have it: the id, with the number of the time from the second on
 */
public record RungTitle(String taken) implements Wording {
    @Override
    public String text(Locale locale, Texts texts) {
        int number = taken.indexOf('#');
        if (number < 0) {
            return new Title("rung", taken).text(locale, texts);
        }
        String rung = new Title("rung", taken.substring(0, number)).text(locale, texts);
        return texts.text(locale, "rung-again", rung, taken.substring(number + 1));
    }
}
