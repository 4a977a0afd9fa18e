package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.propertyfeedback.desk.Daily;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Figures folded by the relay. */
class DailyTest {
    private final Estate estate = new Estate();

    private Daily daily(Actor actor, String... measures) {
        return estate.feedback.kpis().daily(actor, Set.of(measures), Period.all());
    }

    private static List<String> told(Daily daily) {
        return daily.tallies().stream()
                .map(t -> t.community() + " " + t.day() + " " + t.measure() + " " + t.n() + "/" + t.d())
                .toList();
    }

    private void relay() {
        estate.feedback.relay().run(1000);
    }

    @Test
    void dayIsThatOfTheCommunity() {
        estate.goesTo("2026-03-03T00:30"); // the day before in UTC
        estate.received(Estate.call());
        relay();
        assertThat(told(daily(SUE, DailyMeasures.RECEIVED))).containsExactly("garden 2026-03-03 received 1/0");
    }

    @Test
    void settledResolvedAndRatedCountOnTheirDays() {
        Feedback on = estate.carriedOut(estate.withLi());
        estate.goesTo("2026-03-04T10:00");
        estate.act(Estate.FAY, on, Moves.satisfied(5));
        relay();
        assertThat(told(daily(SUE, DailyMeasures.SETTLED, DailyMeasures.RESOLUTION, DailyMeasures.SATISFACTION)))
                .containsExactlyInAnyOrder(
                        "garden 2026-03-04 settled 1/0",
                        "garden 2026-03-02 resolution 1/1",
                        "garden 2026-03-04 satisfaction 5/1");
    }

    @Test
    void anotherCategoryMovesWhatWasCounted() {
        Feedback one = estate.withLi();
        relay();
        estate.act(LI, one, ActId.RECATEGORISE, "category", "opinion", "reason", "clearer");
        relay();
        assertThat(daily(SUE, DailyMeasures.RECEIVED).tallies())
                .extracting(tally -> tally.category().path(), DailyTally::n)
                .containsExactly(tuple("opinion", 1L));
    }

    @Test
    void breachesCountOnTheDayOfTheirRecord() {
        estate.received(Estate.call());
        estate.goesTo("2026-03-20T10:00");
        estate.feedback.monitor().sweep(9);
        relay();
        assertThat(told(daily(SUE, DailyMeasures.BREACHES))).containsExactly("garden 2026-03-20 breaches 3/0");
    }

    @Test
    void figuresSayHowFarTheyAreBehind() {
        estate.received(Estate.call());
        relay();
        assertThat(daily(SUE, DailyMeasures.RECEIVED))
                .extracting(Daily::waiting, Daily::asOf)
                .containsExactly(0L, estate.now());
        estate.goesTo("2026-03-02T11:00");
        Feedback late = estate.received(Estate.call());
        estate.goesTo("2026-03-02T12:00");
        assertThat(daily(SUE, DailyMeasures.RECEIVED))
                .extracting(Daily::waiting, Daily::asOf)
                .containsExactly(1L, late.intake().recordedAt());
        assertThat(late.intake().recordedAt()).isEqualTo(at("2026-03-02T11:00"));
    }

    @Test
    void actorSeesTheirCommunitiesOnly() {
        estate.received(Estate.callAbout("garden"));
        estate.received(Estate.callAbout("lake"));
        relay();
        Actor lakeOnly = SUE.inCommunities("lake");
        assertThat(told(daily(lakeOnly, DailyMeasures.RECEIVED))).containsExactly("lake 2026-03-02 received 1/0");
    }

    @Test
    void whoMayNotSeeReportsIsRefused() {
        Actor resident = Actor.of("acme", "p1", Roles.RESIDENT);
        assertThatThrownBy(() -> daily(resident, DailyMeasures.RECEIVED)).isInstanceOf(RefusedException.class);
    }

    @Test
    void periodCutsDays() {
        estate.received(Estate.call());
        estate.goesTo("2026-03-03T10:00");
        estate.act(DORA, estate.received(Estate.call()), Moves.assigned("li"));
        relay();
        Period second = Period.of(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
        assertThat(told(estate.feedback.kpis().daily(SUE, Set.of(DailyMeasures.RECEIVED), second)))
                .containsExactly("garden 2026-03-03 received 1/0");
    }

    @Test
    void whomSomethingConcernsIsCountedForWithoutReadingWhatEndedBeforeTheDays() {
        List<String> read = new ArrayList<>();
        Estate counting = new Estate(new ForwardingStorage(new MemoryFeedbackStorage()) {
            @Override
            public void scan(ScanQuery query, Consumer<Life> each) {
                super.scan(query, life -> {
                    read.add(life.feedback().id());
                    each.accept(life);
                });
            }
        });
        counting.received(Estate.call().concerning("wu"));
        Feedback early = counting.carriedOut(counting.withLi());
        counting.act(Estate.FAY, early, Moves.satisfied(5));
        counting.goesTo("2026-06-01T10:00");
        counting.received(Estate.call());
        counting.feedback.relay().run(1000);
        Actor wu = Actor.of("acme", "wu", Roles.SUPERVISOR);
        Period june = Period.month(2026, 6);

        assertThat(told(counting.feedback.kpis().daily(wu, DailyMeasures.ALL, june)))
                .isEqualTo(told(counting.feedback.kpis().daily(SUE, DailyMeasures.ALL, june)))
                .isNotEmpty();
        assertThat(read).isNotEmpty().doesNotContain(early.id());
    }
}
