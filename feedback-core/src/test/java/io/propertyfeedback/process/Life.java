package io.propertyfeedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One feedback as it is led through a process; after every act its history must replay to it. Mutable, for tests. */
public final class Life {
    private final FeedbackProcess process;
    private final List<Entry> history = new ArrayList<>();
    private Feedback feedback;
    private Actor actor;
    private Instant now;
    private Feedback other;

    private Life(FeedbackProcess process, Decision.Accepted received, Actor actor, Instant now) {
        this.process = process;
        this.actor = actor;
        this.now = now;
        this.feedback = received.feedback();
        history.add(received.entry());
    }

    static Life received(FeedbackProcess process, String id, NewFeedback said, Actor by, Instant at) {
        return new Life(process, process.receive(id, said, Circumstances.of(at, by, Lives.OFFICE)), by, at);
    }

    /** Leads on to a step of the seven at the present moment. */
    public Life standsOn(StepId step) {
        Lives.lead(this, step);
        return this;
    }

    public Life at(String local) {
        now = Lives.at(local);
        return this;
    }

    public Life at(Instant instant) {
        now = instant;
        return this;
    }

    public Life by(Actor who) {
        actor = who;
        return this;
    }

    /** The other feedback of which the next acts speak. */
    public Life with(Life another) {
        other = another.feedback;
        return this;
    }

    public Life moves(String outcome, Object... values) {
        return does(ActRequest.move(outcome, document(values)));
    }

    public Life does(ActId act, Object... values) {
        return does(ActRequest.of(act, document(values)));
    }

    private Life does(ActRequest request) {
        Decision.Accepted accepted = decide(request).orThrow();
        history.add(accepted.entry());
        feedback = accepted.feedback();
        assertThat(Feedback.replay(history)).isEqualTo(feedback);
        return this;
    }

    public List<String> refusalOfMove(String outcome, Object... values) {
        return codes(decide(ActRequest.move(outcome, document(values))));
    }

    public List<String> refusalOf(ActId act, Object... values) {
        return codes(decide(ActRequest.of(act, document(values))));
    }

    public Decision decide(ActRequest request) {
        return process.decide(feedback, request, circumstances());
    }

    /** Takes the rungs that are reached and ends a waiting whose end is there, once. */
    public Life monitored() {
        Optional<Decision.Accepted> passed = process.passTime(
                feedback, Circumstances.of(now, Actor.of(feedback.company(), "monitor"), Lives.OFFICE));
        passed.ifPresent(accepted -> {
            history.add(accepted.entry());
            feedback = accepted.feedback();
            assertThat(Feedback.replay(history)).isEqualTo(feedback);
        });
        return this;
    }

    public boolean mayMove(String outcome) {
        return allowed().anyMatch(act -> new OutcomeId(outcome).equals(act.outcome()));
    }

    public boolean may(ActId act) {
        return allowed().anyMatch(each -> each.act().equals(act));
    }

    private java.util.stream.Stream<AllowedAct> allowed() {
        return process.allowed(feedback, circumstances()).stream();
    }

    public Circumstances circumstances() {
        return new Circumstances(now, actor, Lives.OFFICE, other);
    }

    public FeedbackProcess process() {
        return process;
    }

    public Feedback feedback() {
        return feedback;
    }

    public List<Entry> history() {
        return List.copyOf(history);
    }

    public Entry lastEntry() {
        return history.get(history.size() - 1);
    }

    public Instant now() {
        return now;
    }

    public StepId step() {
        return feedback.position().step();
    }

    public String handler() {
        return feedback.position().assignment().handler();
    }

    public Clock clock(ClockKind kind) {
        return feedback.clocks().of(kind).orElseThrow();
    }

    public Instant due(ClockKind kind) {
        return clock(kind).due();
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Refused refused ? refused.codes() : List.of();
    }

    public static Document document(Object... values) {
        Document.Builder document = Document.builder();
        for (int i = 0; i < values.length; i += 2) {
            document.put((String) values[i], values[i + 1]);
        }
        return document.build();
    }
}
