package io.propertyfeedback.jdbc;

import io.propertyfeedback.testkit.lives.RandomLives;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random lives come out over each database as they do over memory: in a proof 400 sequences on H2 and 100 on each server,
 * in an everyday build 40 and 3.
 */
class RandomLivesTest {
    private static final int SEQUENCES = Proof.RUNS ? 400 : 40;
    private static final int ON_SERVERS = Proof.RUNS ? 100 : 3;

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

    @ParameterizedTest
    @EnumSource(value = Server.class, mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void onServersToo(Server server) {
        for (int seed = 0; seed < ON_SERVERS; seed++) {
            RandomLives.lead(Database.storage(server.database(server.fresh())), sequence(SEQUENCES + seed));
        }
    }

    private static List<Long> sequence(int seed) {
        Random random = new Random(seed);
        return random.longs(1L + random.nextInt(60), 0, Long.MAX_VALUE).boxed().toList();
    }
}
