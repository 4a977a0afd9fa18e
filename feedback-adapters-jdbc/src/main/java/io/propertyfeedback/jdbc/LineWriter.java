package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of a letter and fields, such as {@code M confirm confirmed analyse}: short, and still to be read by
 * people. The most usual clock, that of the step, is not named. Numbers are in base 36; instants are microseconds after the instant of reference; {@code -} is what is not
 * there, and left out at the end of a line.
 */
final class LineWriter {
    private final StringBuilder lines = new StringBuilder();
    private final long reference;
    private int end;

    LineWriter(Instant reference) {
        this.reference = Instants.micros(reference);
    }

    LineWriter line(char letter) {
        lines.setLength(end);
        if (end > 0) {
            lines.append('\n');
        }
        lines.append(letter);
        end = lines.length();
        return this;
    }

    LineWriter text(@Nullable String field) {
        lines.append(' ');
        if (field == null) {
            lines.append('-');
            return this;
        }
        int from = lines.length();
        for (int i = 0; i < field.length(); i++) {
            append(field.charAt(i));
        }
        if (field.isEmpty()) {
            lines.append("\\e");
        } else if (field.equals("-")) {
            lines.insert(from, '\\');
        }
        end = lines.length();
        return this;
    }

    private void append(char c) {
        if (c == ' ') {
            lines.append("\\s");
        } else if (c == '\\') {
            lines.append("\\\\");
        } else if (c < ' ' || Character.isSurrogate(c)) { // half a surrogate pair would not survive every database
            lines.append(String.format("\\u%04x", (int) c));
        } else {
            lines.append(c);
        }
    }

    LineWriter number(long field) {
        return field == 0 ? text(null) : text(Long.toString(field, 36));
    }

    LineWriter flag(boolean field) {
        return number(field ? 1 : 0);
    }

    LineWriter instant(@Nullable Instant field) {
        return text(field == null ? null : Long.toString(Math.subtractExact(Instants.micros(field), reference), 36));
    }

    LineWriter grading(Grading grading) {
        return text(grading.category().path())
                .text(grading.priority().id())
                .flag(!grading.valid())
                .text(grading.severity() == null ? null : grading.severity().id());
    }

    LineWriter clock(Clock clock) {
        boolean extended = !clock.due().equals(clock.originalDue());
        boolean named = !clock.taken().isEmpty() && !clock.taken().equals(LineReader.MISSED);
        text(clock.kind().equals(ClockKind.STEP) ? null : clock.kind().id())
                .number(clock.cycle())
                .instant(clock.anchor())
                .instant(clock.originalDue())
                .instant(extended ? clock.due() : null)
                .instant(clock.stoppedAt())
                .number(named ? 2 : clock.taken().size())
                .instant(clock.next());
        if (named) {
            clock.taken().forEach(this::text);
        }
        return this;
    }

    LineWriter consultation(Consultation asked) {
        return number(asked.number())
                .text(asked.department())
                .instant(asked.askedAt())
                .instant(asked.due())
                .instant(asked.answeredAt())
                .instant(asked.droppedAt());
    }

    LineWriter link(Link link) {
        return text(link.relation().id()).text(link.id());
    }

    /** What a link to something outside tells besides; nothing of another. */
    LineWriter outside(Link link) {
        return text(link.kind()).text(link.state());
    }

    /** The lines, or null when there is none. */
    @Nullable
    String text() {
        return end == 0 ? null : lines.substring(0, end);
    }
}
