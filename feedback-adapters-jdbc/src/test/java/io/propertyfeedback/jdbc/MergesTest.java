package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feedbacks that are merged into each other at once, a hundred times: no circle is ever made. */
class MergesTest {
    private static final int TIMES = 100;
    private static final Actor SUE = Actor.of("acme", "sue", Roles.SUPERVISOR, Roles.FRONT_DESK);

    private PropertyFeedback feedback;

    @ParameterizedTest
    @EnumSource(Server.class)
    void ofTwoIntoEachOtherOneWins(Server server) throws Exception {
        open(server);
        for (int i = 0; i < TIMES; i++) {
            List<Decision> decisions = merged(2);

            assertThat(decisions)
                    .filteredOn(Decision.Accepted.class::isInstance)
                    .hasSize(1);
            assertThat(decisions)
                    .filteredOn(Refused.class::isInstance)
                    .flatMap(refused -> ((Refused) refused).codes())
                    .containsExactly("refused.merge-chain");
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void threeInARingMakeNoRing(Server server) throws Exception {
        open(server);
        for (int i = 0; i < TIMES; i++) {
            assertThat(merged(3))
                    .filteredOn(Refused.class::isInstance)
                    .isNotEmpty()
                    .flatMap(refused -> ((Refused) refused).codes())
                    .containsOnly("refused.merge-chain");
        }
    }

    private void open(Server server) {
        feedback = PropertyFeedback.on(Corner.own(server).emptyStorage()).open();
        Node.setUp(feedback);
    }

    /** Each of them into the next, the last into the first, all at once. */
    private List<Decision> merged(int many) throws Exception {
        List<Feedback> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            NewFeedback said = NewFeedback.of("acme", "riverside", Channel.PHONE, "complaint/noise", "Drilling");
            Feedback heard = feedback.intake().receive(SUE, said).receipt().feedback();
            all.add(feedback.handling()
                    .perform(SUE, heard.id(), heard.version(), Moves.assigned("sue"))
                    .orThrow()
                    .feedback());
        }
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Callable<Decision>> merges = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Feedback one = all.get(i);
                String into = all.get((i + 1) % many).id();
                merges.add(() -> {
                    start.await();
                    return feedback.handling()
                            .perform(
                                    SUE,
                                    one.id(),
                                    one.version(),
                                    ActRequest.of(ActId.MERGE, Document.of("into", into)));
                });
            }
            List<Decision> decisions = new ArrayList<>();
            for (Future<Decision> decision : threads.invokeAll(merges)) {
                decisions.add(decision.get());
            }
            return decisions;
        } finally {
            threads.shutdownNow();
        }
    }
}
