package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The company acme with the community garden, whose office is open from Monday to Friday, 9 to 17 o'clock, and its staff, at a
 * time that a test sets. Mutable, for one test.
 */
final class Town {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Actor DORA = Actor.of("acme", "dora", Roles.FRONT_DESK);
    static final Actor LI = Actor.of("acme", "li", Roles.HANDLER);
    static final Actor FAY = Actor.of("acme", "fay", Roles.FOLLOW_UP);
    static final Actor SUE = Actor.of("acme", "sue", Roles.SUPERVISOR);
    static final Actor MIA = Actor.of("acme", "mia", Roles.MANAGER);
    static final Actor P1 = Actor.of("acme", "p1", Roles.RESIDENT);

    private static final Period MARCH = Period.month(2026, 3);

    final PropertyFeedback feedback;
    private Instant now = at("03-02 09:00");

    Town(FeedbackStorage storage) {
        feedback = PropertyFeedback.on(storage)
                .time(() -> now)
                .category("repair/lift")
                .category("complaint/lift")
                .open();
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        WorkingCalendar office = WorkingCalendar.in(ZONE)
                .id("office")
                .weekdays(Window.of("09:00", "17:00"))
                .build();
        feedback.setup().put(admin, office, 0).stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "Garden", "office"), 0)
                .stored();
    }

    static Instant at(String monthAndTime) {
        return LocalDateTime.parse("2026-" + monthAndTime.replace(' ', 'T'))
                .atZone(ZONE)
                .toInstant();
    }

    Town at(Instant instant) {
        now = instant;
        return this;
    }

    Town on(String monthAndTime) {
        return at(at(monthAndTime));
    }

    static NewFeedback noise() {
        return said("complaint/noise").from(SubmitterKind.OWNER, Person.of("acme", "p1"));
    }

    static NewFeedback said(String category) {
        return NewFeedback.of("acme", "garden", Channel.PHONE, category, "It happens again");
    }

    Feedback received(NewFeedback said) {
        return feedback.intake().receive(DORA, said).receipt().feedback();
    }

    /** Received now and assigned to li at once. */
    Feedback withLi() {
        return act(DORA, received(noise()), Moves.assigned("li"));
    }

    /** What is with li, led to the follow-up now. */
    Feedback done(Feedback confirming) {
        Feedback on = act(LI, confirming, Moves.confirmed("every night", true));
        on = act(LI, on, Moves.analysed("a drill", "one"));
        return plannedAndDone(on);
    }

    Feedback plannedAndDone(Feedback planning) {
        return act(LI, act(LI, planning, Moves.planned("ask for quiet", now, true)), Moves.done("asked"));
    }

    Feedback act(Actor actor, Feedback seen, ActRequest request) {
        return feedback.handling()
                .perform(actor, seen.id(), seen.version(), request)
                .orThrow()
                .feedback();
    }

    Feedback act(Actor actor, Feedback seen, ActId act, Document record) {
        return act(actor, seen, ActRequest.of(act, record));
    }

    Feedback move(Actor actor, Feedback seen, String outcome) {
        return act(actor, seen, ActRequest.move(outcome, Document.EMPTY));
    }

    /** March's figure, of now, without divisions. */
    Figure march(KpiDefinition definition) {
        return march(definition, now);
    }

    Figure march(KpiDefinition definition, Instant asOf) {
        KpiReport report = feedback.kpis().report(MIA, KpiQuery.of(pooled(definition), MARCH, asOf));
        return report.figure();
    }

    /** March's shares by who they belong to: {@code {li=1/2}}, those that count nothing left out. */
    Map<String, String> marchBy(Dimension dimension, KpiDefinition definition) {
        List<KpiRow> rows = feedback.kpis()
                .report(MIA, KpiQuery.of(pooled(definition), MARCH, now).by(dimension))
                .rows();
        Map<String, String> shares = new TreeMap<>();
        rows.stream()
                .filter(row -> row.figure().n() > 0)
                .forEach(row -> shares.put(row.values().get(0), share(row.figure())));
        return shares;
    }

    private static KpiDefinition pooled(KpiDefinition definition) {
        Population population = definition.population();
        return definition.with(new Population(population.kinds(), true, population.validOnly()));
    }

    static String share(Figure figure) {
        return figure.numerator() + "/" + figure.denominator();
    }
}
