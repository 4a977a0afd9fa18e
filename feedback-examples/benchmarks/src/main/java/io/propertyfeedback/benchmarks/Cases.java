package io.propertyfeedback.benchmarks;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Assignment;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Position;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One complaint on its way through seven steps: for each, the feedback before the move, who moves, and the record. */
final class Cases {
    static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    static final WorkingCalendar OFFICE = WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
            .weekdays(Window.of("09:00", "12:00"), Window.of("13:30", "18:00"))
            .build();

    static final Actor DESK = Actor.of("acme", "dora", Roles.FRONT_DESK);
    private static final Actor HANDLER = Actor.of("acme", "li", Roles.HANDLER);
    private static final Actor CALLER = Actor.of("acme", "fay", Roles.FOLLOW_UP);
    private static final Actor REVIEWER = Actor.of("acme", "rui", Roles.REVIEWER);

    /** A move that will be accepted. */
    record Case(Feedback feedback, ActRequest request, Circumstances circumstances) {}

    private Cases() {}

    /** Who makes the standard moves, one after the other. */
    static List<Actor> standardActors() {
        return List.of(DESK, HANDLER, HANDLER, HANDLER, HANDLER, CALLER, REVIEWER);
    }

    /** The moves of the standard process, with records as long as people write them. */
    static List<ActRequest> standardMoves() {
        return List.of(
                Moves.assigned("li"),
                Moves.confirmed("Third floor, every night since the first of the month, about ten o'clock", true),
                Moves.analysed("Renovation outside the permitted hours; three neighbours are affected", "several"),
                Moves.planned("与装修公司约定施工时间，并在单元门口张贴公示", MONDAY.plus(Duration.ofDays(1)), true),
                Moves.done("Hours agreed in writing; the site was quiet on two evenings"),
                Moves.satisfied(4),
                Moves.reviewed("Hand out the permitted hours with every renovation permit"));
    }

    /** Leads a feedback through the process and keeps what stood before every move. */
    static Case[] through(FeedbackProcess process, List<ActRequest> moves, List<Actor> actors) {
        Instant now = MONDAY;
        Feedback feedback = process.receive("f1", heard(), Circumstances.of(now, DESK, OFFICE))
                .feedback();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            now = now.plus(Duration.ofMinutes(20));
            Case next = new Case(restored(feedback), moves.get(i), Circumstances.of(now, actors.get(i), OFFICE));
            cases.add(next);
            feedback = process.decide(next.feedback(), next.request(), next.circumstances())
                    .orThrow()
                    .feedback();
        }
        return cases.toArray(Case[]::new);
    }

    private static NewFeedback heard() {
        return NewFeedback.of("acme", "garden", Channel.PHONE, "complaint/noise", "Drilling at night")
                .at(Location.unit("3-1201"))
                .from(SubmitterKind.OWNER, Person.of("acme", "p1").named("Wang"));
    }

    /** As it comes out of storage: with a step and a handler of its own, not the very objects of the process. */
    private static Feedback restored(Feedback f) {
        Position was = f.position();
        Assignment held = was.assignment();
        String handler = held.handler() == null ? null : new String(held.handler());
        Position position = new Position(
                was.process(),
                new StepId(new String(was.step().id())),
                was.since(),
                was.cycle(),
                was.status(),
                was.grading(),
                new Assignment(handler, held.department(), held.workedBy()),
                was.result(),
                was.tallies(),
                was.marks());
        return new Feedback(f.company(), f.id(), f.version(), f.intake(), position, f.clocks(), f.links());
    }
}
