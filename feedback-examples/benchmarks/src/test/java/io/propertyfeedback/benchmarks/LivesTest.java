package io.propertyfeedback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.benchmarks.lives.Lives;
import io.propertyfeedback.process.RefusedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what is measured beside the peers does what they do. */
class LivesTest {
    private final JdbcDataSource database = new JdbcDataSource();
    private Lives lives;
    private String id;

    @BeforeEach
    void receive() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        lives = new Lives(database, 2);
        id = lives.receive("li", 1, "3-1201", "wang", "Noise", "Drilling every night");
    }

    @AfterEach
    void close() {
        lives.close();
    }

    @Test
    void sevenMovesEndALife() throws SQLException {
        String by = "li";
        for (int step = 0; step < Lives.MOVES; step++) {
            lives.complete(id, step, by, "done", "staff" + step, 4);
            by = "staff" + step;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet closed = statement.executeQuery("select version, rating from fb_state where status = 'C'")) {
            assertThat(closed.next()).isTrue();
            assertThat(closed.getInt(1)).isEqualTo(8);
            assertThat(closed.getInt(2)).isEqualTo(4);
        }
    }

    @Test
    void whoIsNotResponsibleIsRefused() {
        assertThatThrownBy(() -> lives.complete(id, 0, "someone", "done", "zhang", 4))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void sameStepIsNotCompletedTwice() {
        lives.complete(id, 0, "li", "done", "zhang", 4);
        assertThatThrownBy(() -> lives.complete(id, 0, "li", "done", "zhang", 4))
                .isInstanceOf(RefusedException.class);
    }
}
