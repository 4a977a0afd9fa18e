package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Proposal;
import io.propertyfeedback.process.Situation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the other feedback that a decision has to see: the one that the record names, what is approved by it included, or
 * else the one into which this one was merged.
 */
record Related(DeskContext office) {
    /** Feedback that was merged onward more often than this is looked at as it stands there. */
    private static final int MOST_HOPS = 16;

    /** The same circumstances, with the other feedback where there is one that the actor may read. */
    Circumstances beside(
            Circumstances alone, Feedback feedback, FeedbackProcess process, @Nullable ActRequest request) {
        Optional<String> named = meant(alone, feedback, process, request)
                .flatMap(meant -> process.reference(feedback.position().step(), meant));
        Feedback other = named.isEmpty()
                ? target(feedback)
                : office.storage()
                        .find(feedback.company(), named.get())
                        .filter(found -> office.allows(alone.actor(), Operation.READ, Target.of(found)))
                        .orElse(null);
        return new Circumstances(
                alone.now(), alone.recorded(), alone.actor(), alone.calendar(), other, alone.surroundings());
    }

    /** Approving is doing what was proposed. */
    private static Optional<ActRequest> meant(
            Circumstances alone, Feedback feedback, FeedbackProcess process, @Nullable ActRequest request) {
        return request != null && request.act().equals(ActId.APPROVE)
                ? new Situation(process, feedback, Document.EMPTY, alone)
                        .proposal()
                        .map(Proposal::request)
                : Optional.ofNullable(request);
    }

    /** Into which it was merged in the end, where that was merged onward: by that what became of it is told. */
    private @Nullable Feedback target(Feedback merged) {
        Feedback target = null;
        Optional<String> onward = merged.links().mergedInto();
        for (int hops = 0; hops < MOST_HOPS && onward.isPresent(); hops++) {
            Feedback next =
                    office.storage().find(merged.company(), onward.get()).orElse(null);
            if (next == null) {
                break;
            }
            target = next;
            onward = next.links().mergedInto();
        }
        return target;
    }
}
