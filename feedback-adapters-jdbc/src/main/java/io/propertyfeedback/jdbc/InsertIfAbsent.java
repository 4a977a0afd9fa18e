package io.propertyfeedback.jdbc;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Inserts rows that change nothing where a row of their key is; whoever calls has passed the gate of the keys. Where a
 * look for a key that is not there would lock the gap it would stand in, the insert is tried, which fails alone.
 */
final class InsertIfAbsent {
    private final Dialect dialect;
    private final String insert;

    InsertIfAbsent(Dialect dialect, String table, List<String> columns, List<String> key) {
        this.dialect = dialect;
        insert = dialect.insertIfAbsent(table, columns, key);
    }

    /** 1 for each that was inserted, 0 for each that was there. */
    <T> int[] run(Jdbc jdbc, List<T> items, BiConsumer<Params, T> row, BiConsumer<Params, T> key) {
        if (dialect.triesInserts()) {
            return jdbc.tried(insert, items, row);
        }
        return jdbc.counted(dialect.countsBatches(), insert, items, (params, item) -> {
            row.accept(params, item);
            if (dialect.asksBeforeInsert()) {
                key.accept(params, item);
            }
        });
    }
}
