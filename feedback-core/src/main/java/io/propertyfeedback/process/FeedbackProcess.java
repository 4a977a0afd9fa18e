package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process (流程): a checked graph of steps, the acts beside moving on, and limits. Immutable and thread-safe; every
 * method is pure. Build one with {@link #named} or change one that exists, the standard seven say, with {@link #with}.
 */
public final class FeedbackProcess {
    private final ProcessRef ref;
    private final Map<StepId, Station> stations;
    private final Map<ActId, Act> acts;
    private final Limits limits;
    private final Ladders ladders;
    private final Limit waitsAtMost;
    private final StepId first;
    private final StepId reopensAt;
    private final @Nullable StepId review;
    private final boolean firstContactResponsible;
    private final List<Message> remarks;

    FeedbackProcess(ProcessBuilder built) {
        this.ref = built.ref();
        this.stations = new LinkedHashMap<>();
        built.steps().forEach(step -> stations.put(step.id(), Station.of(step)));
        this.acts = new LinkedHashMap<>();
        built.acts().forEach(act -> acts.put(act.id(), act));
        this.limits = built.limits();
        this.ladders = built.ladders();
        this.waitsAtMost = built.waitsAtMost();
        this.first = built.steps().get(0).id();
        this.reopensAt = built.reopensAt();
        this.review = built.steps().stream()
                .filter(Step::isAfterSettlement)
                .map(Step::id)
                .findFirst()
                .orElse(null);
        this.firstContactResponsible = built.isFirstContactResponsible();
        this.remarks = LimitCheck.of(this);
    }

    public static ProcessBuilder named(String id, int version) {
        return new ProcessBuilder(new ProcessRef(id, version));
    }

    /** A changed copy of this process, under its next version unless the builder names another. */
    public ProcessBuilder change() {
        return new ProcessBuilder(this);
    }

    /** Shorthand for {@code change().with(step)}. */
    public ProcessBuilder with(Step step) {
        return change().with(step);
    }

    /** Shorthand for {@code change().with(act)}. */
    public ProcessBuilder with(Act act) {
        return change().with(act);
    }

    public ProcessRef ref() {
        return ref;
    }

    /** The steps in the order in which they were declared; the first is where every feedback begins. */
    public List<Step> steps() {
        return stations.values().stream().map(Station::step).toList();
    }

    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(stations.get(id)).map(Station::step);
    }

    public Collection<Act> acts() {
        return List.copyOf(acts.values());
    }

    public Optional<Act> act(ActId id) {
        return Optional.ofNullable(acts.get(id));
    }

    /** Every role that a step, a way out of one, an act or a consequence names. */
    public Set<String> roles() {
        Set<String> named = new TreeSet<>();
        for (Station station : stations.values()) {
            station.step().responsibleRole().ifPresent(named::add);
            station.step().outcomes().forEach(outcome -> {
                named.addAll(outcome.roles());
                named.addAll(Approval.roles(outcome.approval()));
                outcome.then().forEach(consequence -> named.addAll(consequence.roles()));
            });
        }
        acts.values().forEach(act -> {
            named.addAll(act.roles());
            named.addAll(Approval.roles(act.approval()));
            act.then().forEach(consequence -> named.addAll(consequence.roles()));
        });
        named.remove(Roles.RESPONSIBLE);
        return named;
    }

    /**
     * What its designer may not have meant although it works: that the limits of the steps add up to more than that of the
     * whole. Of processes declared in code it is said in the log, too, when the library is opened.
     */
    public List<Message> remarks() {
        return remarks;
    }

    public Limits limits() {
        return limits;
    }

    /** The warnings and escalations of its clocks. */
    public Ladders ladders() {
        return ladders;
    }

    /** How long a feedback waits unless the waiting names another end. */
    public Limit waitsAtMost() {
        return waitsAtMost;
    }

    public StepId first() {
        return first;
    }

    /** The first step of this role, else the first of all. */
    StepId first(@Nullable String role) {
        return stations.keySet().stream()
                .filter(step -> role != null && role.equals(role(step)))
                .findFirst()
                .orElse(first);
    }

    /** Where work begins again when a settled feedback is reopened. */
    public StepId reopensAt() {
        return reopensAt;
    }

    /** The step on which a settled feedback waits to be taken up in a review, if this process has one. */
    public Optional<StepId> afterSettlement() {
        return Optional.ofNullable(review);
    }

    public boolean firstContactResponsible() {
        return firstContactResponsible;
    }

    /** The limit for a clock on a step, or null: the process's rules first, then the step's own. */
    @Nullable
    Limit limit(ClockKind kind, StepId on, Grading grading) {
        Limit ruled = limits.find(kind, on, grading);
        if (ruled != null || !kind.equals(ClockKind.STEP)) {
            return ruled;
        }
        Station station = stations.get(on);
        return station == null ? null : station.step().limit().orElse(null);
    }

    /** The role that a step is in the hands of, or null. */
    @Nullable
    String role(StepId step) {
        Station known = stations.get(step);
        return known == null ? null : known.step().responsibleRole().orElse(null);
    }

    /**
     * May this outcome leave the step on which the feedback stands, and where does it lead? Answers null when it may
     * not. Only the graph and the outcome's guards are asked, nothing else of {@link #decide}.
     */
    public @Nullable StepId leadsTo(OutcomeId outcome, Situation situation) {
        Way way = way(situation.feedback().position().step(), outcome);
        if (way == null || Objection.of(way.outcome().guards(), situation) != null) {
            return null;
        }
        return way.outcome().to();
    }

    /**
     * Decides on a request: pure. The answer is either the feedback after the act, with the line of history that led
     * there, or all the reasons why nothing happens.
     */
    public Decision decide(Feedback feedback, ActRequest request, Circumstances circumstances) {
        List<Refusal> wrong = Backdating.check(feedback, request, circumstances);
        return wrong.isEmpty()
                ? new Deciding(this, Backdating.then(request, circumstances)).decide(feedback, request)
                : new Refused(wrong);
    }

    /** The first line of a feedback's history, under an id not used yet; what was handed in has been checked. */
    public Decision.Accepted receive(String id, NewFeedback said, Circumstances circumstances) {
        return new Beginning(this, circumstances).receive(id, said);
    }

    /** The first line of an imported case's history. */
    public Decision.Accepted importOpened(String id, LegacyCase legacy, Circumstances circumstances) {
        return new Beginning(this, circumstances).opened(id, legacy);
    }

    /** The last line of an imported case's history. */
    public Decision.Accepted importClosed(Feedback open, LegacyCase legacy, Circumstances circumstances) {
        Instant closed = Objects.requireNonNull(legacy.closedAt(), "closedAt");
        return new Beginning(this, circumstances).closed(open, closed, legacy.closure());
    }

    /**
     * What time alone has done to the feedback by now: rungs that were reached, each taken once and in order with what
     * follows from it, or a waiting that ended, at the instant that was named for it. Empty when that is nothing.
     */
    public Optional<Decision.Accepted> passTime(Feedback feedback, Circumstances circumstances) {
        return new Passing(this, feedback, circumstances).decide();
    }

    /** The acts that the actor may do now, with their forms; value-dependent guards are asked when an act is done. */
    public List<AllowedAct> allowed(Feedback feedback, Circumstances circumstances) {
        Situation situation = new Situation(this, feedback, Document.EMPTY, circumstances);
        List<AllowedAct> allowed = new ArrayList<>();
        Station station = stations.get(feedback.position().step());
        if (station != null) {
            for (Way way : station.ways()) {
                if (Objection.toMoving(station.step(), way.outcome(), situation) == null
                        && Objection.of(way.outcome().guards(), situation) == null) {
                    allowed.add(new AllowedAct(
                            ActId.MOVE,
                            way.outcome().id(),
                            way.form(),
                            Approval.asked(way.outcome().approval(), situation).isPresent()));
                }
            }
        }
        for (Act act : acts.values()) {
            if (Objection.to(act, situation) == null && Objection.of(act.guards(), situation) == null) {
                boolean proposes = Approval.asked(act.approval(), situation).isPresent();
                allowed.add(new AllowedAct(act.id(), null, act.form(), proposes));
            }
        }
        return allowed;
    }

    /** The form of an act or of a way out of a step; empty when this process does not know it. */
    public Optional<Form> form(StepId on, ActRequest request) {
        if (!request.act().equals(ActId.MOVE)) {
            return act(request.act()).map(Act::form);
        }
        return Optional.ofNullable(way(on, request.outcome())).map(Way::form);
    }

    /** The id of the other feedback that a request names in its record, if its form asks for one. */
    public Optional<String> reference(StepId on, ActRequest request) {
        return form(on, request)
                .flatMap(form -> form.fields().stream()
                        .filter(field -> field.type() == FieldType.FEEDBACK)
                        .flatMap(field -> request.values().value(field.id()).stream())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst());
    }

    /** The ids of those fields, of all forms, that name another feedback. */
    public Set<String> references() {
        Set<String> named = new TreeSet<>();
        Stream.concat(
                        stations.values().stream()
                                .flatMap(station -> station.ways().stream().map(Way::form)),
                        acts.values().stream().map(Act::form))
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.type() == FieldType.FEEDBACK)
                .forEach(field -> named.add(field.id()));
        return named;
    }

    @Nullable
    Station station(StepId on) {
        return stations.get(on);
    }

    private @Nullable Way way(StepId on, @Nullable OutcomeId outcome) {
        Station station = stations.get(on);
        return station == null ? null : station.way(outcome);
    }

    /** Whether a step is worked on while the feedback has this status. */
    static boolean isWorkedOn(Step step, Status status) {
        return step.isAfterSettlement() ? status == Status.SETTLED : status == Status.OPEN;
    }

    @Override
    public String toString() {
        return "FeedbackProcess[" + ref + "]";
    }
}
