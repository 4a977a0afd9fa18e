package io.propertyfeedback;

import static io.propertyfeedback.Estate.CHEN;
import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Situation;
import io.propertyfeedback.process.standard.SevenSteps;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Reasons tell nobody of a feedback that is hidden from them, whatever they guess: one that concerns Wu. */
class HiddenReasonsTest {
    private static final Actor WU = Actor.of("acme", "wu", Roles.SUPERVISOR);

    private final Estate estate = new Estate();
    private final Feedback open = withChen();
    private final Feedback secret =
            estate.act(DORA, estate.received(Estate.call().concerning("wu")), Moves.assigned("li"));
    private final Feedback child = estate.act(CHEN, withChen(), ActId.MERGE, "into", secret.id());

    private Feedback withChen() {
        return estate.act(DORA, estate.received(Estate.call()), Moves.assigned("chen"));
    }

    private static ActRequest merge(Feedback into) {
        return ActRequest.of(ActId.MERGE, Document.of("into", into.id()));
    }

    private String reason(Feedback of, ActRequest request) {
        Decision decision = estate.feedback.handling().perform(WU, of.id(), of.version(), request);
        return String.join("|", ((Refused) decision).reasons(Locale.ENGLISH));
    }

    @Test
    void theTargetOfATargetIsNotNamed() {
        assertThat(reason(open, merge(child)))
                .contains("was itself merged")
                .contains(child.id())
                .contains("another feedback")
                .doesNotContain(secret.id());
    }

    @Test
    void whoMayReadItIsTold() {
        assertThat(estate.refusal(SUE, open, merge(child))).containsExactly("refused.merge-chain");
        Decision told = estate.feedback.handling().perform(SUE, open.id(), open.version(), merge(child));
        assertThat(((Refused) told).reasons(Locale.ENGLISH).get(0)).contains(secret.id());
    }

    @Test
    void theTargetOfATargetIsAnsweredAlikeWhetherOrNotItWasGuessed() {
        assertThat(reason(open, merge(child).withKey(secret.id())))
                .isEqualTo(reason(open, merge(child).withKey("no-such-feedback")));
    }

    @Test
    void aHiddenTargetIsAnsweredAsAnUnknownOne() {
        assertThat(reason(open, merge(secret)).replace(secret.id(), "X"))
                .isEqualTo(reason(open, ActRequest.of(ActId.MERGE, Document.of("into", "no-such-feedback")))
                        .replace("no-such-feedback", "X"));
    }

    /** What was not given is not the word "null", of which this id is a part. */
    @Test
    void noKeyIsNoGuess() {
        Iterator<String> ids = List.of("nul", "one").iterator();
        Guard naming = new Guard() {
            @Override
            public String id() {
                return "acme:naming";
            }

            @Override
            public Message refuse(Situation situation) {
                return new Message("acme.naming", "nul");
            }
        };
        PropertyFeedback hosts = estate.node()
                .standardProcess(SevenSteps.process()
                        .with(Act.named("acme:ask").by(Roles.SUPERVISOR).guard(naming))
                        .as("acme", 1)
                        .build())
                .ids(ids::next)
                .open();
        hosts.intake().receive(DORA, Estate.call().concerning("wu")).receipt();
        Feedback one = hosts.intake().receive(DORA, Estate.call()).receipt().feedback();
        ActRequest ask = ActRequest.of(new ActId("acme:ask"), Document.EMPTY);

        assertThat(naming(hosts, one, ask)).isEqualTo(new Message("refused.hidden"));
        assertThat(naming(hosts, one, ask.withKey("nul"))).isEqualTo("nul");
    }

    private static Object naming(PropertyFeedback hosts, Feedback one, ActRequest ask) {
        Refused refused = (Refused) hosts.handling().perform(WU, one.id(), one.version(), ask);
        return refused.refusals().get(0).message().args().get(0);
    }
}
