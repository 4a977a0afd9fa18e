package io.propertyfeedback.jdbc;

import java.util.Collection;
import java.util.List;

/**
 * Lock striping over {@value #BUCKETS} rows. Lets one transaction at a time take keys that hash alike, so that asking whether a key is free and taking it need no
 * duplicate key to fail. Keys are passed in one order; nobody waits in a circle who commits in one call.
 */
final class Gate {
    static final int BUCKETS = 1024;

    private final String gate;

    Gate(Names names) {
        gate = "select bucket from " + names.table("gate") + " where bucket in (";
    }

    /**
     * Returns when the transaction alone holds what these keys hash to: lists of texts, whose hash is specified, so that
     * it is the same in every JVM.
     */
    void pass(Jdbc jdbc, Collection<List<String>> keys) {
        List<Integer> buckets = keys.stream()
                .map(key -> Math.floorMod(spread(key.hashCode()), BUCKETS))
                .distinct()
                .sorted()
                .toList();
        if (!buckets.isEmpty()) {
            String sql = gate + Sql.marks(buckets.size()) + ") order by bucket for update";
            jdbc.locked(sql, params -> buckets.forEach(params::number), Row::number);
        }
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> 16;
    }
}
