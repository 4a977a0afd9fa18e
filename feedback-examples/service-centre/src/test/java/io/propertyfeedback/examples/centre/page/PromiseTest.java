package io.propertyfeedback.examples.centre.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.say.Phrases;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final Actor DESK = Actor.of("acme", "dora", Roles.FRONT_DESK);
    private static final Actor HANDLER = Actor.of("acme", "li", Roles.HANDLER);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Say ENGLISH = new Say(Locale.ENGLISH, Texts.standard().over(Phrases::bundle), ZONE);

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final PropertyFeedback feedback =
            PropertyFeedback.inMemory().time(() -> now).open();
    private final Feedback heard = heard();

    private Feedback heard() {
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        WorkingCalendar office = WorkingCalendar.in(ZONE)
                .id("office")
                .weekdays(Window.of("09:00", "18:00"))
                .build();
        feedback.setup().put(admin, office, 0).stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "Garden Court", "office"), 0)
                .stored();
        NewFeedback said = NewFeedback.of("acme", "garden", Channel.PHONE, "complaint/noise", "Drilling");
        Feedback received = feedback.intake().receive(DESK, said).receipt().feedback();
        return act(DESK, received, Moves.assigned("li"));
    }

    private Feedback act(Actor actor, Feedback on, ActRequest request) {
        return feedback.handling()
                .perform(actor, on.id(), on.version(), request)
                .orThrow()
                .feedback();
    }

    private Feedback waiting(Duration most) {
        Document why = Document.of(
                "for",
                "submitter",
                "reason",
                "unclear",
                "question",
                "Which floor?",
                "endsAt",
                now.plus(most).toString());
        return act(HANDLER, heard, ActRequest.of(ActId.WAIT, why));
    }

    private Instant due() {
        return heard.clocks().of(ClockKind.RESOLUTION).orElseThrow().due();
    }

    @Test
    void aDeadlineIsPromisedUntilItHasPassed() {
        String at = ENGLISH.time(due());
        assertThat(Promise.of(heard, due(), ENGLISH).sentences())
                .containsExactly("We mean to have it resolved by " + at + ".");
        Promise after = Promise.of(heard, due().plusNanos(1_000), ENGLISH);
        assertThat(after.sentences())
                .containsExactly("We meant to have it resolved by " + at + ", and it is not. We are sorry.");
        assertThat(after.passed()).isTrue();
    }

    @Test
    void whatWaitsIsPromisedForNoTimeAndIsNotLate() {
        Feedback waiting = waiting(Duration.ofDays(30));
        Promise waits = Promise.of(waiting, due().plus(Duration.ofDays(1)), ENGLISH);
        assertThat(waits.sentences()).singleElement().asString().startsWith("It has to wait, until ");
        assertThat(waits.passed()).isFalse();
    }

    @Test
    void aWaitThatIsOverIsShownAsOver() {
        Duration most = Duration.ofDays(2);
        String at = ENGLISH.time(now.plus(most));
        assertThat(Promise.of(waiting(most), now.plus(most), ENGLISH).sentences())
                .containsExactly("It was to wait until " + at + ". That is over, and it goes on now.");
    }

    @Test
    void whatWaitsAlthoughItWasLateSaysBoth() {
        now = due().plusSeconds(60);
        Feedback waiting = waiting(Duration.ofDays(2));
        Promise late = Promise.of(waiting, now, ENGLISH);
        assertThat(late.sentences()).hasSize(2).first().asString().startsWith("We meant to have it resolved by ");
        assertThat(late.passed()).isTrue();
    }
}
