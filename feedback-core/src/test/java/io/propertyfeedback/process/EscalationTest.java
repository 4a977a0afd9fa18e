package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.complaint;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import io.propertyfeedback.sla.WorkingDays;
import io.propertyfeedback.sla.WorkingDuration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rungs of a process's ladders, and waits that end. A complaint is due on Thursday, 5 March, at 17:00. */
class EscalationTest {
    private static final FeedbackProcess WATCHED = SevenSteps.process()
            .change()
            .as("watched", 1)
            .ladders(Ladders.NONE)
            .rung(ClockKind.RESOLUTION, Rung.percent("warning", 75), Consequence.mark("acme:watched", "yes"))
            .rung(ClockKind.RESOLUTION, Rung.missed(), Consequences.RELEASE)
            .rung(
                    ClockKind.RESOLUTION,
                    Rung.after("urge", WorkingDuration.hours(1)).every(WorkingDuration.hours(2), 3),
                    Consequence.count("urged"))
            .rung(CONFIRM, Rung.percent("stale", 50), Consequences.RAISE_PRIORITY)
            .waitsAtMost(WorkingDays.of(3))
            .build();

    @Test
    void theSevenWarnAtThreeQuartersAndEscalateEightHoursAfterTheDeadline() {
        Life life = complaint();
        assertThat(life.clock(ClockKind.RESOLUTION).nextRungAt()).contains(at("03-04 17:00"));
        assertThat(taken(life.at("03-04 17:00").by(LI).monitored())).contains("resolution warning");
        assertThat(taken(life.at("03-05 17:01").monitored())).containsExactly("resolution breach");
        assertThat(taken(life.at("03-06 17:00").monitored())).containsExactly("resolution escalation");
        assertThat(life.clock(ClockKind.RESOLUTION).nextRungAt()).isEmpty();
        assertThat(life.feedback().clocks().nextRungAt()).isEmpty();
    }

    @Test
    void aRungIsTakenOnceHoweverOftenTimeIsLookedAt() {
        Life life = complaint().standsOn(CONFIRM).at("03-04 17:00").monitored();
        long version = life.feedback().version();
        assertThat(life.monitored().monitored().feedback().version()).isEqualTo(version);
    }

    @Test
    void whatFollowsFromARungIsInItsEntry() {
        Life life = begin(WATCHED, said("complaint/noise"))
                .standsOn(CONFIRM)
                .at("03-04 17:00")
                .monitored();
        assertThat(life.lastEntry().actor()).isEqualTo("monitor");
        assertThat(life.feedback().position().marks().of("acme:watched")).contains("yes");
    }

    @Test
    void anEntryWithoutAMissedDeadlineIsNoBreach() {
        Life life = begin(WATCHED, said("complaint/noise"))
                .standsOn(CONFIRM)
                .at("03-02 11:00")
                .monitored();
        assertThat(life.lastEntry().act()).isEqualTo(ActId.RUNG);
        assertThat(taken(life)).containsExactly("step stale");
        assertThat(life.feedback().position().tallies().of(Counts.BREACH)).isZero();
        assertThat(life.feedback().position().grading().priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void aMissedDeadlineCountsAsOneWithWhatFollowsFromIt() {
        Life life = begin(WATCHED, said("complaint/noise")).standsOn(CONFIRM);
        life.at("03-05 17:01").monitored();
        assertThat(life.lastEntry().act()).isEqualTo(ActId.BREACH);
        assertThat(life.feedback().position().tallies().of(Counts.BREACH)).isEqualTo(1);
        assertThat(life.handler()).isNull();
    }

    @Test
    void repeatsEndWithTheLast() {
        Life life = begin(WATCHED, said("complaint/noise")).standsOn(CONFIRM);
        life.at("03-06 10:00").monitored();
        assertThat(life.feedback().position().tallies().of("urged")).isEqualTo(1);
        life.at("03-30 10:00").monitored();
        assertThat(taken(life)).containsExactly("resolution urge#2", "resolution urge#3");
        assertThat(life.feedback().position().tallies().of("urged")).isEqualTo(3);
        assertThat(life.clock(ClockKind.RESOLUTION).nextRungAt()).isEmpty();
    }

    @Test
    void anExtensionMovesWhatIsToComeAndReArmsNothing() {
        Life life = complaint().standsOn(CONFIRM).at("03-04 17:00").monitored();
        life.by(SUE)
                .does(
                        ActId.EXTEND,
                        "clock",
                        "resolution",
                        "until",
                        at("03-10 17:00").toString(),
                        "reason",
                        "parts");
        assertThat(life.clock(ClockKind.RESOLUTION).nextRungAt()).contains(at("03-10 17:00"));
        assertThat(life.at("03-11 17:00")
                        .monitored()
                        .clock(ClockKind.RESOLUTION)
                        .taken())
                .containsExactly("warning", "breach", "escalation");
    }

    @Test
    void aPauseMovesTheNextRung() {
        Life life = complaint().standsOn(CONFIRM).by(LI).at("03-02 10:00");
        life.does(ActId.WAIT, "for", "submitter", "reason", "away")
                .at("03-03 10:00")
                .does(ActId.RESUME);
        assertThat(life.clock(ClockKind.RESOLUTION).nextRungAt()).contains(at("03-05 17:00"));
    }

    @Test
    void aNewCycleHasItsLadderAgain() {
        Life life = complaint().standsOn(CONFIRM).at("03-04 17:00").monitored().by(SUE);
        life.does(ActId.REJECT, "reason", "elsewhere").does(ActId.REOPEN, "reason", "here after all");
        assertThat(life.clock(ClockKind.RESOLUTION).taken()).isEmpty();
        assertThat(life.clock(ClockKind.RESOLUTION).nextRungAt()).contains(at("03-09 17:00"));
    }

    @Test
    void aWaitEndsByItselfAtTheInstantThatWasNamed() {
        Life life = complaint().standsOn(CONFIRM).by(LI).at("03-02 10:00");
        life.does(
                ActId.WAIT,
                "for",
                "submitter",
                "reason",
                "away",
                "endsAt",
                at("03-03 11:00").toString());
        assertThat(life.feedback().clocks().nextRungAt()).contains(at("03-03 11:00"));

        life.at("03-03 10:59").monitored();
        assertThat(life.feedback().position().status()).isEqualTo(Status.WAITING);
        life.at("03-03 16:00").monitored(); // late, which moves nothing

        assertThat(life.lastEntry().act()).isEqualTo(ActId.RESUME);
        assertThat(life.lastEntry().actor()).isEqualTo("monitor");
        assertThat(life.feedback().position().status()).isEqualTo(Status.OPEN);
        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-09 10:00"));
        assertThat(life.feedback().clocks().pauses().pauses())
                .extracting(pause -> pause.to())
                .containsExactly(at("03-03 11:00"));
    }

    @Test
    void aWaitThatIsOverEndsThenWhoeverEndsIt() {
        Life life = complaint().standsOn(CONFIRM).by(LI).at("03-02 10:00");
        life.does(
                ActId.WAIT,
                "for",
                "submitter",
                "reason",
                "away",
                "endsAt",
                at("03-03 11:00").toString());
        life.at("03-03 16:00").does(ActId.RESUME);
        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-09 10:00"));
    }

    @Test
    void aWaitThatNamesNoEndEndsWhenTheProcessSays() {
        Life thirty = complaint().standsOn(CONFIRM).by(LI).at("03-02 10:00");
        thirty.does(ActId.WAIT, "for", "submitter", "reason", "away");
        assertThat(thirty.feedback().clocks().waitsUntil()).isEqualTo(at("04-01 10:00"));

        Life three =
                begin(WATCHED, said("complaint/noise")).standsOn(CONFIRM).by(LI).at("03-02 10:00");
        three.does(ActId.WAIT, "for", "submitter", "reason", "away");
        assertThat(three.feedback().clocks().waitsUntil()).isEqualTo(at("03-05 17:00"));
    }

    @Test
    void aWaitDoesNotEndInThePast() {
        Life life = complaint().standsOn(CONFIRM).by(LI).at("03-02 10:00");
        assertThat(life.refusalOf(
                        ActId.WAIT,
                        "for",
                        "submitter",
                        "reason",
                        "away",
                        "endsAt",
                        at("03-02 10:00").toString()))
                .containsExactly("refused.wait-end");
    }

    @Test
    void aCalendarThatChangedMovesAWarningThatWasNotTaken() {
        Life life = complaint().standsOn(CONFIRM);
        Circumstances holiday = Circumstances.of(
                at("03-04 17:00"),
                LI,
                Lives.OFFICE.toBuilder()
                        .holiday(java.time.LocalDate.parse("2026-03-03"))
                        .build());
        Decision.Accepted passed = WATCHED.change()
                .ladders(SevenSteps.process().ladders())
                .build()
                .passTime(life.feedback(), holiday)
                .orElseThrow();
        assertThat(passed.entry().effects())
                .noneMatch(effect -> effect.equals(new Effect.RungTaken(ClockKind.RESOLUTION, "warning")));
        assertThat(passed.feedback()
                        .clocks()
                        .of(ClockKind.RESOLUTION)
                        .orElseThrow()
                        .nextRungAt()
                        .orElseThrow())
                .isAfter(holiday.now());
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> SevenSteps.process()
                        .change()
                        .rung(new StepId("nowhere"), Rung.percent("x", 5))
                        .build())
                .hasMessageContaining("'x'")
                .hasMessageContaining("'nowhere'");
        assertThatThrownBy(() -> SevenSteps.process()
                        .change()
                        .rung(ClockKind.RESOLUTION, Rung.percent("warning", 5))
                        .build())
                .hasMessageContaining("'warning'");
        assertThatThrownBy(() -> SevenSteps.process()
                        .change()
                        .waitsAtMost(WorkingDays.of(0))
                        .build())
                .hasMessageContaining("0wd");
    }

    static List<String> taken(Life life) {
        return life.lastEntry().effects().stream()
                .filter(Effect.RungTaken.class::isInstance)
                .map(Effect.RungTaken.class::cast)
                .map(rung -> rung.clock().id() + " " + rung.rung())
                .toList();
    }
}
