package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Grading;
import java.util.List;
import java.util.Objects;

/** The effects of one line of history: the dozen that there are, each with what it changed. */
final class Changes {
    private Changes() {}

    static List<Document> of(Entry entry, boolean staff) {
        return entry.effects().stream()
                .map(effect -> of(effect, staff))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Document of(Effect effect, boolean staff) {
        if (effect instanceof Effect.Received received) {
            return change("received").put("step", received.step().id()).build();
        } else if (effect instanceof Effect.Moved moved) {
            return change("moved")
                    .put("from", moved.from().id())
                    .put("outcome", moved.outcome().id())
                    .put("to", moved.to().id())
                    .build();
        } else if (effect instanceof Effect.Assigned assigned) {
            return change("assigned")
                    .put("handler", staff ? assigned.handler() : null)
                    .put("department", assigned.department())
                    .put("misassigned", staff ? assigned.misassigned() : null)
                    .build();
        } else if (effect instanceof Effect.Graded graded) {
            return graded(graded.grading());
        } else if (effect instanceof Effect.ClockSet set) {
            return change("clock")
                    .put("clock", set.clock().kind().id())
                    .instant("due", set.clock().due())
                    .instant("stoppedAt", set.clock().stoppedAt())
                    .build();
        } else if (effect instanceof Effect.Waited waited) {
            return change(waited.waiting() ? "waiting" : "resumed").build();
        } else if (effect instanceof Effect.Settled settled) {
            return change("settled")
                    .put("settlement", settled.settlement().id())
                    .build();
        } else if (effect instanceof Effect.Reopened reopened) {
            return change("reopened").put("newCycle", reopened.newCycle()).build();
        } else if (effect instanceof Effect.Linked linked) {
            return change(linked.tied() ? "linked" : "unlinked")
                    .put("relation", linked.link().relation().id())
                    .put("feedback", staff ? linked.link().feedback() : null)
                    .build();
        } else if (effect instanceof Effect.Consulted consulted) {
            return change(consulted.consultation().open() ? "consulted" : "answered")
                    .put("department", consulted.consultation().department())
                    .build();
        } else if (effect instanceof Effect.Rated rated) {
            return change("rated")
                    .put("level", rated.level())
                    .put("source", rated.source())
                    .build();
        } else if (effect instanceof Effect.Counted counted) {
            return change("counted").put("what", counted.what()).build();
        }
        throw new IllegalStateException("unknown effect " + effect.getClass());
    }

    private static Document graded(Grading grading) {
        return change("graded")
                .put("category", grading.category().path())
                .put("priority", grading.priority().id())
                .put(
                        "severity",
                        grading.severity() == null ? null : grading.severity().id())
                .put("valid", grading.valid())
                .build();
    }

    private static Document.Builder change(String what) {
        return Document.builder().put("change", what);
    }
}
