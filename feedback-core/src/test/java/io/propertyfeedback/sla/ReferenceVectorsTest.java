package io.propertyfeedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines reckoned by hand from the Chinese holiday notice of 2026 and the daylight saving switches of Berlin. */
class ReferenceVectorsTest {

    @ParameterizedTest(name = "{0}: {1} + {2}, paused {3} = {4}")
    @CsvSource({
        "china,     2026-02-13T16:00, PT4H,    '', 2026-02-14T12:00+08:00",
        "china,     2026-02-14T16:30, PT1H,    '', 2026-02-24T09:30+08:00",
        "china,     2026-09-20T10:00, PT2H,    '', 2026-09-20T12:00+08:00",
        "china,     2026-09-30T16:00, PT2H,    '', 2026-10-08T10:00+08:00",
        "china,     2026-10-09T16:00, PT2H,    '', 2026-10-10T10:00+08:00",
        "china,     2026-03-02T09:00, PT8H,    '', 2026-03-02T17:00+08:00",
        "china,     2026-03-02T20:00, PT1H,    '', 2026-03-03T10:00+08:00",
        "china,     2026-03-06T16:00, PT2H,    2026-03-06T16:30/2026-03-09T10:00, 2026-03-09T11:30+08:00",
        "china,     2026-03-06T16:00, PT2H,    2026-03-07T10:00/2026-03-08T10:00, 2026-03-09T10:00+08:00",
        "china,     2026-03-02T09:00, PT4H,"
                + " 2026-03-02T10:00/2026-03-02T12:00 2026-03-02T11:00/2026-03-02T13:00, 2026-03-02T16:00+08:00",
        "berlin24,  2026-03-28T12:00, PT24H,   '', 2026-03-29T13:00+02:00",
        "berlin24,  2026-10-24T12:00, PT24H,   '', 2026-10-25T11:00+01:00",
        "berlin0-6, 2026-03-29T00:00, PT5H,    '', 2026-03-29T06:00+02:00",
        "berlin0-6, 2026-10-25T00:00, PT6H30M, '', 2026-10-25T05:30+01:00",
    })
    void deadlineIsAsReckonedByHand(String name, String start, String budget, String paused, String deadline) {
        WorkingCalendar calendar = calendar(name);

        Instant due = Due.of(
                instant(start, calendar),
                new WorkingDuration(Duration.parse(budget)),
                ledger(paused, calendar),
                calendar);

        assertThat(due).isEqualTo(OffsetDateTime.parse(deadline).toInstant());
    }

    private static WorkingCalendar calendar(String name) {
        return switch (name) {
            case "china" -> Calendars.china2026();
            case "berlin24" -> WorkingCalendar.roundTheClock(Calendars.BERLIN);
            default ->
                WorkingCalendar.in(Calendars.BERLIN)
                        .everyDay(Window.of("00:00", "06:00"))
                        .build();
        };
    }

    private static PauseLedger ledger(String paused, WorkingCalendar calendar) {
        List<Pause> pauses = new ArrayList<>();
        for (String pause : paused.isEmpty() ? new String[0] : paused.split(" ")) {
            String[] ends = pause.split("/");
            pauses.add(new Pause(instant(ends[0], calendar), instant(ends[1], calendar)));
        }
        return new PauseLedger(pauses);
    }

    private static Instant instant(String local, WorkingCalendar calendar) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }
}
