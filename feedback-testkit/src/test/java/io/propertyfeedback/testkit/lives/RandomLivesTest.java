package io.propertyfeedback.testkit.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.memory.MemoryFeedbackStorage;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** 10,000 sequences of up to 60 acts in a proof ({@code -Dproof.scale=1}), a share of them in an everyday build. */
class RandomLivesTest {
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(Enough.class)
    void whateverIsAskedComesOutAsTheTableSays(@ForAll("sequences") List<Long> sequence) {
        RandomLives.lead(new MemoryFeedbackStorage(), sequence);
    }

    /** What is asked has to be worth asking: of 1,000 fixed sequences, everything comes of some. */
    @Example
    void theSequencesReachTheWholeTable() {
        Set<String> came = new TreeSet<>();
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<Long> sequence = random.longs(1L + random.nextInt(60), 0, Long.MAX_VALUE)
                    .boxed()
                    .toList();
            RandomLives.lead(new MemoryFeedbackStorage(), sequence).forEach(line -> came.addAll(upshot(line)));
        }
        Set<String> wanted = new TreeSet<>();
        Table.ALL_WAYS.forEach(way -> wanted.add("move " + way.outcome()));
        Table.ALL_DEEDS.forEach(deed -> wanted.add(deed.act()));
        wanted.addAll(List.of(
                "replayed",
                "refused.stale",
                "refused.key-reused",
                "refused.not-found",
                "refused.merge-chain",
                "refused.other-open",
                "refused.by-worker",
                "refused.reopen-window",
                "refused.planned-late",
                "form.required",
                "form.unknown-field"));
        wanted.removeAll(came);
        assertThat(wanted).as("what never came of anything").isEmpty();
    }

    private static List<String> upshot(String line) {
        String answer = line.substring(line.lastIndexOf(" -> ") + 4);
        String[] asked = line.split(" ");
        String act = asked[1].equals("move") ? "move " + asked[2] : asked[1];
        return List.of(answer.equals("done") ? act : answer);
    }

    @Provide
    Arbitrary<List<Long>> sequences() {
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
