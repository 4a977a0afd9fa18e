package io.propertyfeedback.examples.centre.say;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Title;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says things to one person: in their language, with times of one zone. Immutable.
 *
 * @param locale English or Simplified Chinese
 * @param texts  the library's texts with this program's in front
 * @param zone   in which times are shown
 */
public record Say(Locale locale, Texts texts, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    public Say in(ZoneId other) {
        return new Say(locale, texts, other);
    }

    public String text(String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    /** The text of the first key that has one. */
    public String firstOf(String key, Wording otherwise) {
        return texts.find(locale, key).orElseGet(() -> otherwise.text(locale, texts));
    }

    public String of(Wording wording) {
        return wording.text(locale, texts);
    }

    /** What people call an open id, such as a step. */
    public String title(String prefix, @Nullable String id) {
        return id == null ? "" : of(new Title(prefix, id));
    }

    /** A category with those above it. */
    public String path(Category category) {
        List<String> titles = new ArrayList<>();
        for (int level = 1; level <= category.depth(); level++) {
            titles.add(of(Title.of(category.atLevel(level))));
        }
        return String.join(" › ", titles);
    }

    public String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(zone));
    }

    /** How long until a deadline, or how long ago it was. */
    public String left(Instant due, Instant now) {
        return text(due.isBefore(now) ? "left.late" : "left.in", length(now, due));
    }

    /** How long it is from one instant to another, whichever comes first, in its two largest units. */
    public String length(Instant from, Instant to) {
        Duration between = Duration.between(from, to).abs();
        long days = between.toDays();
        return days > 0
                ? text("left.days", days, between.toHoursPart())
                : between.toHours() > 0
                        ? text("left.hours", between.toHours(), between.toMinutesPart())
                        : text("left.minutes", between.toMinutes());
    }

    /** A share as whole per cent. */
    public String percent(double share) {
        return text("share.percent", Math.round(share * 100));
    }

    /** A share with what it is made of. */
    public String share(long part, long whole) {
        return text("dashboard.share", percent((double) part / whole), part, whole);
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /** The language tag of the page. */
    public String tag() {
        return chinese() ? "zh-CN" : "en";
    }
}
