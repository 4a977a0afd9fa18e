package io.propertyfeedback.jdbc;

import io.propertyfeedback.form.Audience;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LineWriter} writes: one line, field by field. */
final class LineReader {
    /** What was taken of a clock that was kept before rungs had names, if its number of rungs is not 0. */
    static final List<String> MISSED = List.of(Rung.BREACH);

    private final String[] fields;
    private final long reference;
    private int next = 1;

    private LineReader(String line, Instant reference) {
        this.fields = line.split(" ");
        this.reference = Instants.micros(reference);
    }

    static void each(@Nullable String lines, Instant reference, Consumer<LineReader> reader) {
        if (lines != null) {
            for (String line : lines.split("\n")) {
                reader.accept(new LineReader(line, reference));
            }
        }
    }

    char letter() {
        return fields[0].charAt(0);
    }

    FeedbackStorageException unknown() {
        return new FeedbackStorageException(
                "A line of kind '" + letter() + "' is not known here; a newer version of this library wrote it",
                false,
                null);
    }

    @Nullable
    String textOrNull() {
        String field = next < fields.length ? fields[next] : "-";
        next++;
        return field.equals("-") ? null : unescaped(field);
    }

    String text() {
        String field = textOrNull();
        if (field == null) {
            throw new FeedbackStorageException(
                    "A line of kind '" + letter() + "' lacks field " + (next - 1) + "; the row was damaged",
                    false,
                    null);
        }
        return field;
    }

    boolean more() {
        return next < fields.length;
    }

    long number() {
        String field = textOrNull();
        return field == null ? 0 : Long.parseLong(field, 36);
    }

    int count() {
        return Math.toIntExact(number());
    }

    boolean flag() {
        return number() == 1;
    }

    Instant instant() {
        return Instants.of(reference + Long.parseLong(text(), 36));
    }

    @Nullable
    Instant instantOrNull() {
        String field = textOrNull();
        return field == null ? null : Instants.of(reference + Long.parseLong(field, 36));
    }

    Grading grading() {
        Category category = new Category(text());
        Priority priority = new Priority(text());
        boolean valid = !flag();
        String severity = textOrNull();
        return new Grading(category, priority, severity == null ? null : new Severity(severity), valid);
    }

    Clock clock() {
        String named = textOrNull();
        ClockKind kind = named == null ? ClockKind.STEP : new ClockKind(named);
        int cycle = count();
        Instant anchor = instant();
        Instant original = instant();
        Instant extended = instantOrNull();
        Instant stopped = instantOrNull();
        List<String> taken = count() == 0 ? List.of() : MISSED;
        Instant rung = instantOrNull();
        if (next < fields.length) {
            taken = new ArrayList<>();
            while (next < fields.length) {
                taken.add(text());
            }
        }
        return new Clock(kind, cycle, anchor, original, extended == null ? original : extended, stopped, taken, rung);
    }

    Consultation consultation() {
        return new Consultation(count(), text(), instant(), instant(), instantOrNull(), instantOrNull());
    }

    /** @param flagged whether it says if the tie was made or taken away; a tie that is kept was made */
    Effect.Linked linked(boolean flagged) {
        Relation relation = new Relation(text());
        String id = text();
        boolean tied = !flagged || flag();
        return new Effect.Linked(new Link(relation, textOrNull(), id, textOrNull()), tied);
    }

    AttachedFile file() {
        String id = text();
        String mediaType = text();
        long size = number();
        Audience audience = Audience.of(text());
        return new AttachedFile(id, mediaType, size, textOrNull(), audience);
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = field.charAt(++i);
            switch (escaped) {
                case 's' -> text.append(' ');
                case 'e' -> {}
                case 'u' -> {
                    text.append((char) Integer.parseInt(field.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }
}
