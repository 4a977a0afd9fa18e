package io.propertyfeedback.process;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.sla.At;
import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.WallClock;
import io.propertyfeedback.sla.WorkingDays;
import io.propertyfeedback.sla.WorkingDuration;
import java.time.Duration;
import java.util.Locale;

/**
 * A limit as people say it: “3 working days”, “4 working hours”.
 *
 * @param limit the limit
 */
public record LimitTitle(Limit limit) implements Wording {
    @Override
    public String text(Locale locale, Texts texts) {
        if (limit instanceof WorkingDays days) {
            return texts.text(locale, "limit.working-days", days.days());
        } else if (limit instanceof CalendarDays days) {
            return texts.text(locale, "limit.calendar-days", days.days());
        } else if (limit instanceof WorkingDuration working) {
            Duration time = working.duration();
            return time.toSecondsPart() == 0 && time.toMinutesPart() == 0
                    ? texts.text(locale, "limit.working-hours", time.toHours())
                    : texts.text(locale, "limit.working-minutes", time.toMinutes());
        } else if (limit instanceof WallClock wall) {
            Duration time = wall.duration();
            return time.toSecondsPart() == 0 && time.toMinutesPart() == 0
                    ? texts.text(locale, "limit.wall-hours", time.toHours())
                    : texts.text(locale, "limit.wall-minutes", time.toMinutes());
        } else if (limit instanceof At at) {
            return texts.text(locale, "limit.at", at.instant().toString());
        }
        return limit.text();
    }
}
