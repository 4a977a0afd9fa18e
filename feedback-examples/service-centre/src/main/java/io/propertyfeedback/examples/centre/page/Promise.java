package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a feedback is to be resolved, as its submitter reads it. What has passed is shown as passed, be it a deadline or the
 * end of a wait; what waits is promised for no time.
 *
 * @param sentences none where nothing was promised, or all is done
 * @param passed    whether the deadline has passed
 */
public record Promise(List<String> sentences, boolean passed) {
    static Promise of(Feedback feedback, Instant now, Say say) {
        Clock clock = feedback.clocks().of(ClockKind.RESOLUTION).orElse(null);
        if (clock == null || !clock.isRunning()) {
            return new Promise(List.of(), false);
        }
        boolean passed = clock.late(now, feedback.clocks().pauses());
        List<String> sentences = new ArrayList<>();
        if (passed) {
            sentences.add(say.text("follow.promise-passed", say.time(clock.due())));
        }
        if (feedback.position().status() == Status.WAITING) {
            sentences.add(waits(feedback.clocks().waitsUntil(), now, say));
        } else if (!passed) {
            sentences.add(say.text("follow.promise", say.time(clock.due())));
        }
        return new Promise(sentences, passed);
    }

    private static String waits(@Nullable Instant until, Instant now, Say say) {
        return until == null
                ? say.text("follow.waits")
                : say.text(until.isAfter(now) ? "follow.waits-until" : "follow.waits-passed", say.time(until));
    }
}
