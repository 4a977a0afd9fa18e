package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.port.FeedbackStorageException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Databases and columns that lack characters are refused before anything is kept in them. */
class EncodingTest {
    /** A database of PostgreSQL in which no Chinese can be kept; with the tables, as a migration may have made them. */
    static DataSource latin1() {
        DataSource database = emptyLatin1();
        Server.execute(
                database,
                new Script(JdbcFeedbackStorage.withOwnTransactions(database).script())
                        .statements()
                        .toArray(String[]::new));
        return database;
    }

    private static DataSource emptyLatin1() {
        String name = Server.POSTGRESQL.fresh() + "_latin";
        Server.execute(
                Server.POSTGRESQL.database("postgres"),
                "create database " + name + " encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
        return Server.POSTGRESQL.database(name);
    }

    /** A column of MariaDB that keeps Chinese, but no emoji and no rare character of a name. */
    static DataSource utf8mb3(Server server) {
        DataSource database = server.database(server.fresh());
        Database.storage(database);
        Server.execute(database, "alter table fb_feedback modify title mediumtext character set utf8mb3");
        return database;
    }

    @Test
    void postgresqlDatabaseOfEncodingLatin1IsRefusedNamingTheEncoding() {
        DataSource database = latin1();
        assertThatThrownBy(
                        () -> JdbcFeedbackStorage.withOwnTransactions(database).build())
                .isInstanceOfSatisfying(
                        FeedbackStorageException.class,
                        failure -> assertThat(failure.retryable()).isFalse())
                .hasMessageContaining("_latin keeps texts in LATIN1, which lacks characters; needed is UTF8");
    }

    @Test
    void noTablesAreMadeInADatabaseOfEncodingLatin1() {
        DataSource database = emptyLatin1();
        assertThatThrownBy(() -> Database.storage(database)).hasMessageContaining("LATIN1");
        assertThat(tables(database)).isEmpty();
    }

    private static List<String> tables(DataSource database) {
        return new OwnTransactions(database)
                .read(jdbc -> jdbc.list(
                        "select tablename from pg_tables where tablename like 'fb%'", params -> {}, Row::text));
    }

    @Test
    void columnOfMariadbThatLacksCharactersIsRefusedNamingIt() {
        DataSource database = utf8mb3(Server.MARIADB);
        assertThatThrownBy(
                        () -> JdbcFeedbackStorage.withOwnTransactions(database).build())
                .isInstanceOfSatisfying(
                        FeedbackStorageException.class,
                        failure -> assertThat(failure.retryable()).isFalse())
                .hasMessageContaining("The table fb_feedback: its column title keeps texts in utf8mb3, which lacks"
                        + " characters; needed is utf8mb4");
    }
}
