package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every pair of calls that write, two of each at once: 1 round in an everyday build, 10 in a proof. The order of locks
 * keeps them from conflicts; where gaps are locked, too, the host does all of its transaction again.
 */
class RacingCallsTest {
    private static final int ROUNDS = Proof.RUNS ? 10 : 1;
    private static final int CALLS = 4;
    private static final int ATTEMPTS = 50;

    /** Who looks for what may not be there, between the keys of others. */
    private static final Set<Call> IN_GAPS = Set.of(Call.ERASE_PERSON, Call.ERASE_OLD);

    private record Pair(Call one, Call other) {
        static List<Pair> all() {
            List<Pair> pairs = new ArrayList<>();
            for (Call one : Call.values()) {
                for (Call other : Call.values()) {
                    if (one.compareTo(other) <= 0) {
                        pairs.add(new Pair(one, other));
                    }
                }
            }
            return pairs;
        }

        boolean inGaps() {
            return IN_GAPS.contains(one) || IN_GAPS.contains(other);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void callsMeetInNoConflict(Way way) throws Exception {
        Way.Opened opened = way.open();
        Map<String, Integer> conflicts = new TreeMap<>();
        Map<String, Integer> inGaps = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Pair pair : Pair.all()) {
                for (int round = 0; round < ROUNDS; round++) {
                    race(threads, opened.emptied(), pair, round);
                    for (SQLException failure : opened.failures()) {
                        if (way.tries(failure)) {
                            continue;
                        }
                        (way.locksGaps() && pair.inGaps() ? inGaps : conflicts)
                                .merge(pair + ": " + failure.getMessage(), 1, Integer::sum);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf(
                "%s: %d pairs, %d rounds, conflicts: %s, in gaps: %s%n",
                way, Pair.all().size(), ROUNDS, conflicts, inGaps);
        assertThat(conflicts).isEmpty();
    }

    private static void race(ExecutorService threads, FeedbackStorage storage, Pair pair, int round) throws Exception {
        Call.begin(storage);
        CyclicBarrier start = new CyclicBarrier(4);
        List<Callable<Integer>> runs = new ArrayList<>();
        for (Call call : List.of(pair.one, pair.other, pair.one, pair.other)) {
            Random lots = new Random(100L * round + runs.size());
            runs.add(() -> {
                start.await();
                for (int i = 0; i < CALLS; i++) {
                    patiently(() -> call.make(storage, lots));
                }
                return CALLS;
            });
        }
        for (Future<Integer> done : threads.invokeAll(runs)) {
            assertThat(done.get()).isEqualTo(CALLS);
        }
    }

    /** What hosts are told to do. */
    private static void patiently(Runnable transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.run();
                return;
            } catch (FeedbackStorageException e) {
                if (!e.retryable() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
