package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures tell nobody of what concerns them: of three feedbacks one of the garden concerns Wu. */
class ConcernedFiguresTest {
    private final Estate estate = new Estate();
    private final Feedback secret =
            estate.act(Estate.DORA, estate.received(Estate.call().concerning("wu")), Moves.assigned("li"));

    @BeforeEach
    void othersSaySomething() {
        estate.received(Estate.call());
        estate.received(Estate.callAbout("lake"));
    }

    @Test
    void figuresAreWithoutWhatConcernsWhoAsks() {
        assertThat(counted(Actor.of("acme", "sven", Roles.SUPERVISOR))).containsExactly(3L, 3L);
        assertThat(counted(Actor.of("acme", "wu", Roles.SUPERVISOR))).containsExactly(2L, 2L);
        assertThat(counted(Actor.of("acme", "wu", Roles.MANAGER))).containsExactly(2L, 2L);
        assertThat(counted(new Actor("acme", "wu", Set.of(Roles.MANAGER), Set.of("lake"))))
                .containsExactly(1L, 1L);
    }

    /** How many were received, by the report and by the daily figures. */
    private List<Long> counted(Actor actor) {
        estate.feedback.relay().run(1_000);
        long report = estate.feedback
                .kpis()
                .report(actor, KpiQuery.of(Kpis.RECEIVED, Period.all(), estate.now()))
                .rows()
                .get(0)
                .figure()
                .numerator();
        long daily =
                estate.feedback.kpis().daily(actor, Set.of(DailyMeasures.RECEIVED), Period.all()).tallies().stream()
                        .mapToLong(DailyTally::n)
                        .sum();
        return List.of(report, daily);
    }

    @Test
    void dailyFiguresOfWhomSomethingConcernsAreThoseOfOthersWithoutIt() {
        Actor manager = new Actor("acme", "mo", Set.of(Roles.MANAGER), Set.of("garden"));
        Actor concerned = new Actor("acme", "wu", Set.of(Roles.MANAGER), Set.of("garden"));
        estate.carriedOut(estate.withLi());
        estate.feedback.relay().run(1_000);
        DailyTallies without = new DailyTallies();
        without.add(estate.feedback
                .kpis()
                .daily(manager, DailyMeasures.ALL, Period.all())
                .tallies());
        without.takeOff(
                DailyMeasures.of(estate.stored(secret), estate.storage().history("acme", secret.id()), Estate.ZONE));

        assertThat(estate.feedback
                        .kpis()
                        .daily(concerned, DailyMeasures.ALL, Period.all())
                        .tallies())
                .containsExactlyInAnyOrderElementsOf(without.left());
    }
}
