package io.propertyfeedback.examples.centre;

import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.SchemaMode;
import io.propertyfeedback.port.FeedbackStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Where everything is kept: an H2 file with the library's tables and those of the service centre. */
final class Database implements AutoCloseable {
    private static final String SETTINGS =
            "create table if not exists setting (name varchar(64) primary key, content varchar(500) not null)";

    /** H2 answers a commit before it has written it, unless told not to wait: a receipt would not outlive a kill. */
    private static final String OPTIONS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100";

    private final JdbcConnectionPool pool;

    private Database(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** Opens the file in a folder, and makes it if it is not there. */
    static Database open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", failure);
        }
        String file = folder.resolve("service-centre").toAbsolutePath().toString();
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + file + OPTIONS, "sa", "");
        pool.setMaxConnections(30);
        Database database = new Database(pool);
        database.execute(SETTINGS);
        return database;
    }

    /** The library's storage; makes or upgrades its tables. */
    FeedbackStorage storage() {
        return JdbcFeedbackStorage.withOwnTransactions(pool)
                .schemaMode(SchemaMode.UPGRADE)
                .build();
    }

    DataSource source() {
        return pool;
    }

    /** Forgets everything. */
    void clear() {
        execute("drop all objects");
        execute(SETTINGS);
    }

    Optional<String> setting(String name) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("select content from setting where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Setting " + name + " cannot be read", failure);
        }
    }

    void set(String name, String content) {
        try (Connection connection = pool.getConnection();
                PreparedStatement merge = connection.prepareStatement("merge into setting key (name) values (?, ?)")) {
            merge.setString(1, name);
            merge.setString(2, content);
            merge.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Setting " + name + " cannot be written", failure);
        }
    }

    private void execute(String statement) {
        try (Connection connection = pool.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database cannot be used: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
