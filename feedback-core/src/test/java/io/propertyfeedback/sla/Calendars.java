package io.propertyfeedback.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The calendars and instants that tests speak of. */
final class Calendars {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Window OFFICE = Window.of("09:00", "17:00");

    private Calendars() {}

    /**
     * Monday to Friday 09:00 to 17:00 with the holidays and make-up workdays of 2026 as announced by the General Office
     * of the State Council, https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm.
     */
    static WorkingCalendar china2026() {
        WorkingCalendar.Builder builder =
                WorkingCalendar.in(SHANGHAI).id("cn-2026").weekdays(OFFICE);
        off(builder, "2026-01-01", 3);
        off(builder, "2026-02-15", 9);
        off(builder, "2026-04-04", 3);
        off(builder, "2026-05-01", 5);
        off(builder, "2026-06-19", 3);
        off(builder, "2026-09-25", 3);
        off(builder, "2026-10-01", 7);
        for (String day : new String[] {"01-04", "02-14", "02-28", "05-09", "09-20", "10-10"}) {
            builder.override(LocalDate.parse("2026-" + day), OFFICE);
        }
        return builder.knownUntil(LocalDate.parse("2026-12-31")).build();
    }

    /** Monday to Friday 09:00 to 17:00 in Shanghai, no holidays. */
    static WorkingCalendar office() {
        return WorkingCalendar.in(SHANGHAI).weekdays(OFFICE).build();
    }

    /** An instant in Shanghai, such as {@code at("2026-03-02T09:00")}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static Instant inBerlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static void off(WorkingCalendar.Builder builder, String first, int days) {
        for (int i = 0; i < days; i++) {
            builder.holiday(LocalDate.parse(first).plusDays(i));
        }
    }
}
