package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.examples.centre.demo.Demo;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ScanQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The demo data is like life, and the same each time. */
class DemoTest {
    private static final Instant END = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void sameSeedTellsTheSameStory() {
        assertThat(digest(filled(150))).isEqualTo(digest(filled(150)));
    }

    @Test
    void storyHoldsWhatAServiceCentreSees() {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Set<String> acts = new TreeSet<>();
        filled(600).scan(new ScanQuery("demo", null), life -> {
            statuses.add(life.feedback().position().status());
            life.history().forEach(entry -> acts.add(entry.act().id()));
        });
        assertThat(statuses).contains(Status.OPEN, Status.WAITING, Status.SETTLED, Status.CLOSED);
        assertThat(acts)
                .contains("breach", "rung", "wait", "resume", "expedite", "extend", "consult", "answer", "reopen");
    }

    private static FeedbackStorage filled(int cases) {
        FeedbackStorage storage = new MemoryFeedbackStorage();
        new Demo(storage, "demo", END, UnaryOperator.identity()).fill(cases, done -> {});
        return storage;
    }

    /** Every history in full. */
    private static TreeMap<String, String> digest(FeedbackStorage storage) {
        TreeMap<String, String> digest = new TreeMap<>();
        storage.scan(
                new ScanQuery("demo", null),
                life -> digest.put(life.feedback().id(), life.history().toString()));
        assertThat(digest).isNotEmpty();
        return digest;
    }
}
