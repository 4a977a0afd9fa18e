package io.propertyfeedback.jdbc;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How a {@link JdbcFeedbackStorage} is to be; immutable, each method answers a changed one. */
public final class JdbcStorageSetup {
    private final Transactions transactions;
    private final boolean joined;
    private final Names names;
    private final @Nullable Dialect dialect;
    private final SchemaMode mode;

    private JdbcStorageSetup(
            Transactions transactions, boolean joined, Names names, @Nullable Dialect dialect, SchemaMode mode) {
        this.transactions = transactions;
        this.joined = joined;
        this.names = names;
        this.dialect = dialect;
        this.mode = mode;
    }

    static JdbcStorageSetup own(DataSource source) {
        return new JdbcStorageSetup(
                new OwnTransactions(source), false, new Names(null, "fb_"), null, SchemaMode.VALIDATE);
    }

    static JdbcStorageSetup joining(ConnectionSource source) {
        return new JdbcStorageSetup(
                new JoinedTransactions(source), true, new Names(null, "fb_"), null, SchemaMode.VALIDATE);
    }

    /** What the names of tables and indexes begin with: letters, digits and {@code _}; {@code fb_} unless said. */
    public JdbcStorageSetup prefix(String prefix) {
        return new JdbcStorageSetup(transactions, joined, new Names(names.schema(), prefix), dialect, mode);
    }

    /** The schema in which the tables stand and which must exist; the connection's own unless said. */
    public JdbcStorageSetup schema(String schema) {
        return new JdbcStorageSetup(transactions, joined, new Names(schema, names.prefix()), dialect, mode);
    }

    /** The dialect, where the driver cannot tell it. */
    public JdbcStorageSetup dialect(Dialect spoken) {
        return new JdbcStorageSetup(transactions, joined, names, spoken, mode);
    }

    /** What is done about the tables; {@link SchemaMode#VALIDATE} unless said. */
    public JdbcStorageSetup schemaMode(SchemaMode chosen) {
        return new JdbcStorageSetup(transactions, joined, names, dialect, chosen);
    }

    /** The whole script that creates the tables under their names, to be run by the host. */
    public String script() {
        return dialect == null ? transactions.read(jdbc -> schema(jdbc).script()) : new Schema(names, dialect).script();
    }

    /**
     * The script that brings tables of an earlier version to the present one, step by step, to be run by the host. What is
     * filled from histories, {@link SchemaMode#UPGRADE} alone fills.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public String script(int fromVersion) {
        return dialect == null
                ? transactions.read(jdbc -> schema(jdbc).script(fromVersion))
                : new Schema(names, dialect).script(fromVersion);
    }

    /**
     * Builds the storage. One with its own transactions looks at the tables now, one that joins when it is used first.
     *
     * @throws IllegalArgumentException when a joining one is to create tables, which would end the host's transaction, or
     *     to join one over several servers, which is not one
     * @throws io.propertyfeedback.port.FeedbackStorageException when the tables are not as they must be
     */
    public JdbcFeedbackStorage build() {
        if (joined && dialect != null && !dialect.isOneServer()) {
            throw new IllegalArgumentException(
                    "Over several servers there is no one transaction to join: build the storage"
                            + " with its own transactions");
        }
        if (joined && mode == SchemaMode.UPGRADE) {
            throw new IllegalArgumentException("Creating tables would end the transaction that is joined: build one"
                    + " storage with its own transactions and UPGRADE first, or run script() yourself");
        }
        if (joined) {
            return new JdbcFeedbackStorage(transactions, this);
        }
        Dialect spoken = dialect == null ? transactions.read(this::dialect) : dialect;
        JdbcFeedbackStorage storage = new JdbcFeedbackStorage(transactions.speaking(spoken), dialect(spoken));
        transactions.write(storage::tables);
        return storage;
    }

    Tables tables(Jdbc jdbc) {
        Schema schema = schema(jdbc);
        switch (mode) {
            case VALIDATE -> schema.validate(jdbc);
            case UPGRADE -> schema.upgrade(jdbc);
            case NONE -> {}
        }
        Dialect spoken = dialect(jdbc);
        return Tables.of(names, joined ? spoken : spoken.readingCommitted());
    }

    /**
     * The tables for an erasure, which reads much that it does not write: locked, it would meet commits on it. So a host's
     * isolation is asked for, which is not worth its trip where little is read.
     */
    Tables erasing(Jdbc jdbc, Tables usual) {
        Dialect spoken = dialect(jdbc);
        return joined && spoken.readsCommitted(jdbc) ? Tables.of(names, spoken.readingCommitted()) : usual;
    }

    List<String> warnings(Jdbc jdbc) {
        return mode == SchemaMode.NONE ? List.of() : dialect(jdbc).warnings(jdbc);
    }

    private Schema schema(Jdbc jdbc) {
        return new Schema(names, dialect(jdbc));
    }

    private Dialect dialect(Jdbc jdbc) {
        try {
            return dialect == null ? Dialect.recognised(jdbc.connection().getMetaData()) : dialect;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
