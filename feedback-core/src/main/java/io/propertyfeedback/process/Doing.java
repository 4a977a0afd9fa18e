package io.propertyfeedback.process;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What doing an act, or taking a way out of a step, asks for and brings about.
 *
 * @param approval who has to approve it first; null for nobody
 * @param way      the way out that is taken; null for an act beside moving on
 */
record Doing(
        Form form,
        List<Guard> guards,
        List<Consequence> then,
        @Nullable Approval approval,
        @Nullable Way way) {

    static Doing of(Way way) {
        Outcome outcome = way.outcome();
        return new Doing(way.form(), outcome.guards(), outcome.then(), outcome.approval(), way);
    }

    static Doing of(Act act) {
        return new Doing(act.form(), act.guards(), act.then(), act.approval(), null);
    }

    /** Of a request where the feedback stands; null for what the process does not know there. */
    static @Nullable Doing of(ActRequest request, Situation s) {
        if (!request.act().equals(ActId.MOVE)) {
            return s.process().act(request.act()).map(Doing::of).orElse(null);
        }
        Station station = s.process().station(s.feedback().position().step());
        Way way = station == null ? null : station.way(request.outcome());
        return way == null ? null : of(way);
    }

    /** The same, which nobody has to approve any more. */
    Doing approved() {
        return new Doing(form, guards, then, null, way);
    }
}
