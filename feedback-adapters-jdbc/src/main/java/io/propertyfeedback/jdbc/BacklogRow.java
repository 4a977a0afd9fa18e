package io.propertyfeedback.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many wait, and when the oldest of them came about. */
record BacklogRow(long count, @Nullable Instant since) {
    static BacklogRow read(Row row) {
        return new BacklogRow(row.number(), row.instantOrNull());
    }
}
