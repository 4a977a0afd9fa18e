package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many round trips it takes. */
class StatementsTest {
    private final Watched watched = new Watched(Database.inMemory());
    private final FeedbackStorage storage = Database.storage(watched.source());
    private final Sample received = Sample.received("acme", "f-1");

    @BeforeEach
    void startCounting() {
        watched.statements();
    }

    @Test
    void moveWritesThreeStatements() {
        storage.commit(received.changes());
        watched.statements();
        storage.commit(List.of(received.assignedTo("zhang").change()));
        assertThat(verbs()).containsExactly("update fb_state", "insert into fb_history", "insert into fb_outbox");
    }

    @Test
    void receiptWithClaimAndPersonWritesEightStatements() {
        storage.commit(received.claiming(Claim.of("phone", "1")).changes());
        assertThat(verbs())
                .containsExactly(
                        "select bucket from fb_gate",
                        "select company, namespace, claim_key, shard, feedback, version, body_hash from fb_claim",
                        "insert into fb_state",
                        "insert into fb_feedback",
                        "insert into fb_history",
                        "insert into fb_outbox",
                        "insert into fb_claim",
                        "merge into fb_person");
    }

    @Test
    void findReadsOneStatement() {
        storage.find("acme", "f-1");
        assertThat(watched.statements()).hasSize(1);
    }

    @Test
    void importOfAThousandChangesTakesAHandfulOfRoundTrips() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            changes.addAll(Sample.received("acme", "f-" + i)
                    .claiming(Claim.of("source", "" + i))
                    .noted("imported")
                    .changes());
        }
        storage.commit(changes);
        assertThat(watched.statements()).hasSize(11);
    }

    private List<String> verbs() {
        return watched.statements().stream()
                .map(sql -> sql.replaceAll("^((insert|merge) into \\w+|update \\w+|select .*? from \\w+).*", "$1"))
                .toList();
    }
}
