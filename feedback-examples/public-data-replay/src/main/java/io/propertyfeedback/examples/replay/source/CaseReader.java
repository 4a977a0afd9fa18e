package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.sla.At;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows into cases; of a row that cannot be read, every fault is told. Remembers which ids it has seen. */
public final class CaseReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MAX_TITLE = 200;
    private static final int MAX_PLACE = 200;

    private final Mapping mapping;
    private final Columns columns;
    private final Names types;
    private final Names channels;
    private final String company;
    private final Map<String, Long> lineOfId = new HashMap<>();

    public CaseReader(Mapping mapping, String company, Names types, Names channels) {
        this.mapping = mapping;
        this.columns = mapping.columns();
        this.company = company;
        this.types = types;
        this.channels = channels;
    }

    /** The case in a row, or what is wrong with it; exactly one of the two. */
    public Optional<Given> read(Row row, List<Reject> rejects) {
        List<Reject> faults = new ArrayList<>();
        Optional<Given> given = row.isWhole() ? read(new Cells(row, faults)) : Optional.empty();
        if (!row.isWhole()) {
            faults.add(new Reject(
                    row.line(),
                    "",
                    row.values().get(0),
                    new Message("replay.row-width", row.values().size(), row.width())));
        }
        rejects.addAll(faults);
        return faults.isEmpty() ? given : Optional.empty();
    }

    private Optional<Given> read(Cells cells) {
        String id = cells.needed(columns.id());
        Instant opened = cells.instant(columns.opened());
        Instant due = cells.instant(columns.due());
        Instant closed = cells.instant(columns.closed());
        String type = cells.needed(columns.type());
        Named category = cells.name(columns.type(), types);
        Named channel = cells.name(columns.channel(), channels);
        Location place = cells.place();
        cells.needed(columns.opened());
        cells.once(id);
        if (opened == null || category == null || channel == null || !cells.faults.isEmpty()) {
            return Optional.empty();
        }
        Row row = cells.row;
        String heading = row.get(columns.title());
        String title = heading.isEmpty() ? type : heading;
        String text = row.get(columns.text());
        String closure = row.get(columns.closure());
        lineOfId.put(id, row.line());
        LegacyCase legacy = new LegacyCase(
                company,
                mapping.id(),
                id,
                new Channel(channel.id()),
                new Category(mapping.kind() + "/" + category.id()),
                BLANKS.matcher(heading(title)).replaceAll(" "),
                text.isEmpty() ? title : text,
                Submitter.ANONYMOUS,
                place,
                opened,
                due == null ? null : new At(due),
                closed,
                closure.isEmpty() ? null : closure);
        return Optional.of(new Given(row, legacy, type, row.get(columns.verdict()), columns));
    }

    private static String heading(String title) {
        return Characters.length(title) <= MAX_TITLE ? title : Characters.first(MAX_TITLE - 1, title) + "…";
    }

    /** The values of one row, and what is wrong with them. */
    private final class Cells {
        private final Row row;
        private final List<Reject> faults;

        private Cells(Row row, List<Reject> faults) {
            this.row = row;
            this.faults = faults;
        }

        private void fault(@Nullable String column, String code, Object... arguments) {
            faults.add(new Reject(
                    row.line(), column == null ? "" : column, row.get(column), new Message(code, arguments)));
        }

        private String needed(String column) {
            String value = row.get(column);
            if (value.isEmpty()) {
                fault(column, "replay.blank");
            }
            return value;
        }

        private void once(String id) {
            Long before = lineOfId.get(id);
            if (before != null) {
                fault(columns.id(), "replay.id-twice", before);
            }
        }

        private @Nullable Instant instant(@Nullable String column) {
            String value = row.get(column);
            try {
                return value.isEmpty() ? null : mapping.instant(value);
            } catch (DateTimeException e) {
                fault(column, "replay.time");
                return null;
            }
        }

        private @Nullable Named name(String column, Names names) {
            String value = row.get(column);
            return value.isEmpty() && column.equals(columns.type())
                    ? null
                    : names.name(value, (code, arguments) -> fault(column, code, arguments));
        }

        private Location place() {
            String place = BLANKS.matcher(row.get(columns.place())).replaceAll(" ");
            if (place.isEmpty()) {
                return Location.UNKNOWN;
            }
            if (Characters.length(place) > MAX_PLACE || Characters.unfit(place, false) != null) {
                fault(columns.place(), "replay.place", MAX_PLACE, Characters.length(place));
                return Location.UNKNOWN;
            }
            return Location.place(place);
        }
    }
}
