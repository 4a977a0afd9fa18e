package io.propertyfeedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tables of answers on which several independent engines agree, and the deadlines of a real city. */
class ReferenceTablesTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Test
    void all2250DuesAreEqual() {
        Map<String, WorkingCalendar> calendars = ReferenceData.calendars("business-time/calendars.json");
        assertEqual(
                2_250,
                ReferenceData.rows("business-time/due.csv"),
                "due_utc",
                row -> calendars.get(row.get("calendar_id")).add(Instant.parse(row.get("start_utc")), seconds(row)));
    }

    @Test
    void all1530ElapsedTimesAreEqual() {
        Map<String, WorkingCalendar> calendars = ReferenceData.calendars("business-time/calendars.json");
        assertEqual(
                1_530,
                ReferenceData.rows("business-time/elapsed.csv"),
                "working_seconds",
                row -> calendars
                        .get(row.get("calendar_id"))
                        .between(Instant.parse(row.get("start_utc")), Instant.parse(row.get("end_utc")))
                        .toSeconds());
    }

    @Test
    void all750WorkingDayDuesAreEqual() {
        assertWorkingDays("due_date", (calendar, row) -> calendar.plusWorkingDays(start(row), days(row)));
    }

    @Test
    void all750WorkingDaysBackAreEqual() {
        assertWorkingDays("back_date", (calendar, row) -> calendar.plusWorkingDays(start(row), -days(row)));
    }

    @Test
    void all750WorkingDayCountsAreEqual() {
        assertWorkingDays(
                "count_start_excl_end_incl",
                (calendar, row) -> calendar.workingDaysBetween(start(row), LocalDate.parse(row.get("end_date"))));
    }

    @Test
    void all22322DeadlinesOfBostonAreEqual() {
        WorkingCalendar boston =
                ReferenceData.calendars("sla-boston/calendar.json").get("boston-2015");
        assertEqual(22_322, ReferenceData.rows("sla-boston/targets.csv"), "rule_target_local", row -> {
            String[] rule = row.get("rule").split(" ");
            int days = Integer.parseInt(rule[0]);
            Limit limit = rule[1].equals("business_days") ? WorkingDays.sameTime(days) : new CalendarDays(days);
            Instant opened = LocalDateTime.parse(row.get("open_local"), LOCAL)
                    .atZone(boston.zone())
                    .toInstant();
            return LOCAL.format(limit.dueFrom(opened, boston).atZone(boston.zone()));
        });
    }

    private interface OfCalendarAndRow {
        Object apply(WorkingCalendar calendar, Map<String, String> row);
    }

    private static void assertWorkingDays(String column, OfCalendarAndRow answer) {
        Map<String, WorkingCalendar> calendars = ReferenceData.calendars("business-time/calendars.json");
        assertEqual(
                750,
                ReferenceData.rows("business-time/working_days.csv"),
                column,
                row -> answer.apply(calendars.get(row.get("calendar_id")), row));
    }

    private static void assertEqual(
            int size, List<Map<String, String>> rows, String column, Function<Map<String, String>, Object> answer) {
        assertThat(rows).hasSize(size);
        List<String> different = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String ours = answer.apply(row).toString();
            if (!ours.equals(row.get(column))) {
                different.add(row + " but was " + ours);
            }
        }
        assertThat(different).isEmpty();
    }

    private static Duration seconds(Map<String, String> row) {
        return Duration.ofSeconds(Long.parseLong(row.get("working_seconds")));
    }

    private static LocalDate start(Map<String, String> row) {
        return LocalDate.parse(row.get("start_date"));
    }

    private static int days(Map<String, String> row) {
        return Integer.parseInt(row.get("working_days"));
    }
}
