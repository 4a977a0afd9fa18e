package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.sla.ClockKind;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three JVMs on one database, each of which receives, acts, sweeps and relays while the others do the same. */
class NodesTest {
    private static final int NODES = 3;
    private static final List<Process> JVMS = new ArrayList<>();
    private static final List<String> WON = new ArrayList<>();
    private static final List<Life> LIVES = new ArrayList<>();
    private static FeedbackStorage storage;

    @BeforeAll
    static void run() throws Exception {
        String name = Server.POSTGRESQL.fresh();
        storage = Database.storage(Server.POSTGRESQL.database(name));
        Server.execute(
                Server.POSTGRESQL.database(name),
                "create table heard (number bigserial primary key, company text, feedback text, version bigint)");
        Node.setUp(PropertyFeedback.on(storage).open());
        for (int i = 0; i < NODES; i++) {
            JVMS.add(Nodes.start(Server.POSTGRESQL, Server.POSTGRESQL.url(name), "all"));
        }
        for (Process jvm : JVMS) {
            listen(jvm);
        }
        storage.scan(ScanQuery.of("acme"), LIVES::add);
    }

    @AfterAll
    static void end() throws InterruptedException {
        for (Process jvm : JVMS) {
            Nodes.kill(jvm);
        }
    }

    private static void listen(Process jvm) throws Exception {
        try (BufferedReader said = jvm.inputReader()) {
            for (String line = Nodes.line(said); !"end".equals(line); line = Nodes.line(said)) {
                assertThat(line).as("what a node says; see target/node-all.log").isNotNull();
                if (line.startsWith("won ")) {
                    WON.add(line.substring("won ".length()));
                }
            }
        }
    }

    @Test
    void messageThatEveryNodeReceivesIsOneFeedback() {
        assertThat(LIVES).hasSize(Node.SENT);
    }

    @Test
    void eachVersionHasOneWinner() {
        List<String> assigned = new ArrayList<>();
        for (Life life : LIVES) {
            life.history().stream()
                    .filter(entry -> entry.act().equals(ActId.MOVE))
                    .forEach(entry -> assigned.add(entry.feedback() + " " + entry.version()));
        }
        assertThat(WON).hasSize(Node.SENT).containsExactlyInAnyOrderElementsOf(assigned);
    }

    @Test
    void eachBreachIsRecordedOnce() {
        assertThat(LIVES).allSatisfy(life -> {
            List<String> breached = life.history().stream()
                    .filter(entry -> entry.act().equals(ActId.BREACH))
                    .flatMap(NodesTest::breached)
                    .toList();
            assertThat(breached).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    /** The clocks that an entry breaches; each step has one of its own. */
    private static Stream<String> breached(Entry entry) {
        return entry.effects().stream()
                .filter(Effect.ClockSet.class::isInstance)
                .map(effect -> ((Effect.ClockSet) effect).clock().kind())
                .map(kind -> kind.equals(ClockKind.STEP) ? kind + " " + entry.step() : kind.toString());
    }

    @Test
    void historiesLeadToWhatIsStored() {
        assertThat(LIVES)
                .allSatisfy(life -> assertThat(Feedback.replay(life.history())).isEqualTo(life.feedback()));
    }

    @Test
    void feedTellsOfEachChangeOnceAndInOrder() {
        Map<String, Long> told = new HashMap<>();
        for (Positioned event : storage.feed().read("acme", 0, Integer.MAX_VALUE)) {
            Entry entry = event.entry();
            assertThat(entry.version()).isEqualTo(told.getOrDefault(entry.feedback(), 0L) + 1);
            told.put(entry.feedback(), entry.version());
        }
        Map<String, Long> stored = new HashMap<>();
        LIVES.forEach(life -> stored.put(life.feedback().id(), life.feedback().version()));
        assertThat(told).isEqualTo(stored);
    }

    @Test
    void nothingIsLeftToDeliver() {
        assertThat(storage.feed().lag(null).of("board").unheard()).isZero();
    }
}
