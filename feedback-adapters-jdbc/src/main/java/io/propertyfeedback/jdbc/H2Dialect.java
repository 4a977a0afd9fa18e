package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * H2 has neither ON CONFLICT nor advisory locks: an insert that asks whether the key is free is safe because whoever
 * asks holds the key's gate.
 */
final class H2Dialect extends Dialect {
    static final Dialect H2 = new H2Dialect();

    // An embedded database is open in one JVM only.
    private static final ReentrantLock MAKING_TABLES = new ReentrantLock();

    // Their Transaction.commit does nothing with a transaction that was marked as committed when the process was
    // killed.
    private static final Set<String> LOCKS_FOR_GOOD = Set.of("2.5.250", "2.5.252");

    private static final String FILE = "select database_path(), h2version(), (select max(setting_value)"
            + " from information_schema.settings where setting_name = 'WRITE_DELAY') where database_path() is not null"
            + " and not readonly()";

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

    /** Of files that are written alone: what is in memory dies with its process anyway. */
    @Override
    List<String> warnings(Jdbc jdbc) {
        try {
            return jdbc.first(FILE, params -> {}, H2Dialect::warnings).orElse(List.of());
        } catch (FeedbackStorageException e) {
            return List.of(); // what would only have been a warning keeps nobody from working
        }
    }

    private static List<String> warnings(Row row) {
        String file = row.text();
        String version = row.text();
        String delay = row.textOrNull();
        List<String> warnings = new ArrayList<>();
        if (delay != null && !delay.equals("0")) {
            warnings.add("The H2 database " + file + " forgets what was acknowledged in the last " + delay
                    + " milliseconds before its process is killed: add ;WRITE_DELAY=0 to its URL");
        }
        if (LOCKS_FOR_GOOD.contains(version)) {
            warnings.add("H2 " + version + ", which keeps the database " + file
                    + ", locks rows for good if its process is" + " killed while it commits: take H2 2.4.240");
        }
        return warnings;
    }

    /** H2 2.4.240 keeps what EXISTS has answered, whatever the transaction writes, unless the answer depends on chance. */
    @Override
    String askedAnew() {
        return " and rand() >= 0";
    }

    /** An index of several columns serves values alone: with a list, H2 reads all that has the first columns' values. */
    @Override
    int lookedUpAtOnce() {
        return 1;
    }

    /** H2 has characters beyond U+FFFF before those from U+E000. */
    @Override
    Comparator<String> ids() {
        return Comparator.naturalOrder();
    }

    @Override
    String upsert(String table, List<String> columns, List<String> key) {
        return "merge into " + table + " (" + String.join(", ", columns) + ") key (" + String.join(", ", key)
                + ") values (" + Sql.marks(columns.size()) + ")";
    }
}
