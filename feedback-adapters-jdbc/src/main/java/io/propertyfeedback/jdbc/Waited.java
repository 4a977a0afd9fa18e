package io.propertyfeedback.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many wait, and when the oldest of them came about. */
record Waited(long count, @Nullable Instant since) {
    static Waited read(Row row) {
        return new Waited(row.number(), row.instantOrNull());
    }
}
