package io.propertyfeedback.form;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.document.InstantText;
import io.propertyfeedback.document.Pointer;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the value of one field clean, or says what is wrong with it. Used by one check only. */
final class FieldCheck {
    private static final int WHOLE = -1; // in place of the index of an item
    private static final int SHOWN = 40;
    private static final int WHOLE_DIGITS = 28;
    private static final int DECIMALS = 10;

    private final Field field;
    private final List<FieldError> errors;

    FieldCheck(Field field, List<FieldError> errors) {
        this.field = field;
        this.errors = errors;
    }

    /** The clean value, or null if there is none or it is wrong. What people see as empty counts as left out. */
    @Nullable
    Object clean(@Nullable Object value) {
        if (value == null || (value instanceof String text && Words.isEmpty(text))) {
            return field.isRequired() ? wrong("form.required") : null;
        }
        return field.type().isList() ? items(value) : single(value);
    }

    private @Nullable Object single(Object value) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> value instanceof String text ? words(text) : wrong("form.not-text", shown(value));
            case PERSON, DEPARTMENT, FEEDBACK, CATEGORY ->
                value instanceof String text
                        ? line(text, WHOLE, field.type().idLength(), false)
                        : wrong("form.not-text", shown(value));
            case INTEGER -> value instanceof Long whole ? bounded(whole) : wrong("form.not-integer", shown(value));
            case DECIMAL -> decimal(value);
            case FLAG -> value instanceof Boolean ? value : wrong("form.not-flag", shown(value));
            case DATE -> date(value);
            case INSTANT -> instant(value);
            case CHOICE -> option(value);
            case GROUP -> value instanceof Document ? value : wrong("form.not-group", shown(value));
            case GROUPS ->
                value instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)
                        ? value
                        : wrong("form.not-groups", shown(value));
            case ATTACHMENTS, TEXTS -> throw new AssertionError("a list is not single");
        };
    }

    private @Nullable Object words(String text) {
        boolean lines = field.type() == FieldType.LONG_TEXT;
        String clean = characters(lines ? unixLines(text) : text, WHOLE, field.most(), lines, true);
        if (clean == null || Characters.length(clean) >= field.least()) {
            return clean;
        }
        return wrong("form.too-short", field.least(), Characters.length(clean));
    }

    private @Nullable String line(String text, int at, int most, boolean words) {
        return characters(text, at, most, false, words);
    }

    /** Ids stay as the host wrote them; only words are brought into one Unicode form (NFC). */
    private @Nullable String characters(String text, int at, int most, boolean lines, boolean words) {
        String trimmed = Words.trimmed(text);
        if (trimmed.length() / 8 > most) { // no normal form shortens that much: do not even try on megabytes
            return wrongAt(at, "form.too-long", most, Characters.length(trimmed));
        }
        Message unfit = Words.unfit(trimmed, lines, field.name());
        if (unfit != null) {
            return wrongAt(at, unfit);
        }
        boolean normal = !words || Words.isComposed(trimmed);
        String clean = normal ? trimmed : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
        int length = Characters.length(clean);
        return length <= most ? clean : wrongAt(at, "form.too-long", most, length);
    }

    private static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private @Nullable Object decimal(Object value) {
        if (value instanceof Long whole) {
            return bounded(whole);
        }
        if (!(value instanceof BigDecimal number)) {
            return wrong("form.not-decimal", shown(value));
        }
        if (number.scale() > DECIMALS || number.precision() - number.scale() > WHOLE_DIGITS) {
            return wrong("form.too-many-digits", shown(value), WHOLE_DIGITS, DECIMALS);
        }
        return bounded(number);
    }

    private @Nullable Object bounded(Number value) {
        BigDecimal number = value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(value.longValue());
        BigDecimal min = field.min().orElse(number);
        BigDecimal max = field.max().orElse(number);
        if (number.compareTo(min) < 0) {
            return wrong("form.too-small", shown(value), min.toPlainString());
        }
        return number.compareTo(max) <= 0 ? value : wrong("form.too-large", shown(value), max.toPlainString());
    }

    private @Nullable Object date(Object value) {
        String text = value instanceof String given ? Words.trimmed(given) : "";
        try {
            if (text.length() == 10 && !text.startsWith("0000")) { // four digits of the year, no sign
                LocalDate.parse(text);
                return text;
            }
        } catch (DateTimeException impossible) {
            // said below, like every other text that is no date
        }
        return wrong("form.not-date", shown(value));
    }

    private @Nullable Object instant(Object value) {
        String text = value instanceof String given ? Words.trimmed(given) : "";
        if (InstantText.plain(text) != null) {
            return text;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (Era.holds(instant)) {
                return instant.toString();
            }
        } catch (DateTimeException impossible) {
            // said below, like every other text that is no point in time
        }
        return wrong("form.not-instant", shown(value));
    }

    private @Nullable Object option(Object value) {
        String text = value instanceof String given ? Words.trimmed(given) : "";
        return field.options().contains(text)
                ? text
                : wrong("form.not-option", shown(value), new Listed(field.options()));
    }

    private @Nullable Object items(Object value) {
        if (!(value instanceof List<?> list)) {
            return wrong("form.not-list", shown(value));
        }
        if (list.size() > field.most()) {
            return wrong("form.too-many-items", field.most(), list.size());
        }
        List<String> clean = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String item = item(list.get(i), i);
            if (item != null) {
                clean.add(item);
            }
        }
        if (clean.isEmpty()) {
            return field.isRequired() ? wrong("form.required") : null;
        }
        return clean.size() >= field.least()
                ? List.copyOf(clean)
                : wrong("form.too-few-items", field.least(), clean.size());
    }

    private @Nullable String item(Object value, int at) {
        if (!(value instanceof String text)) {
            return wrongAt(at, "form.not-text", shown(value));
        }
        return Words.isEmpty(text) ? null : line(text, at, FieldType.ITEM_LENGTH, field.type() == FieldType.TEXTS);
    }

    private @Nullable String wrong(String code, Object... args) {
        return wrongAt(WHOLE, code, args);
    }

    private @Nullable String wrongAt(int at, String code, Object... args) {
        List<Object> said = new ArrayList<>(List.of(field.name()));
        said.addAll(List.of(args));
        return wrongAt(at, new Message(code, said));
    }

    private @Nullable String wrongAt(int at, Message message) {
        String pointer = Pointer.to("", field.id());
        errors.add(new FieldError(at == WHOLE ? pointer : Pointer.to(pointer, at), message));
        return null;
    }

    private Wording shown(Object value) {
        if (field.isPersonal()) {
            return new Message("form.value.hidden");
        }
        if (value instanceof List<?>) {
            return new Message("form.value.list");
        }
        return value instanceof Document
                ? new Message("form.value.group")
                : new Message("form.value", Words.shortened(value.toString(), SHOWN));
    }
}
