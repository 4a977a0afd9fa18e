package io.propertyfeedback.sla;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads reference tables and calendars that lie outside the project; a test that needs them skips where they do not. */
final class ReferenceData {

    private ReferenceData() {}

    /** The rows of a table without quoted fields, by column name. */
    static List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        String[] columns = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], fields[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The calendars of a file by id. */
    static Map<String, WorkingCalendar> calendars(String file) {
        Object json = TinyJson.read(String.join("\n", lines(file)));
        Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
        for (Object each : json instanceof List<?> many ? many : List.of(json)) {
            WorkingCalendar calendar = calendar((Map<?, ?>) each);
            calendars.put(calendar.id(), calendar);
        }
        return calendars;
    }

    private static WorkingCalendar calendar(Map<?, ?> json) {
        WorkingCalendar.Builder builder = WorkingCalendar.in(ZoneId.of((String) json.get("zone")));
        builder.id((String) json.get("id"));
        Map<?, ?> weekly = (Map<?, ?>) json.get("weekly");
        for (DayOfWeek day : DayOfWeek.values()) {
            builder.weekly(day, windows(weekly.get(day.name().substring(0, 3))));
        }
        ((List<?>) json.get("holidays")).forEach(date -> builder.holiday(LocalDate.parse((String) date)));
        ((Map<?, ?>) json.get("overrides"))
                .forEach((date, windows) -> builder.override(LocalDate.parse((String) date), windows(windows)));
        return builder.build();
    }

    private static Window[] windows(Object json) {
        return ((List<?>) json)
                .stream()
                        .map(pair -> (List<?>) pair)
                        .map(pair -> Window.of((String) pair.get(0), (String) pair.get(1)))
                        .toArray(Window[]::new);
    }

    private static List<String> lines(String file) {
        Path path = root().resolve(file);
        assumeTrue(Files.isReadable(path), () -> "skipped: reference data " + path.toAbsolutePath() + " is absent");
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder named by the system property {@code feedback.data}, else {@code ../shared/data} beside the project. */
    private static Path root() {
        String named = System.getProperty("feedback.data");
        return named != null ? Path.of(named) : Path.of("../../shared/data");
    }
}
