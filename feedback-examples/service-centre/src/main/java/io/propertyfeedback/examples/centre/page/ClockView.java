package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.RungTitle;
import io.propertyfeedback.sla.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Which question a clock is of; null for those of the case itself. */
    private static @Nullable Consultation question(Clock clock, Feedback feedback) {
        return feedback.links().consultations().stream()
                .filter(each -> each.clock().equals(clock.kind()))
                .findFirst()
                .orElse(null);
    }

    private static String title(Clock clock, @Nullable Consultation question, Say say) {
        return question == null
                ? say.of(Title.of(clock.kind()))
                : say.text(
                        "clock.question",
                        Integer.toString(question.number()),
                        say.of(Title.ofDepartment(question.department())));
    }

    private static ClockView of(Clock clock, Feedback feedback, Say say, Instant now) {
        boolean paused =
                clock.kind().standsStill() && feedback.clocks().pauses().open().isPresent();
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
        Consultation question = question(clock, feedback);
        if (question != null && question.droppedAt() != null) {
            left = say.text("clock.dropped", say.time(question.droppedAt()));
        }
        return new ClockView(title(clock, question, say), say.time(clock.due()), left, state, taken);
    }
}
