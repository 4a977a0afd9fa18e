package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed and waits for approval: read back from the line of history that proposed it.
 *
 * @param line      the line of history
 * @param request   what is proposed
 * @param before    who was responsible before it was proposed; null for nobody
 * @param approvers roles, any of which may approve it; empty where the process does not know the act any more
 */
public record Proposal(
        Entry line, ActRequest request, @Nullable String before, List<String> approvers) {

    public Proposal {
        approvers = List.copyOf(approvers);
    }

    static Optional<Proposal> of(Situation s) {
        String code = s.feedback().position().marks().of(Marks.APPROVAL).orElse(null);
        if (code == null) {
            return Optional.empty();
        }
        List<Entry> history = s.circumstances().surroundings().history();
        for (int i = history.size() - 1; i > 0; i--) {
            if (proposes(history.get(i), code)) {
                Feedback before = Feedback.replay(history.subList(0, i));
                return Optional.of(of(
                        s, code, history.get(i), before.position().assignment().handler()));
            }
        }
        return Optional.empty();
    }

    private static boolean proposes(Entry entry, String code) {
        return entry.act().equals(ActId.PROPOSE) && entry.effects().contains(new Effect.Marked(Marks.APPROVAL, code));
    }

    /** The code is that of a way out of the step or of an act; no process has both under one id, where both are approved. */
    private static Proposal of(Situation s, String code, Entry line, @Nullable String before) {
        Document values = Document.builder()
                .putAll(line.codes())
                .putAll(line.words())
                .build()
                .without(Backdating.REASON);
        ActRequest move = ActRequest.move(code, values);
        Doing way = Doing.of(move, s);
        if (way != null && way.approval() != null) {
            return new Proposal(line, move, before, Approval.roles(way.approval()));
        }
        ActRequest act = ActRequest.of(new ActId(code), values);
        Doing doing = Doing.of(act, s);
        return new Proposal(line, act, before, doing == null ? List.of() : Approval.roles(doing.approval()));
    }

    /** Who proposed it. */
    public String by() {
        return line.actor();
    }
}
