package io.propertyfeedback.examples.centre.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps what was counted for a short while. Thread-safe. */
final class Kept<K, V> {
    private static final int MOST = 100;

    private final Duration aWhile;
    private final Map<K, Counted<V>> counted = new LinkedHashMap<>();

    private record Counted<V>(Instant at, V what) {}

    Kept(Duration aWhile) {
        this.aWhile = aWhile;
    }

    /** One at a time counts; the others wait for what it finds. */
    synchronized V get(K key, Instant now, Supplier<V> count) {
        Counted<V> known = counted.get(key);
        if (known != null && now.isBefore(known.at().plus(aWhile))) {
            return known.what();
        }
        V what = count.get();
        if (counted.size() >= MOST) {
            counted.clear();
        }
        counted.put(key, new Counted<>(now, what));
        return what;
    }
}
