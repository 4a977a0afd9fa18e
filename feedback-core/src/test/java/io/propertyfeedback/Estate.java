package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A company with two communities and its staff, at a time that tests set. Mutable, for tests. */
final class Estate {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Actor DORA = Actor.of("acme", "dora", Roles.FRONT_DESK);
    static final Actor LI = Actor.of("acme", "li", Roles.HANDLER);
    static final Actor CHEN = Actor.of("acme", "chen", Roles.HANDLER);
    static final Actor FAY = Actor.of("acme", "fay", Roles.FOLLOW_UP);
    static final Actor SUE = Actor.of("acme", "sue", Roles.SUPERVISOR);
    static final Actor BOT = Actor.of("acme", "bot", Roles.IMPORTER);

    private final FeedbackStorage storage;
    private volatile Instant now = at("2026-03-02T09:00");
    final PropertyFeedback feedback;

    Estate() {
        this(new MemoryFeedbackStorage());
    }

    Estate(FeedbackStorage storage) {
        this.storage = storage;
        feedback = behind(Duration.ZERO);
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZONE)
                                .id("office")
                                .weekdays(Window.of("09:00", "17:00"))
                                .build(),
                        0)
                .stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "Garden", "office").openedOn(LocalDate.of(2026, 1, 5)), 0)
                .stored();
        feedback.setup()
                .put(admin, Community.of("acme", "lake", "Lake", "office"), 0)
                .stored();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** Another node over the same storage, whose clock is behind by so much. */
    PropertyFeedback behind(Duration by) {
        return node().time(() -> now.minus(by)).open();
    }

    /** Another node over the same storage, to be opened. */
    PropertyFeedbackBuilder node() {
        return PropertyFeedback.on(storage).time(() -> now);
    }

    FeedbackStorage storage() {
        return storage;
    }

    void goesTo(String local) {
        now = at(local);
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    static NewFeedback call() {
        return callAbout("garden");
    }

    static NewFeedback callAbout(String community) {
        return NewFeedback.of("acme", community, Channel.PHONE, "complaint/noise", "Drilling at night")
                .from(SubmitterKind.OWNER, Person.of("acme", "p1").named("Wang"));
    }

    Reception hears(NewFeedback said) {
        return feedback.intake().receive(DORA, said);
    }

    Feedback received(NewFeedback said) {
        return hears(said).receipt().feedback();
    }

    /** A complaint that is with Li, to be confirmed. */
    Feedback withLi() {
        return act(DORA, received(call()), Moves.assigned("li"));
    }

    /** Leads what is with Li to the follow-up. */
    Feedback carriedOut(Feedback confirming) {
        Feedback on = act(LI, confirming, Moves.confirmed("every night", true));
        on = act(LI, on, Moves.analysed("renovation", "several"));
        on = act(LI, on, Moves.planned("agree hours", now, true));
        return act(LI, on, Moves.done("agreed"));
    }

    Feedback act(Actor actor, Feedback seen, ActRequest request) {
        return decide(actor, seen, request).orThrow().feedback();
    }

    Feedback act(Actor actor, Feedback seen, ActId act, Object... values) {
        return act(actor, seen, ActRequest.of(act, record(values)));
    }

    List<String> refusal(Actor actor, Feedback seen, ActId act, Object... values) {
        return codes(decide(actor, seen, ActRequest.of(act, record(values))));
    }

    List<String> refusal(Actor actor, Feedback seen, ActRequest request) {
        return codes(decide(actor, seen, request));
    }

    private static Document record(Object... values) {
        Document.Builder record = Document.builder();
        for (int i = 0; i < values.length; i += 2) {
            record.put((String) values[i], values[i + 1]);
        }
        return record.build();
    }

    private Decision decide(Actor actor, Feedback seen, ActRequest request) {
        Decision decision = feedback.handling().perform(actor, seen.id(), seen.version(), request);
        Feedback stored = stored(seen);
        assertThat(Feedback.replay(feedback.records().history(SUE, seen.id()))).isEqualTo(stored);
        return decision;
    }

    Feedback stored(Feedback seen) {
        return feedback.records().find(SUE, seen.id()).orElseThrow();
    }

    static List<String> codes(Object answer) {
        return answer instanceof Refused refused ? refused.codes() : List.of();
    }
}
