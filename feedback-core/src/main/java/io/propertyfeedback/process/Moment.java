package io.propertyfeedback.process;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as people in the community read it: to the minute, in its zone. */
record Moment(Instant at, ZoneId zone) implements Wording {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Override
    public String text(Locale locale, Texts texts) {
        return MINUTES.format(at.atZone(zone));
    }
}
