package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.FAY;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever asked reads the answer: what was decided, done and why, and nothing that stays with the staff. */
class ToldTest {
    private static final Actor P1 = Actor.of("acme", "p1", Roles.RESIDENT);

    private final Estate estate = new Estate();

    @Test
    void planResultAndTheirOwnWordsAreReadAndWhatTheStaffThinkIsNot() {
        Feedback settled = estate.act(FAY, estate.carriedOut(estate.withLi()), Moves.satisfied(5));

        assertThat(read(P1, settled))
                .containsExactlyInAnyOrder("solution", "planned", "result", "satisfaction", "solved");
        assertThat(read(SUE, settled)).contains("clarified", "impact", "feasible", "nature");
        assertThat(words(P1, settled)).contains("agree hours", "agreed").doesNotContain("renovation", "every night");
    }

    @Test
    void whatTheyExpectIsAskedAndAPlanThatCannotMeetItSaysWhyItIsMade() {
        Feedback confirmed = estate.act(
                LI,
                estate.withLi(),
                ActRequest.move("confirmed", Document.of("clarified", "every night", "expects", "quiet after ten")));
        assertThat(words(P1, confirmed)).contains("quiet after ten").doesNotContain("every night");
        Feedback planning = estate.act(LI, confirmed, Moves.analysed("renovation", "one"));

        assertThat(estate.refusal(LI, planning, plan(false, "2026-03-03T09:00", null)))
                .containsExactly("refused.plan-not-feasible");
        assertThat(estate.refusal(LI, planning, plan(true, "2026-03-02T08:59", null)))
                .containsExactly("refused.plan-past");
        assertThat(estate.act(LI, planning, plan(false, "2026-03-02T08:59", "they insist"))
                        .position()
                        .step())
                .isEqualTo(StepId.IMPLEMENT);
    }

    private static ActRequest plan(boolean feasible, String planned, String reason) {
        return ActRequest.move(
                "planned",
                Document.builder()
                        .put("solution", "agree hours")
                        .put("feasible", feasible)
                        .instant("planned", Estate.at(planned))
                        .put("agreed", true)
                        .put("reason", reason)
                        .build());
    }

    @Test
    void theReasonOfARejectionIsReadAndThatOfAReassignmentIsNot() {
        Feedback with = estate.act(
                SUE, estate.withLi(), ActId.REASSIGN, "handler", "chen", "misassigned", true, "reason", "li is slow");
        Feedback rejected = estate.act(SUE, with, ActId.REJECT, "reason", "The street is the city's");

        assertThat(words(P1, rejected)).contains("The street is the city's").doesNotContain("li is slow");
    }

    @Test
    void anAnswerOnTheSpotIsReadByWhoeverFollowsByTheCode() {
        Feedback asked =
                estate.received(NewFeedback.of("acme", "garden", Channel.PHONE, "inquiry", "When are you open?"));
        Feedback answered = estate.act(DORA, asked, ActRequest.move("answered", Document.of("answer", "From 9 to 12")));
        Actor follower = Follower.of(answered).actor();

        assertThat(words(follower, answered)).contains("From 9 to 12");
    }

    @Test
    void whatTheyWroteThemselvesIsTheirsAndNotTheirHouseholds() {
        Feedback urged = estate.act(P1, estate.withLi(), ActId.EXPEDITE, "urging", "My child cannot sleep");

        assertThat(words(P1, urged)).contains("My child cannot sleep");
        assertThat(words(SUE, urged)).contains("My child cannot sleep");
        Feedback of = estate.stored(urged);
        assertThat(Follower.owns(Actor.of("acme", "p2", Roles.RESIDENT), of)).isFalse();
    }

    @Test
    void aQuestionIsReadAndAnsweredAndTheClockGoesOn() {
        Feedback waiting = estate.act(
                LI, estate.withLi(), ActId.WAIT, "for", "submitter", "reason", "unclear", "question", "Which floor?");
        assertThat(waiting.position().marks().of(Marks.ASKED)).contains("submitter");
        assertThat(waiting.clocks().of(ClockKind.RESPONSE).orElseThrow().isRunning())
                .isFalse();
        assertThat(words(P1, waiting)).contains("Which floor?");

        Feedback added = estate.act(P1, waiting, ActId.ADD, "added", "The sixth", "photos", List.of("img-1"));

        assertThat(added.position().status()).isEqualTo(Status.OPEN);
        assertThat(added.position().marks().of(Marks.ASKED)).isEmpty();
        assertThat(words(LI, added)).contains("The sixth", "img-1");
    }

    @Test
    void whatIsAddedUnaskedResumesNothing() {
        Feedback contacted = estate.act(LI, estate.withLi(), ActId.CONTACT, "by", "phone");
        Feedback waiting = estate.act(LI, contacted, ActId.WAIT, "for", "third-party", "reason", "a spare part");

        Feedback added = estate.act(P1, waiting, ActId.ADD, "added", "It drips more now");

        assertThat(added.position().status()).isEqualTo(Status.WAITING);
        assertThat(words(P1, added)).contains("a spare part");
    }

    @Test
    void whoWaitsForSomebodyElseHasToldTheSubmitterOrTried() {
        Feedback with = estate.withLi();
        List<String> untold = estate.refusal(LI, with, ActId.WAIT, "for", "third-party", "reason", "a spare part");
        Feedback tried = estate.act(LI, with, ActId.CONTACT, "by", "phone", "reached", false);

        assertThat(untold).containsExactly("refused.wait-unknown");
        assertThat(tried.clocks().of(ClockKind.RESPONSE).orElseThrow().isRunning())
                .isTrue();
        assertThat(estate.act(LI, tried, ActId.WAIT, "for", "third-party", "reason", "a spare part")
                        .position()
                        .status())
                .isEqualTo(Status.WAITING);
    }

    @Test
    void theSchemaSaysWhoReadsAField() {
        String schema = SevenSteps.PLANNED
                .jsonSchema(Locale.ENGLISH, estate.feedback.texts())
                .document("properties")
                .asMap()
                .toString();

        assertThat(schema).contains("x-audience=submitter");
        assertThat(SevenSteps.ANALYSED
                        .jsonSchema(Locale.ENGLISH, estate.feedback.texts())
                        .toString())
                .doesNotContain("x-audience");
    }

    @Test
    void theHashOfAContactIsKeptAndToldToNobody() {
        Person caller = Person.of("acme", "p1").withPhone("138 0000 0001");
        Feedback received = estate.received(Estate.call().from(SubmitterKind.OWNER, caller));
        estate.feedback.relay().run(10);

        assertThat(estate.stored(received).intake().submitter().contact()).isNotNull();
        Entry event = estate.feedback.relay().read("acme", 0, 1).get(0).entry();
        assertThat(((Effect.Received) event.effects().get(0))
                        .intake()
                        .submitter()
                        .contact())
                .isNull();
        assertThat(estate.stored(received).erased().intake().submitter().contact())
                .isNull();
    }

    private List<String> read(Actor actor, Feedback feedback) {
        List<String> names = new ArrayList<>();
        for (Entry entry : estate.feedback.records().history(actor, feedback.id())) {
            names.addAll(entry.codes().names());
            names.addAll(entry.words().names());
        }
        return names;
    }

    private String words(Actor actor, Feedback feedback) {
        StringBuilder all = new StringBuilder();
        for (Entry entry : estate.feedback.records().history(actor, feedback.id())) {
            all.append(entry.codes().asMap()).append(entry.words().asMap());
        }
        return all.toString();
    }
}
