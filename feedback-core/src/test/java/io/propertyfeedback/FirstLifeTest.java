package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FirstLifeTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private final Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
    private final Actor desk = Actor.of("acme", "dora", Roles.FRONT_DESK);
    private final Actor li = Actor.of("acme", "li", Roles.HANDLER);
    private final Actor caller = Actor.of("acme", "fay", Roles.FOLLOW_UP);
    private final Actor chair = Actor.of("acme", "rui", Roles.REVIEWER);

    private final PropertyFeedback feedback =
            PropertyFeedback.inMemory().time(() -> MONDAY).open();

    @Test
    void aComplaintGoesThroughTheSevenSteps() {
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                .id("office")
                                .weekdays(Window.of("09:00", "18:00"))
                                .build(),
                        0)
                .stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "Garden", "office"), 0)
                .stored();
        Receipt receipt = feedback.intake()
                .receive(
                        desk,
                        NewFeedback.of("acme", "garden", Channel.PHONE, "complaint/noise", "Drilling at night")
                                .at(Location.unit("3-1201"))
                                .from(
                                        SubmitterKind.OWNER,
                                        Person.of("acme", "p1").named("Wang")))
                .receipt();

        Feedback now = receipt.feedback();
        now = act(desk, now, Moves.assigned("li"));
        now = act(li, now, Moves.confirmed("third floor, every night", true));
        now = act(li, now, Moves.analysed("renovation outside hours", "several"));
        now = act(li, now, Moves.planned("talk to the contractor", MONDAY.plusSeconds(86_400), true));
        now = act(li, now, Moves.done("hours agreed in writing"));
        now = act(caller, now, Moves.satisfied(4));
        assertThat(now.position().status()).isEqualTo(Status.SETTLED);
        assertThat(now.position().result().settlement()).isEqualTo(Settlement.RESOLVED);
        now = act(chair, now, Moves.reviewed("post the hours at the gate"));

        assertThat(now.position().status()).isEqualTo(Status.CLOSED);
        assertThat(Feedback.replay(feedback.records().history(desk, now.id()))).isEqualTo(now);
    }

    private Feedback act(Actor actor, Feedback on, ActRequest request) {
        return feedback.handling()
                .perform(actor, on.id(), on.version(), request)
                .orThrow()
                .feedback();
    }
}
