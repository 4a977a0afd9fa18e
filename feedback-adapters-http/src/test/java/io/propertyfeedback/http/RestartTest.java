package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.SchemaMode;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final String NOISE =
            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\"}";

    private final JdbcDataSource database = new JdbcDataSource();

    private Direct dora() {
        var storage = JdbcFeedbackStorage.withOwnTransactions(database)
                .schemaMode(SchemaMode.UPGRADE)
                .build();
        return Direct.to(Town.over(PropertyFeedback.on(storage)).api()).as("dora");
    }

    /** Case 31: the key is kept with the feedback, so whoever answers the repetition need not be who answered first. */
    @Test
    void aKeyIsKnownAfterARestart() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Direct.Answered first = dora().with("Idempotency-Key", "k-1").post("/feedback", NOISE);
        Direct restarted = dora().with("Idempotency-Key", "k-1");
        assertThat(restarted.post("/feedback", NOISE).text("/id")).isEqualTo(first.text("/id"));
        assertThat(restarted
                        .post("/feedback", NOISE.replace("Drilling", "Hammering"))
                        .code())
                .isEqualTo("refused.key-reused");
        Direct act = dora().with("Idempotency-Key", "k-2").with("If-Match", "\"1\"");
        String note = "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}";
        assertThat(act.post("/feedback/" + first.text("/id") + "/acts", note).headers())
                .containsEntry("ETag", "\"2\"");
        Direct again = dora().with("Idempotency-Key", "k-2").with("If-Match", "\"1\"");
        assertThat(again.post("/feedback/" + first.text("/id") + "/acts", note).headers())
                .containsEntry("ETag", "\"2\"");
    }
}
