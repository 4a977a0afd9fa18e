package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Checked;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import java.util.ArrayList;
import java.util.List;

/** Decides on a request, purely: refuses it with all reasons, lets it be proposed, or does it. */
record Deciding(FeedbackProcess process, Circumstances circumstances) {

    Decision decide(Feedback feedback, ActRequest request) {
        Situation asked = new Situation(process, feedback, Document.EMPTY, circumstances);
        return request.act().equals(ActId.MOVE) ? move(asked, request) : act(asked, request);
    }

    private Decision move(Situation asked, ActRequest request) {
        StepId on = asked.feedback().position().step();
        Station station = process.station(on);
        if (station == null) {
            return Refused.because(
                    "refused.step-unknown", Title.of(on), process.ref().toString());
        }
        Way way = station.way(request.outcome());
        if (way == null) {
            Object named = request.outcome() == null ? "" : Title.of(request.outcome());
            return Refused.because("refused.outcome-unknown", named, Title.of(on));
        }
        Refusal objection = Objection.toMoving(station.step(), way.outcome(), asked);
        return objection == null ? done(asked, request, Doing.of(way)) : new Refused(List.of(objection));
    }

    private Decision act(Situation asked, ActRequest request) {
        Act act = process.act(request.act()).orElse(null);
        if (act == null) {
            return Refused.because(
                    "refused.act-unknown",
                    Title.of(request.act()),
                    process.ref().toString());
        }
        Refusal objection = Objection.to(act, asked);
        if (objection != null) {
            return new Refused(List.of(objection));
        }
        return act.id().equals(ActId.APPROVE) ? approved(asked, request, act) : done(asked, request, Doing.of(act));
    }

    private Decision done(Situation asked, ActRequest request, Doing doing) {
        Checked checked = doing.form().check(request.values());
        if (!checked.passed()) {
            return Refused.because(checked.errors());
        }
        Situation situation = new Situation(process, asked.feedback(), checked.values(), circumstances);
        if (Objection.of(doing.guards(), situation) != null) {
            return new Refused(Objection.all(doing.guards(), situation));
        }
        return Approval.asked(doing.approval(), situation)
                .map(role -> proposed(situation, request, doing, role))
                .orElseGet(() -> accepted(situation, request, doing.form(), unfolded(situation, doing)));
    }

    private Unfolding unfolded(Situation situation, Doing doing) {
        Unfolding unfolding = new Unfolding(situation);
        for (Consequence consequence : doing.then()) {
            consequence.unfold(situation, unfolding);
        }
        if (doing.way() != null) {
            leave(doing.way(), situation, unfolding);
        }
        return unfolding;
    }

    private static void leave(Way way, Situation situation, Unfolding unfolding) {
        Outcome outcome = way.outcome();
        if (way.settlement() == null || situation.feedback().position().status().settled()) {
            unfolding.move(outcome.id(), outcome.to());
        } else {
            unfolding.settleAndLeave(outcome.id(), way.settlement(), outcome.to());
        }
    }

    /** Nothing is done yet: it goes into the queue of those who may approve it, and every clock runs on. */
    private Decision proposed(Situation situation, ActRequest request, Doing doing, String role) {
        if (situation.feedback().position().marks().of(Marks.APPROVAL).isPresent()) {
            return Refused.because("refused.approval-pending");
        }
        Unfolding unfolding = new Unfolding(situation);
        unfolding.mark(
                Marks.APPROVAL,
                request.outcome() == null
                        ? request.act().id()
                        : request.outcome().id());
        unfolding.handTo(role);
        ActRequest proposing = new ActRequest(
                ActId.PROPOSE, null, Document.EMPTY, null, request.happenedAt(), request.happenedReason());
        return accepted(situation, proposing, doing.form(), unfolding);
    }

    /** Approving is doing it: as it was proposed, by whoever approves, as if it had not been handed over for that. */
    private Decision approved(Situation asked, ActRequest request, Act act) {
        Decision approval = done(asked, request, Doing.of(act));
        Proposal proposal = asked.proposal().orElse(null);
        Doing doing = proposal == null ? null : Doing.of(proposal.request(), asked);
        if (!(approval instanceof Decision.Accepted given) || proposal == null || doing == null) {
            return approval;
        }
        Feedback before = asked.feedback();
        Situation again = new Situation(process, asOf(before, given.feedback()), Document.EMPTY, circumstances);
        Decision decision = done(again, proposal.request(), doing.approved());
        if (!(decision instanceof Decision.Accepted accepted)) {
            return decision;
        }
        List<Effect> effects = new ArrayList<>(given.entry().effects());
        accepted.entry().effects().stream()
                .filter(effect -> !(effect instanceof Effect.Happened)) // which stands before those already
                .forEach(effects::add);
        Entry both = accepted.entry().with(effects);
        return new Decision.Accepted(before.apply(both), both, false, accepted.keys());
    }

    /** What was given back is no version of its own: what follows is the same line of history. */
    private static Feedback asOf(Feedback before, Feedback back) {
        return new Feedback(
                back.company(),
                back.id(),
                before.version(),
                back.intake(),
                back.position(),
                back.clocks(),
                back.links());
    }

    private Decision accepted(Situation situation, ActRequest request, Form form, Unfolding unfolding) {
        Feedback feedback = situation.feedback();
        Document values = situation.values();
        Entry entry = new Entry(
                feedback.company(),
                feedback.id(),
                feedback.version() + 1,
                feedback.position().step(),
                request.act(),
                situation.actor().id(),
                circumstances.recorded(),
                unfolding.effects(),
                form.codes(values),
                Backdating.words(request, form.words(values)));
        Decision.Accepted accepted = new Rungs(unfolding.process(), circumstances.calendar()).accepted(feedback, entry);
        return new Decision.Accepted(accepted.feedback(), accepted.entry(), false, unfolding.keys());
    }
}
