package io.propertyfeedback.definition;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A working calendar as a document: zone, windows by weekday ({@code "09:00-12:00"}), holidays, and dates whose windows
 * differ (make-up workdays, half days).
 */
public final class CalendarDocument {
    private CalendarDocument() {}

    public static Document write(WorkingCalendar calendar) {
        Document.Builder weekly = Document.builder();
        calendar.weekly().forEach((day, windows) -> weekly.put(day.name(), texts(windows)));
        Document.Builder overrides = Document.builder();
        calendar.overrides().forEach((date, windows) -> overrides.put(date.toString(), texts(windows)));
        return Document.builder()
                .put("zone", calendar.zone().getId())
                .put("weekly", weekly.build())
                .put(
                        "holidays",
                        calendar.holidays().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .toList())
                .put("overrides", overrides.build())
                .put(
                        "knownUntil",
                        calendar.knownUntil().map(LocalDate::toString).orElse(null))
                .build();
    }

    /**
     * The calendar that a document describes.
     *
     * @throws IllegalArgumentException naming what is wrong: an unknown zone, a date, a window, no working time at all
     */
    public static WorkingCalendar read(String id, Document document) {
        WorkingCalendar.Builder calendar =
                WorkingCalendar.in(zone(document.text("zone"))).id(id);
        Document weekly = document.document("weekly");
        for (String day : weekly.names()) {
            calendar.weekly(DayOfWeek.valueOf(day), windows(weekly.texts(day)));
        }
        for (String date : document.texts("holidays")) {
            calendar.holiday(LocalDate.parse(date));
        }
        Document overrides = document.optionalDocument("overrides").orElse(Document.EMPTY);
        for (String date : overrides.names()) {
            calendar.override(LocalDate.parse(date), windows(overrides.texts(date)));
        }
        document.optionalText("knownUntil").map(LocalDate::parse).ifPresent(calendar::knownUntil);
        return calendar.build();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Zone '" + id + "' is unknown; use a name such as Asia/Shanghai", e);
        }
    }

    private static List<String> texts(List<Window> windows) {
        return windows.stream().map(Window::text).toList();
    }

    private static Window[] windows(List<String> texts) {
        return texts.stream().map(Window::parse).toArray(Window[]::new);
    }
}
