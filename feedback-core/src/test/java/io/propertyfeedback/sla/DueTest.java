package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.OFFICE;
import static io.propertyfeedback.sla.Calendars.at;
import static io.propertyfeedback.sla.Calendars.china2026;
import static io.propertyfeedback.sla.Calendars.date;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DueTest {

    private final WorkingCalendar china = china2026();

    @Test
    void explanationShowsTheStretchesThatCounted() {
        Explanation why = explain("2026-02-14T16:30", "PT1H", PauseLedger.none());
        assertThat(why.due()).isEqualTo(at("2026-02-24T09:30"));
        assertThat(why.counted())
                .containsExactly(
                        new Stretch(at("2026-02-14T16:30"), at("2026-02-14T17:00")),
                        new Stretch(at("2026-02-24T09:00"), at("2026-02-24T09:30")));
    }

    @Test
    void explanationShowsTheHolidaysPassedOver() {
        assertThat(explain("2026-02-14T16:30", "PT1H", PauseLedger.none()).holidays())
                .hasSize(9)
                .startsWith(date("2026-02-15"))
                .endsWith(date("2026-02-23"));
    }

    @Test
    void explanationShowsTheMakeUpDaysOnTheWay() {
        assertThat(explain("2026-10-09T16:00", "PT2H", PauseLedger.none()).ownDays())
                .containsOnlyKeys(date("2026-10-10"))
                .containsEntry(date("2026-10-10"), List.of(OFFICE));
    }

    @Test
    void explanationLeavesPausesOutOfWhatCounted() {
        PauseLedger ledger = PauseLedger.of(new Pause(at("2026-03-02T10:00"), at("2026-03-02T11:00")));
        Explanation why = explain("2026-03-02T09:00", "PT2H", ledger);
        assertThat(why.counted())
                .containsExactly(
                        new Stretch(at("2026-03-02T09:00"), at("2026-03-02T10:00")),
                        new Stretch(at("2026-03-02T11:00"), at("2026-03-02T12:00")));
        assertThat(why.pauses()).isEqualTo(ledger.pauses());
        assertThat(why.paused()).isFalse();
    }

    @Test
    void openPauseHasNotMovedTheDeadlineYet() {
        Explanation why = explain("2026-03-02T09:00", "PT2H", PauseLedger.none().pause(at("2026-03-02T10:00")));
        assertThat(why.paused()).isTrue();
        assertThat(why.due()).isEqualTo(at("2026-03-02T11:00"));
        assertThat(why.counted()).containsExactly(new Stretch(at("2026-03-02T09:00"), at("2026-03-02T10:00")));
    }

    @Test
    void pauseAfterTheBreachIsNoPartOfTheExplanation() {
        PauseLedger ledger = PauseLedger.of(new Pause(at("2026-03-02T12:00"), at("2026-03-02T13:00")));
        assertThat(explain("2026-03-02T09:00", "PT2H", ledger).pauses()).isEmpty();
    }

    @Test
    void calendarDaysCountOnTheWallClock() {
        assertThat(explain("2026-03-06T16:00", "2d", PauseLedger.none()).counted())
                .containsExactly(new Stretch(at("2026-03-06T16:00"), at("2026-03-08T16:00")));
    }

    @Test
    void fixedInstantBeforeTheStartHasNothingToCount() {
        Explanation why = explain("2026-03-06T16:00", "at:2026-03-01T00:00:00Z", PauseLedger.none());
        assertThat(why.counted()).isEmpty();
        assertThat(why.ownDays()).isEmpty();
    }

    @Test
    void deadlineAfterTheLastKnownDateIsProvisional() {
        assertThat(explain("2026-12-31T16:00", "PT2H", PauseLedger.none()).provisional())
                .isTrue();
        assertThat(explain("2026-12-31T14:00", "PT2H", PauseLedger.none()).provisional())
                .isFalse();
    }

    private Explanation explain(String start, String limit, PauseLedger ledger) {
        return Due.explain(at(start), Limit.parse(limit), ledger, china);
    }
}
