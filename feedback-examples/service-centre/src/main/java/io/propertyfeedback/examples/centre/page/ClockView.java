package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.RungTitle;
import io.propertyfeedback.sla.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A deadline.
 *
 * @param title what it measures
 * @param due   when
 * @param left  how long until then, or when it was met
 * @param state {@code late}, {@code soon}, {@code running}, {@code met}, {@code missed} or {@code paused}
 * @param taken the warnings and escalations so far
 */
public record ClockView(String title, String due, String left, String state, List<String> taken) {
    static List<ClockView> of(Feedback feedback, Say say, Instant now) {
        return feedback.clocks().all().stream()
                .map(clock -> of(clock, feedback, say, now))
                .toList();
    }

    private static ClockView of(Clock clock, Feedback feedback, Say say, Instant now) {
        boolean paused = feedback.clocks().pauses().open().isPresent();
        boolean late = clock.late(now, feedback.clocks().pauses());
        String state = !clock.isRunning()
                ? (late ? "missed" : "met")
                : late ? "late" : paused ? "paused" : Queue.soon(clock.due(), now) ? "soon" : "running";
        Instant stopped = clock.stoppedAt();
        String left = stopped == null
                ? (paused && !late ? say.text("clock.paused") : say.left(clock.due(), now))
                : late
                        ? say.text("clock.missed", say.length(clock.due(), stopped))
                        : say.text("clock.stopped", say.time(stopped));
        List<String> taken =
                clock.taken().stream().map(rung -> say.of(new RungTitle(rung))).toList();
        return new ClockView(say.of(Title.of(clock.kind())), say.time(clock.due()), left, state, taken);
    }
}
