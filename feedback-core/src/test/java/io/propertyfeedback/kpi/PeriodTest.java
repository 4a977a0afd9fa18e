package io.propertyfeedback.kpi;

import static io.propertyfeedback.kpi.Fixtures.SHANGHAI;
import static io.propertyfeedback.kpi.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void aMonthBeginsAtMidnightOfTheCommunity() {
        Span october = Period.month(2026, 10).in(SHANGHAI);
        assertThat(october.from()).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(october.holds(at("2026-10-01T00:00"))).isTrue();
        assertThat(october.holds(at("2026-09-30T23:59:59.999999"))).isFalse();
        assertThat(october.holds(at("2026-10-31T23:59:59.999999"))).isTrue();
        assertThat(october.holds(at("2026-11-01T00:00"))).isFalse();
    }

    @Test
    void aMonthAcrossASwitchOfTheClockIsAnHourLonger() {
        Span october = Period.month(2026, 10).in(ZoneId.of("Europe/Berlin"));
        assertThat(Duration.between(october.from(), october.to()).toHours()).isEqualTo(31 * 24 + 1);
    }

    @Test
    void anAppraisalMonthIsNamedAfterTheMonthWithMostOfItsDays() {
        assertThat(Period.month(2026, 10, 26))
                .isEqualTo(Period.of(LocalDate.parse("2026-09-26"), LocalDate.parse("2026-10-26")));
        assertThat(Period.month(2026, 10, 5))
                .isEqualTo(Period.of(LocalDate.parse("2026-10-05"), LocalDate.parse("2026-11-05")));
    }

    @Test
    void everyDayLiesInTheMonthThatBearsItsName() {
        for (int startDay = 1; startDay <= 28; startDay++) {
            AppraisalMonth months = AppraisalMonth.startingOn(startDay);
            for (LocalDate day = LocalDate.of(2027, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
                LocalDate start = months.start(months.nameOf(day));
                assertThat(day).isAfterOrEqualTo(start).isBefore(start.plusMonths(1));
            }
        }
    }

    @Test
    void aMonthStartsOnADayThatEveryMonthHas() {
        assertThatThrownBy(() -> Period.month(2026, 10, 29)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allTimeHoldsEverything() {
        assertThat(Period.all().in(SHANGHAI).holds(Instant.parse("1970-01-01T00:00:00Z")))
                .isTrue();
    }
}
