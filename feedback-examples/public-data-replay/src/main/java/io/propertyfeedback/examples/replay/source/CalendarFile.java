package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a working calendar: zone, windows by weekday ({@code "MON": [["08:30", "17:00"]]}), holidays, other dates. */
public final class CalendarFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Described(
            String id,
            String zone,
            Map<String, List<List<String>>> weekly,
            @Nullable List<String> holidays,
            @Nullable Map<String, List<List<String>>> overrides,
            @Nullable String note) {}

    private CalendarFile() {}

    /** The calendar of a community; round the clock where none is described. Its zone must be the records' zone. */
    public static WorkingCalendar read(@Nullable Resource resource, ZoneId zone) {
        if (resource == null) {
            return WorkingCalendar.roundTheClock(zone);
        }
        WorkingCalendar calendar;
        try (InputStream in = resource.open()) {
            calendar = calendar(JSON.readValue(in, Described.class));
        } catch (IOException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException
                | NullPointerException e) {
            throw new ReplayException("replay.calendar", resource.name(), String.valueOf(e.getMessage()));
        }
        if (!calendar.zone().equals(zone)) {
            throw new ReplayException("replay.calendar-zone", resource.name(), calendar.zone(), zone);
        }
        return calendar;
    }

    private static WorkingCalendar calendar(Described described) {
        WorkingCalendar.Builder calendar =
                WorkingCalendar.in(ZoneId.of(described.zone)).id(described.id);
        described.weekly.forEach((day, windows) -> calendar.weekly(weekday(day), windows(windows)));
        if (described.holidays != null) {
            described.holidays.forEach(date -> calendar.holiday(LocalDate.parse(date)));
        }
        if (described.overrides != null) {
            described.overrides.forEach((date, windows) -> calendar.override(LocalDate.parse(date), windows(windows)));
        }
        return calendar.build();
    }

    private static DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no weekday is called '" + name + "'");
    }

    private static Window[] windows(List<List<String>> pairs) {
        return pairs.stream().map(pair -> Window.of(pair.get(0), pair.get(1))).toArray(Window[]::new);
    }
}
