package io.propertyfeedback.testkit;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Audience;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Breach;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Situation;
import io.propertyfeedback.process.Unfolding;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A feedback at one moment of its life, with the changes that led there: made by the standard process, so that tests
 * store what the library would store. Immutable; each act gives the next sample, a minute later. Round-the-clock
 * working time in UTC: the first step is due an hour after receipt.
 */
public final class Sample {
    /** When samples are received unless they say otherwise: to the microsecond, as instants in storage are. */
    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456Z");

    /** Who receives samples, and is responsible for them at first. */
    public static final String LI = "li";

    /** Who follows up. */
    public static final String WANG = "wang";

    /** Set a mark each, of which {@link #ANSWERED} takes the first off again. */
    static final ActId ASK = new ActId("kit:ask");

    static final ActId REFER = new ActId("kit:refer");
    static final ActId ANSWERED = new ActId("kit:answered");

    /** Tie it to an order of another system, which the second closes. */
    static final ActId ORDER = new ActId("kit:order");

    static final ActId DELIVERED = new ActId("kit:delivered");

    /** Files are added: the effect is kept with the rest, the bytes are no storage's. */
    static final ActId PHOTO = new ActId("kit:photo");

    /** Goes over to the next version of its process, on the step where it stands. */
    static final ActId MIGRATE = new ActId("kit:migrate");

    private static final FeedbackProcess PROCESS = process();
    private static final WorkingCalendar ALWAYS = WorkingCalendar.roundTheClock(ZoneOffset.UTC);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Change> changes;

    /** The standard one, with acts for what no standard act does. */
    private static FeedbackProcess process() {
        FeedbackProcess seven = SevenSteps.process();
        return seven.with(Act.named(ASK).then(Consequence.mark("kit:asked", "submitter")))
                .with(Act.named(REFER).then(Consequence.mark("kit:referred", "court")))
                .with(Act.named(ANSWERED).then(Consequence.unmark("kit:asked")))
                .with(Act.named(ORDER).form(Form.of(Field.text("order"))).then(Consequences.tie("kit:order")))
                .with(Act.named(DELIVERED).then(Consequences.tied("kit:order", Link.CLOSED)))
                .with(Act.named(PHOTO).then(Consequence.named("kit:photo", Sample::photo)))
                .with(Act.named(MIGRATE).then(Consequence.named("kit:migrate", Sample::migrate)))
                .as(seven.ref().id(), seven.ref().version())
                .build();
    }

    private static void photo(Situation situation, Unfolding effects) {
        effects.add(new Effect.Attached(
                new AttachedFile("p-1", "image/jpeg", 10 << 20, AttachedFile.AFTER, Audience.SUBMITTER)));
        effects.add(new Effect.Attached(new AttachedFile("p-2", "application/pdf", 1, null, Audience.STAFF)));
    }

    private static void migrate(Situation situation, Unfolding effects) {
        ProcessRef kept = situation.feedback().position().process();
        effects.add(new Effect.Migrated(
                new ProcessRef(kept.id(), kept.version() + 1),
                situation.feedback().position().step()));
    }

    private Sample(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** A complaint about noise by the owner of unit 501, received at {@link #NINE} by {@link #LI}. */
    public static Sample received(String company, String id) {
        return received(company, id, said -> said);
    }

    /** The same complaint, said differently. */
    public static Sample received(String company, String id, UnaryOperator<NewFeedback> differently) {
        NewFeedback said = differently.apply(
                NewFeedback.of(company, "riverside", Channel.PHONE, "complaint/noise", "Drilling above us every night")
                        .titled("Noise at night 夜间噪音")
                        .at(Location.unit("501").in("building-3"))
                        .from(SubmitterKind.OWNER, Person.of(company, "zhao").withPhone("13800000000"))
                        .receivedAt(NINE));
        Instant heard = Objects.requireNonNull(said.details().receivedAt());
        Decision.Accepted receipt = PROCESS.receive(id, said, at(heard.plus(MINUTE), staff(company, LI), null));
        Change change = Change.of(receipt.feedback(), receipt.entry())
                .with(said.details().person());
        return new Sample(List.of(change));
    }

    /** The feedback as it stands. */
    public Feedback feedback() {
        return change().after();
    }

    /** The change that led to this moment. */
    public Change change() {
        return changes.get(changes.size() - 1);
    }

    /** All changes since the receipt, in the order of their versions. */
    public List<Change> changes() {
        return changes;
    }

    /** All entries since the receipt. */
    public List<Entry> history() {
        return changes.stream().map(Change::entry).toList();
    }

    public String company() {
        return feedback().company();
    }

    public String id() {
        return feedback().id();
    }

    /** The first step's outcome: someone else handles it. */
    public Sample assignedTo(String handler) {
        return move("assigned", Document.of("handler", handler, "department", "engineering"));
    }

    public Sample noted(String note) {
        return act(ActId.NOTE, Document.of("note", note));
    }

    /** The clocks stand still. */
    public Sample waiting() {
        return act(ActId.WAIT, Document.of("for", "submitter", "reason", "on a journey"));
    }

    /** The clocks stand still until then. */
    public Sample waitingUntil(Instant end) {
        return act(
                ActId.WAIT,
                Document.builder()
                        .put("for", "submitter")
                        .put("reason", "on a journey")
                        .instant("endsAt", end)
                        .build());
    }

    public Sample withdrawn() {
        return act(ActId.WITHDRAW, Document.of("reason", "settled among neighbours"));
    }

    public Sample mergedInto(Sample other) {
        return decided(responsible(), ActRequest.of(ActId.MERGE, Document.of("into", other.id())), other.feedback());
    }

    /** Every late clock takes its rung. */
    public Sample breachedAt(Instant now) {
        return then(breach(feedback(), now).orElseThrow());
    }

    /** An act by whoever is responsible, a minute after the one before. */
    public Sample act(ActId act, Document values) {
        return decided(responsible(), ActRequest.of(act, values), null);
    }

    /** An outcome of the present step, by whoever is responsible. */
    public Sample move(String outcome, Document values) {
        return decided(responsible(), ActRequest.move(outcome, values), null);
    }

    /** An outcome of the present step, by this person. */
    public Sample moveBy(String actor, String outcome, Document values) {
        return decided(actor, ActRequest.move(outcome, values), null);
    }

    /** Whoever is responsible moves it on, having done so half a minute earlier than it is recorded. */
    public Sample movedEarlier(String outcome, Document values) {
        Instant happened = change().entry().at().plus(MINUTE.dividedBy(2));
        return decided(responsible(), ActRequest.move(outcome, values).happened(happened, null), null);
    }

    /** The last change also claims this key. */
    public Sample claiming(Claim claim) {
        return instead(change().claiming(claim));
    }

    /** The last change was decided by another feedback, too, as it is there. */
    public Sample seeing(Sample other) {
        return instead(change().seeing(other.feedback()));
    }

    /** The last change also stores this person. */
    public Sample with(Person person) {
        return instead(change().with(person));
    }

    /** The last change notifies nobody. */
    public Sample silently() {
        return instead(change().silently());
    }

    /** The change that records passed deadlines: what a monitor answers to a sweep. */
    public static Optional<Change> breach(Feedback feedback, Instant now) {
        return Breach.of(feedback, "monitor", now).map(breach -> Change.of(breach.feedback(), breach.entry()));
    }

    private Sample decided(String actor, ActRequest request, @Nullable Feedback other) {
        Instant now = change().entry().at().plus(MINUTE);
        Decision.Accepted accepted = PROCESS.decide(feedback(), request, at(now, staff(company(), actor), other))
                .orThrow();
        return then(Change.of(accepted.feedback(), accepted.entry()));
    }

    /** This sample and one more change, whatever led to it. */
    public Sample then(Change next) {
        List<Change> more = new ArrayList<>(changes);
        more.add(next);
        return new Sample(more);
    }

    private Sample instead(Change last) {
        List<Change> others = new ArrayList<>(changes);
        others.set(others.size() - 1, last);
        return new Sample(others);
    }

    private String responsible() {
        String handler = feedback().position().assignment().handler();
        return handler == null ? LI : handler;
    }

    private static Circumstances at(Instant now, Actor actor, @Nullable Feedback other) {
        return new Circumstances(now, actor, ALWAYS, other);
    }

    private static Actor staff(String company, String id) {
        return Actor.of(
                company, id, Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.REVIEWER, Roles.SUPERVISOR);
    }

    @Override
    public String toString() {
        return company() + "/" + id() + " version " + feedback().version();
    }
}
