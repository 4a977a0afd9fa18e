package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.process.Lives.ACME;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import io.propertyfeedback.sla.WallClock;
import io.propertyfeedback.sla.WorkingDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever is extended, paused, resumed, restarted, judged anew and reopened, and however seldom time is looked at:
 * each rung of a cycle is taken once and in order.
 */
class EscalationPropertyTest {
    private static final Actor WORKER =
            Actor.of(ACME, "li", Roles.HANDLER, Roles.SUPERVISOR, Roles.FRONT_DESK, Roles.FOLLOW_UP, Roles.REVIEWER);
    private static final Actor ASKER =
            Actor.of(ACME, "fay", Roles.HANDLER, Roles.SUPERVISOR, Roles.FRONT_DESK, Roles.FOLLOW_UP, Roles.REVIEWER);

    /** The rungs of the resolution clock in the order in which they may be taken. */
    private static final List<String> ORDER =
            List.of("half", "warning", "breach", "urge", "urge#2", "urge#3", "escalation");

    private static final FeedbackProcess WATCHED = SevenSteps.process()
            .change()
            .as("watched", 1)
            .ladders(Ladders.NONE)
            .rung(ClockKind.RESOLUTION, Rung.percent("half", 50), Consequences.RAISE_PRIORITY)
            .rung(ClockKind.RESOLUTION, Rung.percent("warning", 75))
            .rung(
                    ClockKind.RESOLUTION,
                    Rung.after("urge", WallClock.minutes(30)).every(WallClock.minutes(30), 3))
            .rung(ClockKind.RESOLUTION, Rung.after("escalation", WorkingDuration.hours(8)))
            .rung(CONFIRM, Rung.before("soon", WallClock.hours(1)), Consequences.RELEASE)
            .build();

    /** What happens next, so many minutes later. */
    record Happening(int minutes, int what, int size) {}

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 90)),
                Tuple.of(2, Arbitraries.integers().between(0, 3_000)),
                Tuple.of(1, Arbitraries.integers().between(0, 20_000)));
        return Combinators.combine(
                        minutes,
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(1, 6_000))
                .as(Happening::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 400)
    void rungsAreTakenOnceAndInOrder(@ForAll("happenings") List<Happening> happenings) {
        Life life = begin(WATCHED, said("complaint/noise")).standsOn(IMPLEMENT).by(WORKER);
        Instant now = life.now();
        for (Happening happening : happenings) {
            now = now.plus(Duration.ofMinutes(happening.minutes()));
            life.at(now);
            if (happening.what() < 6) {
                life.monitored();
                nothingIsDueAnyMore(life);
            } else {
                happens(life, happening, now);
            }
        }
        for (int i = 0; i < 3; i++) { // a waiting, a deadline that it moved, the rest
            life.at(now.plus(Duration.ofDays(400L + i))).monitored();
        }
        takenOnceAndInOrder(life.history());
    }

    private static void happens(Life life, Happening happening, Instant now) {
        Instant later = now.plus(Duration.ofMinutes(happening.size()));
        life.by(happening.size() % 2 == 0 ? WORKER : ASKER);
        switch (happening.what()) {
            case 6 -> tried(life, ActId.EXTEND, "clock", "resolution", "until", later, "reason", "parts");
            case 7 -> tried(life, ActId.WAIT, "for", "submitter", "reason", "away", "endsAt", later);
            case 8 -> tried(life, ActId.WAIT, "for", "submitter", "reason", "away");
            case 9, 10 -> tried(life, ActId.RESUME);
            case 11 -> tried(life, ActId.MOVE, "done", "result", "mended");
            case 12 -> tried(life, ActId.MOVE, "dissatisfied", "satisfaction", "2", "solved", false);
            case 13 ->
                tried(
                        life,
                        ActId.REGRADE,
                        "priority",
                        happening.size() % 3 == 0 ? "urgent" : "normal",
                        "reason",
                        "anew");
            case 14 ->
                tried(
                        life,
                        ActId.MOVE,
                        "planned",
                        "solution",
                        "again",
                        "feasible",
                        true,
                        "planned",
                        now.plusSeconds(60),
                        "agreed",
                        true);
            default -> {
                tried(life, ActId.REJECT, "reason", "elsewhere");
                tried(life, ActId.REOPEN, "reason", "here after all");
            }
        }
    }

    private static void tried(Life life, ActId act, Object... values) {
        boolean move = act.equals(ActId.MOVE);
        Object[] record = move ? Arrays.copyOfRange(values, 1, values.length) : values;
        for (int i = 0; i < record.length; i++) {
            record[i] = record[i] instanceof Instant instant ? instant.toString() : record[i];
        }
        ActRequest request = move
                ? ActRequest.move((String) values[0], Life.document(record))
                : ActRequest.of(act, Life.document(record));
        boolean done = life.decide(request) instanceof Decision.Accepted;
        Statistics.label(act.id()).collect(done);
        if (done && move) {
            life.moves((String) values[0], record);
        } else if (done) {
            life.does(act, record);
        }
    }

    /** But a deadline that this very instant is, and what the look itself moved here. */
    private static void nothingIsDueAnyMore(Life life) {
        Entry last = life.lastEntry();
        boolean moved =
                last.at().equals(life.now()) && last.effects().stream().anyMatch(Effect.Graded.class::isInstance);
        if (!moved && !last.act().equals(ActId.RESUME)) {
            life.feedback()
                    .clocks()
                    .nextRungAt()
                    .ifPresent(next -> assertThat(next).isAfterOrEqualTo(life.now()));
        }
    }

    private static void takenOnceAndInOrder(List<Entry> history) {
        Map<String, List<String>> taken = new HashMap<>();
        Feedback feedback = Feedback.begin(history.get(0));
        for (Entry entry : history.subList(1, history.size())) {
            Feedback before = feedback;
            feedback = before.apply(entry);
            for (Effect effect : entry.effects()) {
                if (effect instanceof Effect.RungTaken rung && rung.clock().equals(ClockKind.RESOLUTION)) {
                    Clock clock = before.clocks().of(rung.clock()).orElseThrow();
                    assertThat(before.clocks().pauses().open()).isEmpty();
                    assertThat(clock.isRunning()).isTrue();
                    assertThat(side(rung.rung()) < 0 || clock.late(entry.at()))
                            .as(rung.rung())
                            .isTrue();
                    taken.computeIfAbsent("cycle " + clock.cycle(), cycle -> new ArrayList<>())
                            .add(rung.rung());
                }
            }
        }
        taken.forEach((cycle, rungs) -> {
            assertThat(rungs).as(cycle).doesNotHaveDuplicates();
            assertThat(rungs)
                    .as(cycle)
                    .isSortedAccordingTo((one, other) -> Integer.compare(side(one), side(other)) != 0
                            ? Integer.compare(side(one), side(other))
                            : one.startsWith("urge") && other.startsWith("urge") || side(one) < 1
                                    ? Integer.compare(ORDER.indexOf(one), ORDER.indexOf(other))
                                    : 0);
            Statistics.label("taken in a cycle").collect(rungs.size());
        });
        Clock clock = feedback.clocks().of(ClockKind.RESOLUTION).orElseThrow();
        boolean over = !clock.isRunning() || clock.nextRungAt().isEmpty();
        assertThat(over || feedback.clocks().pauses().open().isPresent())
                .as("left at the end")
                .isTrue();
    }

    /** Before the deadline, at it, after it: repeats and the escalation may change places. */
    private static int side(String rung) {
        return Integer.compare(ORDER.indexOf(rung), ORDER.indexOf(Rung.BREACH));
    }
}
