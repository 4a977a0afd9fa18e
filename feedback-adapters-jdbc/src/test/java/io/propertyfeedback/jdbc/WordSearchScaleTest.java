package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.query.SearchQuery;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words among 20,000 texts, in a proof among a million (on H2 a tenth): what plain comparison finds, and without reading
 * the table.
 */
class WordSearchScaleTest {
    private static final int TEXTS = Proof.times(20_000);
    private static final int AT_ONCE = 1_000;
    private static final int MOST = 10_000;

    private final Gossip gossip = new Gossip();

    @Test
    void postgresqlFindsWordsWithoutReadingTheTable() throws SQLException {
        String name = Server.POSTGRESQL.fresh();
        DataSource database = Server.POSTGRESQL.database(name);
        FeedbackStorage filled = filled(pooled(database), TEXTS);
        Server.execute(database, "vacuum analyze");
        try (HikariDataSource one = pooled(database)) {
            FeedbackStorage storage = Database.storage(one);
            long before = scans(one);
            findsWhatPlainComparisonFinds(storage, MOST);
            if (Proof.RUNS) { // reading a small table as a whole may cost less
                assertThat(scans(one)).isEqualTo(before);
            }
        }
        assertThat(filled.count(SearchQuery.of("acme"), 1)).isEqualTo(1);
        long used = number(database, "select pg_total_relation_size('fb_term')");
        Server.execute(database, "vacuum full fb_term");
        print("PostgreSQL: terms " + used / TEXTS + " B a text, "
                + number(database, "select pg_total_relation_size('fb_term')") / TEXTS + " B when packed; segments "
                + number(database, "select pg_total_relation_size('fb_segment')") / TEXTS + " B; a text has "
                + number(database, "select avg(octet_length(title) + octet_length(text))::int from fb_feedback")
                + " B");
    }

    @Test
    void h2FindsWords(@TempDir Path folder) {
        DataSource database = Database.inFile(folder);
        FeedbackStorage storage = filled(pooled(database), TEXTS / 10); // whose pool keeps the file open
        Server.execute(database, "analyze");
        findsWhatPlainComparisonFinds(storage, MOST);
    }

    private FeedbackStorage filled(HikariDataSource pool, int texts) {
        FeedbackStorage storage = Database.storage(pool);
        long start = System.nanoTime();
        long folding = 0;
        for (int i = 0; i < texts; i += AT_ONCE) {
            storage.commit(gossip.next(AT_ONCE));
            long fold = System.nanoTime();
            storage.feed().advance(AT_ONCE, Instant.EPOCH, Fold.NOTHING);
            folding += System.nanoTime() - fold;
            if (i == 0) {
                Server.execute(pool, "analyze"); // as a database does by itself within its first minutes
            }
        }
        print("filled " + texts + " in " + seconds(System.nanoTime() - start) + " s, of which folded in "
                + seconds(folding) + " s");
        return storage;
    }

    private void findsWhatPlainComparisonFinds(FeedbackStorage storage, int most) {
        for (String word : Gossip.WORDS.keySet()) {
            List<Gossip.Place> expected = gossip.naive(word);
            SearchQuery query = SearchQuery.of("acme").text(word);
            long start = System.nanoTime();
            List<Feedback> page = storage.search(query).items();
            long paged = System.nanoTime();
            long count = storage.count(query, most);
            long counted = System.nanoTime();
            print(word + ": " + expected.size() + " texts; first page " + (paged - start) / 1_000_000 + " ms, count "
                    + (counted - paged) / 1_000_000 + " ms");
            assertThat(page.stream()
                            .map(f -> new Gossip.Place(f.intake().receivedAt(), f.id()))
                            .toList())
                    .as(word)
                    .isEqualTo(expected.subList(0, Math.min(50, expected.size())));
            assertThat(count).as(word).isEqualTo(Math.min(most, expected.size()));
        }
    }

    private static HikariDataSource pooled(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(1); // so that it is one session whose scans are counted
        return new HikariDataSource(config);
    }

    /** How often this session and those before it read one of the tables as a whole. */
    private static long scans(DataSource session) throws SQLException {
        number(session, "select 1 from pg_stat_force_next_flush()");
        return number(
                session,
                "select coalesce(sum(seq_scan), 0) from pg_stat_user_tables"
                        + " where relname in ('fb_feedback', 'fb_state')");
    }

    private static long number(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static long seconds(long nanos) {
        return nanos / 1_000_000_000;
    }

    private static void print(String figures) {
        System.out.println(figures);
    }
}
