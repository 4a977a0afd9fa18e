package io.propertyfeedback.examples.replay;

import io.propertyfeedback.examples.replay.source.ReplayException;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.SchemaMode;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;

/** Where the cases are kept: an H2 file, or in a dry run a copy of nothing. */
final class Database implements AutoCloseable {
    private final FeedbackStorage storage;
    private final Runnable closing;

    private Database(FeedbackStorage storage, Runnable closing) {
        this.storage = storage;
        this.closing = closing;
    }

    /** Opens the file, and makes it if it is not there; a dry run makes and changes nothing. */
    static Database open(Path file, boolean dryRun) {
        if (!dryRun) {
            return inFile(file);
        }
        Database there = Files.exists(Path.of(file + ".mv.db"))
                ? inFile(file)
                : new Database(new MemoryFeedbackStorage(), () -> {});
        return new Database(new DryStorage(there.storage), there.closing);
    }

    FeedbackStorage storage() {
        return storage;
    }

    private static Database inFile(Path file) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file.toAbsolutePath() + ";TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100", "sa", "");
        try (Connection first = pool.getConnection()) {
            FeedbackStorage storage = JdbcFeedbackStorage.withOwnTransactions(pool)
                    .schemaMode(SchemaMode.UPGRADE)
                    .build();
            return new Database(storage, pool::dispose);
        } catch (SQLException | FeedbackStorageException e) {
            pool.dispose();
            throw new ReplayException("replay.database", file.toAbsolutePath(), root(e));
        }
    }

    /** The pool and the storage wrap what the database says; it says it in the end. */
    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @Override
    public void close() {
        closing.run();
    }
}
