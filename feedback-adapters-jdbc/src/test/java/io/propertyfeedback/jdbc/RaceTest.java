package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen threads that want to move one feedback: 40 rounds in an everyday build, 2,000 in a proof. */
class RaceTest {
    private static final int RUNNERS = 16;
    private static final int ROUNDS = Proof.times(40);

    @ParameterizedTest
    @EnumSource(Server.class)
    void oneOfSixteenWinsEachRound(Server server) throws Exception {
        FeedbackStorage storage = Corner.own(server).emptyStorage();
        Sample life = Sample.received("acme", "f-1");
        storage.commit(life.changes());
        ExecutorService threads = Executors.newFixedThreadPool(RUNNERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Sample> moves = new ArrayList<>();
                for (int runner = 0; runner < RUNNERS; runner++) {
                    moves.add(life.noted("runner " + runner + " of round " + round));
                }
                List<CommitResult> answers = race(threads, storage, moves);
                assertThat(answers)
                        .containsOnlyOnce(CommitResult.COMMITTED)
                        .containsOnly(CommitResult.COMMITTED, CommitResult.STALE);
                life = moves.get(answers.indexOf(CommitResult.COMMITTED));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(storage.history("acme", "f-1")).isEqualTo(life.history());
    }

    private static List<CommitResult> race(ExecutorService threads, FeedbackStorage storage, List<Sample> moves)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(RUNNERS);
        List<Callable<CommitResult>> runs = new ArrayList<>();
        for (Sample move : moves) {
            runs.add(() -> {
                start.await();
                return storage.commit(List.of(move.change())).get(0);
            });
        }
        List<CommitResult> answers = new ArrayList<>();
        for (Future<CommitResult> answer : threads.invokeAll(runs)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
