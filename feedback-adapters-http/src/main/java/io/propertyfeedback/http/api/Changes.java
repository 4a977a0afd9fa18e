package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import java.util.List;
import java.util.Set;

/** The effects of one line of history, each with what it changed. */
final class Changes implements Effect.Cases<Document> {
    private final boolean staff;
    private final Set<ClockKind> recordedLate;

    private Changes(boolean staff, Set<ClockKind> recordedLate) {
        this.staff = staff;
        this.recordedLate = recordedLate;
    }

    static List<Document> of(Entry entry, boolean staff, Set<ClockKind> recordedLate) {
        Changes changes = new Changes(staff, recordedLate);
        return entry.effects().stream()
                .filter(effect -> staff || !isForStaff(effect))
                .map(effect -> effect.match(changes))
                .toList();
    }

    /** Marks, ties to other systems, and what staff are warned of; that a deadline passed is no secret. */
    private static boolean isForStaff(Effect effect) {
        return effect instanceof Effect.Marked
                || effect instanceof Effect.Linked linked && linked.link().isOutside()
                || effect instanceof Effect.RungTaken taken && !taken.rung().equals(Rung.BREACH);
    }

    @Override
    public Document received(Effect.Received received) {
        return change("received").put("step", received.step().id()).build();
    }

    @Override
    public Document moved(Effect.Moved moved) {
        return change("moved")
                .put("from", moved.from().id())
                .put("outcome", moved.outcome().id())
                .put("to", moved.to().id())
                .build();
    }

    @Override
    public Document assigned(Effect.Assigned assigned) {
        return change("assigned")
                .put("handler", staff ? assigned.handler() : null)
                .put("department", assigned.department())
                .put("misassigned", staff ? assigned.misassigned() : null)
                .build();
    }

    @Override
    public Document graded(Effect.Graded graded) {
        return graded(graded.grading());
    }

    @Override
    public Document clockSet(Effect.ClockSet clockSet) {
        return change("clock")
                .put("clock", clockSet.clock().kind().id())
                .instant("due", clockSet.clock().due())
                .instant("stoppedAt", clockSet.clock().stoppedAt())
                .build();
    }

    @Override
    public Document waited(Effect.Waited waited) {
        return change(waited.waiting() ? "waiting" : "resumed")
                .instant("until", waited.until())
                .build();
    }

    @Override
    public Document rungTaken(Effect.RungTaken taken) {
        return change("rung")
                .put("clock", taken.clock().id())
                .put("rung", taken.rung())
                .put("recordedLate", recordedLate.contains(taken.clock()) ? true : null)
                .build();
    }

    @Override
    public Document responded(Effect.Responded responded) {
        return change("responded").build();
    }

    @Override
    public Document carriedOut(Effect.CarriedOut carriedOut) {
        return change("carried-out").build();
    }

    @Override
    public Document sentBack(Effect.SentBack sentBack) {
        return change("sent-back").build();
    }

    @Override
    public Document settled(Effect.Settled settled) {
        return change("settled").put("settlement", settled.settlement().id()).build();
    }

    @Override
    public Document reopened(Effect.Reopened reopened) {
        return change("reopened").put("newCycle", reopened.newCycle()).build();
    }

    @Override
    public Document linked(Effect.Linked linked) {
        return change(linked.tied() ? "linked" : "unlinked")
                .put("relation", linked.link().relation().id())
                .put("feedback", staff ? linked.link().feedback().orElse(null) : null)
                .put("kind", linked.link().kind())
                .put("id", linked.link().isOutside() ? linked.link().id() : null)
                .put("state", linked.link().state())
                .build();
    }

    @Override
    public Document consulted(Effect.Consulted consulted) {
        Consultation asked = consulted.consultation();
        String how = asked.open() ? "consulted" : asked.answeredAt() == null ? "no-longer-consulted" : "answered";
        return change(how)
                .put("number", asked.number())
                .put("department", asked.department())
                .build();
    }

    @Override
    public Document rated(Effect.Rated rated) {
        return change("rated")
                .put("level", rated.level())
                .put("source", rated.source())
                .build();
    }

    @Override
    public Document marked(Effect.Marked marked) {
        return change(marked.code() == null ? "unmarked" : "marked")
                .put("mark", marked.key())
                .put("code", marked.code())
                .build();
    }

    @Override
    public Document counted(Effect.Counted counted) {
        return change("counted").put("what", counted.what()).build();
    }

    @Override
    public Document attached(Effect.Attached attached) {
        return change("attached").put("file", Views.file(attached.file())).build();
    }

    @Override
    public Document migrated(Effect.Migrated migrated) {
        return change("migrated")
                .put("process", migrated.process().id())
                .put("version", migrated.process().version())
                .put("step", migrated.step().id())
                .build();
    }

    @Override
    public Document happened(Effect.Happened happened) {
        return change("happened").instant("at", happened.at()).build();
    }

    @Override
    public Document concerned(Effect.Concerned concerned) {
        return change("concerned").put("staff", concerned.staff()).build();
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
