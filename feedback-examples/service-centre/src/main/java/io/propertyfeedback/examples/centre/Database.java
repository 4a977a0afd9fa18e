package io.propertyfeedback.examples.centre;

import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.SchemaMode;
import io.propertyfeedback.port.FeedbackStorage;
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

    private static final String SHARED = ";TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100";

    /** H2 answers a commit before it has written it, unless told not to wait: a receipt would not outlive a kill. */
    private static final String WRITING = ";WRITE_DELAY=0";

    private final JdbcConnectionPool pool;
    private final SchemaMode mode;

    private Database(Path file, String options, SchemaMode mode) {
        this.mode = mode;
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + file.toAbsolutePath() + SHARED + options, "sa", "");
        pool.setMaxConnections(30);
    }

    /** Makes a new one. */
    static Database create(Path file) {
        Database database = new Database(file, WRITING, SchemaMode.UPGRADE);
        database.execute(SETTINGS);
        return database;
    }

    /** Opens one that is there, and makes nothing in it that should be there already. */
    static Database open(Path file) {
        return new Database(file, WRITING + ";IFEXISTS=TRUE", SchemaMode.VALIDATE);
    }

    /** Opens one only to look at it: H2 writes into a file as soon as it opens it for more. */
    static Database look(Path file) {
        return new Database(file, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", SchemaMode.VALIDATE);
    }

    /** The library's storage. */
    FeedbackStorage storage() {
        return JdbcFeedbackStorage.withOwnTransactions(pool).schemaMode(mode).build();
    }

    DataSource source() {
        return pool;
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

    void forget(String name) {
        try (Connection connection = pool.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from setting where name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Setting " + name + " cannot be forgotten", failure);
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
