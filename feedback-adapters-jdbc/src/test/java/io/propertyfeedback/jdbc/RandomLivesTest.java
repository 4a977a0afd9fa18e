package io.propertyfeedback.jdbc;

import io.propertyfeedback.testkit.lives.RandomLives;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Random lives come out over H2 as they do over memory: 400 sequences in a proof, 40 in an everyday build. */
class RandomLivesTest {
    private static final int SEQUENCES = Proof.RUNS ? 400 : 40;

    @Test
    void whateverIsAskedComesOutAsTheTableSays() throws SQLException {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            DataSource database = Database.inMemory();
            RandomLives.lead(Database.storage(database), sequence(seed));
            try (Connection last = database.getConnection()) {
                last.createStatement().execute("shutdown");
            }
        }
    }

    private static List<Long> sequence(int seed) {
        Random random = new Random(seed);
        return random.longs(1L + random.nextInt(60), 0, Long.MAX_VALUE).boxed().toList();
    }
}
