package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * What a driver in front of several PostgreSQL servers understands: neither WITH nor SKIP LOCKED, and no insert whose
 * values come from a select, since it looks for the shard among the values.
 */
final class ShardedPostgresqlDialect extends PostgresqlDialect {
    static final Dialect SHARDED = new ShardedPostgresqlDialect();

    @Override
    String name() {
        return "sharded postgresql";
    }

    @Override
    boolean speaks(String product) {
        return false;
    }

    @Override
    void alone(Jdbc jdbc, Names names, Runnable work) {
        throw new FeedbackStorageException(
                "Tables are made on each server by itself: build a storage on each with the dialect postgresql and UPGRADE,"
                        + " or run script() there",
                false,
                null);
    }

    /** Asked of each server where its tables are made: nobody says which would answer here. */
    @Override
    List<Narrow> narrow(Jdbc jdbc, Names names, Collection<String> tables) {
        return List.of();
    }

    @Override
    boolean isOneServer() {
        return false;
    }

    @Override
    boolean countsBatches() {
        return false;
    }

    @Override
    boolean changesTablesTogether() {
        return false;
    }

    @Override
    String beginRound() {
        return ""; // nobody says to which of the servers
    }

    @Override
    String rowPlace() {
        return ""; // two servers have a row each at one place
    }

    @Override
    boolean asksBeforeInsert() {
        return false;
    }

    @Override
    String insertIfAbsent(String table, List<String> columns, List<String> key) {
        return Sql.insert(table, columns) + " on conflict (" + String.join(", ", key) + ") do nothing";
    }

    /** The parser of ShardingSphere takes seconds for a hundred rows that are compared as rows; the plan is the same. */
    @Override
    String in(List<String> columns, int rows) {
        return "(" + String.join(" or ", Collections.nCopies(rows, "(" + Sql.equal(columns) + ")")) + ")";
    }

    /** Waits for what others hold. */
    @Override
    String skipLocked() {
        return " for update";
    }
}
