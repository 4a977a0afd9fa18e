package io.propertyfeedback.jdbc;

import java.util.Collection;
import java.util.List;

/** PostgreSQL makes tables within a transaction, so a lock of the transaction is held until they can be seen. */
sealed class PostgresqlDialect extends Dialect permits ShardedPostgresqlDialect {
    static final Dialect POSTGRESQL = new PostgresqlDialect();

    @Override
    String name() {
        return "postgresql";
    }

    @Override
    boolean speaks(String product) {
        return product.equals("PostgreSQL");
    }

    @Override
    String scripts() {
        return "postgresql";
    }

    @Override
    void alone(Jdbc jdbc, Names names, Runnable work) {
        jdbc.within(patience())
                .locked(
                        "select pg_advisory_xact_lock(?, ?)",
                        params -> params.integer("feedback".hashCode())
                                .integer(names.table("").hashCode()),
                        row -> true);
        work.run();
    }

    @Override
    List<Narrow> narrow(Jdbc jdbc, Names names, Collection<String> tables) {
        return jdbc.list(
                "select current_database(), pg_encoding_to_char(encoding) from pg_database"
                        + " where datname = current_database() and pg_encoding_to_char(encoding) <> 'UTF8'",
                params -> {},
                row -> new Narrow("The database " + row.text(), row.text(), "UTF8"));
    }

    /** Without a lock_timeout, which is the default, a server waits for a lock until it is free. */
    @Override
    int patience() {
        return 30;
    }

    /**
     * The tables of the relay are empty when statistics are taken and full when they are read: indexes fit both. What has
     * no index seems to cost so much then that up to version 17 it would be compiled.
     */
    @Override
    String beginRound() {
        return "select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)";
    }

    @Override
    boolean changesTablesTogether() {
        return true;
    }

    @Override
    boolean indexesOpenApart() {
        return true;
    }

    /** A key would write a twelfth more for each move; rows of the outbox never change, so their places do not either. */
    @Override
    String rowPlace() {
        return "ctid";
    }

    @Override
    String upsert(String table, List<String> columns, List<String> key) {
        return Sql.insert(table, columns) + orUpdate(columns, key);
    }

    /** The end of an insert that updates the row of this key where there is one. */
    static String orUpdate(List<String> columns, List<String> key) {
        return " on conflict (" + String.join(", ", key) + ") do update set "
                + Sql.set(Sql.without(columns, key), column -> "excluded." + column);
    }
}
