package com.acme.feedback;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;

/** One complaint about drones, from receipt to settlement. */
final class Walk {
    static final Actor ADMIN = Actor.of("acme", "ann", Roles.ADMIN);
    static final Actor DORA = Actor.of("acme", "dora", Roles.FRONT_DESK);
    static final Actor LI = Actor.of("acme", "li", Roles.HANDLER);
    static final Actor LENA = Actor.of("acme", "lena", "legal");
    static final Actor FAY = Actor.of("acme", "fay", Roles.FOLLOW_UP);

    private final PropertyFeedback feedback;
    private Feedback now;

    private Walk(PropertyFeedback feedback, Feedback received) {
        this.feedback = feedback;
        this.now = received;
    }

    static Feedback through(PropertyFeedback feedback) {
        Walk walk = toTheLawyers(feedback);
        walk.act(LENA, ActRequest.move("cleared", Document.of("advice", "No permit is needed", "liable", false)));
        walk.act(LI, Moves.planned("Agree on hours with the pilots", Instant.now(), true));
        walk.act(LI, Moves.done("Flights end at eight"));
        walk.act(FAY, Moves.satisfied(4));
        return walk.now;
    }

    static Walk toTheLawyers(PropertyFeedback feedback) {
        feedback.setup()
                .put(
                        ADMIN,
                        WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                .id("office")
                                .weekdays(Window.of("09:00", "18:00"))
                                .build(),
                        0)
                .stored();
        feedback.setup()
                .put(ADMIN, Community.of("acme", "garden", "Garden Court", "office"), 0)
                .stored();
        NewFeedback said = NewFeedback.of("acme", "garden", Channel.PHONE, AcmeProcess.DRONES, "Drones at night")
                .from(SubmitterKind.OWNER, Person.of("acme", "p1").named("Wang"));
        Walk walk = new Walk(
                feedback, feedback.intake().receive(DORA, said).receipt().feedback());
        walk.act(DORA, Moves.assigned("li"));
        walk.act(LI, Moves.confirmed("Every night at ten", true));
        walk.act(
                LI,
                ActRequest.of(
                        AcmeProcess.SITE_VISIT.id(),
                        Document.of("visited", "2026-03-02T14:00:00Z", "seen", "Two drones")));
        walk.act(LI, Moves.analysed("A club trains there", "community"));
        return walk;
    }

    void act(Actor actor, ActRequest request) {
        now = feedback.handling()
                .perform(actor, now.id(), now.version(), request)
                .orThrow()
                .feedback();
    }

    Feedback now() {
        return now;
    }
}
