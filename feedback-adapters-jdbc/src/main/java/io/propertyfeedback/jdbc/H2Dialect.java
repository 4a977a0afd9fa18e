package io.propertyfeedback.jdbc;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * H2 has neither ON CONFLICT nor advisory locks: an insert that asks whether the key is free is safe because whoever
 * asks holds the key's gate.
 */
final class H2Dialect extends Dialect {
    static final Dialect H2 = new H2Dialect();

    // An embedded database is open in one JVM only.
    private static final ReentrantLock MAKING_TABLES = new ReentrantLock();

    @Override
    String name() {
        return "h2";
    }

    @Override
    boolean speaks(String product) {
        return product.equals("H2");
    }

    @Override
    String scripts() {
        return "h2";
    }

    @Override
    void alone(Jdbc jdbc, Names names, Runnable work) {
        MAKING_TABLES.lock();
        try {
            work.run();
            jdbc.commit();
        } finally {
            MAKING_TABLES.unlock();
        }
    }

    /** An index of several columns serves values alone: with a list, H2 reads all that has the first columns' values. */
    @Override
    int lookedUpAtOnce() {
        return 1;
    }

    @Override
    String upsert(String table, List<String> columns, List<String> key) {
        return "merge into " + table + " (" + String.join(", ", columns) + ") key (" + String.join(", ", key)
                + ") values (" + Sql.marks(columns.size()) + ")";
    }
}
