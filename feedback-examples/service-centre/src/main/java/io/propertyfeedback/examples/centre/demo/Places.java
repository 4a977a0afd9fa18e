package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The eight communities of the demo, and the calendars by which they work. */
final class Places {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * A community.
     *
     * @param id       names it; its titles are texts
     * @param english  its name in English
     * @param calendar by which it works
     * @param towers   how many buildings
     * @param floors   of each building
     * @param weight   how much is said there, beside the others
     */
    record Place(String id, String english, String calendar, int towers, int floors, int weight) {}

    static final List<Place> ALL = List.of(
            new Place("brocade", "Brocade Garden", "office", 12, 18, 22),
            new Place("riverside", "Riverside Court", "office", 8, 28, 18),
            new Place("maple", "Maple Lane", "office", 16, 6, 14),
            new Place("lakeview", "Lakeview Terraces", "long", 6, 32, 14),
            new Place("phoenix", "Phoenix Square", "long", 4, 40, 12),
            new Place("plum", "Plum Blossom Village", "makeup", 20, 6, 9),
            new Place("harbour", "Harbour One", "round", 3, 45, 7),
            new Place("academy", "Academy Park", "makeup", 9, 11, 4));

    private Places() {}

    static void setUp(PropertyFeedback feedback, Actor admin, LocalDate today) {
        for (WorkingCalendar calendar : calendars(today)) {
            feedback.setup().put(admin, calendar, 0).stored();
        }
        for (Place place : ALL) {
            feedback.setup()
                    .put(
                            admin,
                            Community.of(admin.company(), place.id(), place.english(), place.calendar())
                                    .emergencyPhone("020-8888 " + (2400 + ALL.indexOf(place))),
                            0)
                    .stored();
        }
    }

    private static List<WorkingCalendar> calendars(LocalDate today) {
        Window morning = Window.of("09:00", "12:00");
        Window afternoon = Window.of("13:30", "18:00");
        WorkingCalendar office = WorkingCalendar.in(ZONE)
                .id("office")
                .weekdays(morning, afternoon)
                .weekly(DayOfWeek.SATURDAY, morning)
                .build();
        WorkingCalendar daily = WorkingCalendar.in(ZONE)
                .id("long")
                .everyDay(Window.of("08:00", "20:00"))
                .build();
        return List.of(office, daily, makeUp(today, morning, afternoon), round());
    }

    /** Like the state's: the holiday week in October, and the Saturdays worked for it (调休). */
    private static WorkingCalendar makeUp(LocalDate today, Window... day) {
        WorkingCalendar.Builder calendar = WorkingCalendar.in(ZONE).id("makeup").weekdays(day);
        for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
            for (int date = 1; date <= 7; date++) {
                calendar.holiday(LocalDate.of(year, 10, date));
            }
            calendar.override(LocalDate.of(year, 9, 26).with(DayOfWeek.SATURDAY), day);
            calendar.override(LocalDate.of(year, 10, 10).with(DayOfWeek.SATURDAY), day);
        }
        return calendar.build();
    }

    private static WorkingCalendar round() {
        return WorkingCalendar.in(ZONE).id("round").everyDay(Window.ALL_DAY).build();
    }
}
