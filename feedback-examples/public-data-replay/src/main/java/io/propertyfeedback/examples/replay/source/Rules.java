package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.WorkingDays;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The limits that are said to lie behind the deadlines: columns {@code type}, {@code rule_kind} and {@code n}. */
public final class Rules {
    private final Map<String, Limit> limits = new HashMap<>();

    private Rules() {}

    /** The rules of a file; none when there is no file. */
    public static Rules read(@Nullable Resource resource) {
        Rules rules = new Rules();
        if (resource == null) {
            return rules;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(resource.open(), StandardCharsets.UTF_8);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                rules.limits.put(row.get("type").strip(), limit(row.get("rule_kind"), Integer.parseInt(row.get("n"))));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ReplayException("replay.rules", resource.name(), String.valueOf(e.getMessage()));
        }
        return rules;
    }

    /** The limit for a type, if there is a rule. */
    public Optional<Limit> of(String type) {
        return Optional.ofNullable(limits.get(type));
    }

    private static Limit limit(String kind, int days) {
        return switch (kind) {
            case "business_days" -> WorkingDays.sameTime(days);
            case "calendar_days" -> new CalendarDays(days);
            default ->
                throw new IllegalArgumentException("rule_kind '" + kind + "' is not business_days | calendar_days");
        };
    }
}
