package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Sample;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many round trips it takes where one statement can change several tables. */
class PostgresqlStatementsTest {
    private final Watched watched = new Watched(Corner.own(Server.POSTGRESQL).pool());
    private final Sample received = Sample.received("acme", "f-1");
    private FeedbackStorage storage;

    @BeforeEach
    void startCounting() {
        Corner.own(Server.POSTGRESQL).emptyStorage();
        storage = Database.storage(watched.source());
        watched.statements();
        watched.commits();
    }

    @Test
    void moveIsOneStatementAndNoTransaction() {
        storage.commit(received.changes());
        watched.statements();
        storage.commit(List.of(received.assignedTo("zhang").change()));
        assertThat(watched.statements()).hasSize(1).allMatch(sql -> sql.startsWith("with p0 as (update fb_state"));
        assertThat(watched.commits()).isZero();
    }

    @Test
    void receiptWithPersonIsOneStatement() {
        Change first = received.changes().get(0);
        storage.commit(List.of(first.with(Person.of("acme", "p-1").named("Wang"))));
        assertThat(watched.statements()).hasSize(1);
        assertThat(storage.person("acme", "p-1")).isPresent();
    }

    @Test
    void receiptWithClaimsTakesThreeStatements() {
        storage.commit(received.claiming(Claim.of("phone", "1")).changes());
        assertThat(watched.statements())
                .hasSize(3)
                .satisfies(
                        sql -> assertThat(sql.get(0)).startsWith("select bucket from fb_gate"),
                        sql -> assertThat(sql.get(1)).contains("from fb_claim"),
                        sql -> assertThat(sql.get(2)).startsWith("with p0 as (insert into fb_state"));
    }
}
