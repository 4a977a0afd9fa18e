package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.at;
import static io.propertyfeedback.sla.Calendars.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** (17), (26): warned two working hours before, missed, escalated four working hours after. */
class LadderTest {

    private static final Ladder LADDER = Ladder.of(
            Rung.before("warn", Duration.ofHours(2)),
            Rung.missed("breach"),
            Rung.after("escalate", Duration.ofHours(4)));

    private final WorkingCalendar office = office();

    @Test
    void warningWalksBackOverANight() {
        assertThat(LADDER.next(due("2026-03-03T10:00", "2026-03-02T09:00"), office))
                .map(Ladder.Next::at)
                .contains(at("2026-03-02T16:00"));
    }

    @Test
    void warningWalksBackOverAWeekend() {
        assertThat(LADDER.next(due("2026-03-09T10:00", "2026-03-05T09:00"), office))
                .map(Ladder.Next::at)
                .contains(at("2026-03-06T16:00"));
    }

    @Test
    void rungBeforeTheBeginningIsPassedOver() {
        Optional<Ladder.Next> next = LADDER.next(due("2026-03-02T10:00", "2026-03-02T09:00"), office);
        assertThat(next).map(Ladder.Next::rung).map(Rung::id).contains("breach");
        assertThat(next).map(Ladder.Next::taken).contains(2);
    }

    @Test
    void rungAtTheBeginningIsTaken() {
        assertThat(LADDER.next(due("2026-03-02T11:00", "2026-03-02T09:00"), office))
                .map(Ladder.Next::at)
                .contains(at("2026-03-02T09:00"));
    }

    @Test
    void deadlineIsMissedAMicrosecondAfterIt() {
        Clock clock = due("2026-03-02T17:00", "2026-03-02T09:00").withRung(1);
        Instant missed = LADDER.next(clock, office).orElseThrow().at();
        assertThat(missed).isEqualTo(clock.due().plus(1, ChronoUnit.MICROS));
        assertThat(clock.late(missed)).isTrue();
    }

    @Test
    void escalationCountsWorkingTimeAfterTheDeadline() {
        assertThat(LADDER.next(due("2026-03-06T16:00", "2026-03-06T09:00").withRung(2), office))
                .map(Ladder.Next::at)
                .contains(at("2026-03-09T12:00"));
    }

    @Test
    void everyRungIsTakenOnceAndInOrder() {
        Clock clock = due("2026-03-03T10:00", "2026-03-02T09:00");
        List<String> taken = new ArrayList<>();
        for (Optional<Ladder.Next> next = LADDER.next(clock, office);
                next.isPresent();
                next = LADDER.next(clock, office)) {
            taken.add(next.get().rung().id());
            clock = clock.withRung(next.get().taken()).extendedTo(clock.due().plusSeconds(3_600));
        }
        assertThat(taken).containsExactly("warn", "breach", "escalate");
    }

    @Test
    void stoppedClockHasNoNextRung() {
        assertThat(LADDER.next(due("2026-03-03T10:00", "2026-03-02T09:00").stopped(at("2026-03-02T10:00")), office))
                .isEmpty();
    }

    @Test
    void rungsOutOfOrderAreRefusedByName() {
        assertThatThrownBy(() -> Ladder.of(Rung.missed("breach"), Rung.before("warn", Duration.ofHours(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rung 'warn' lies before 'breach'");
    }

    private Clock due(String due, String anchor) {
        return Clock.started(ClockKind.STEP, 1, at(anchor), new At(at(due)), office);
    }
}
