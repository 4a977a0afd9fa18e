package com.acme.storage;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Records of one type in the order of their keys: texts and whole numbers, compared one after the other. */
final class Table<V> {
    private final MVMap<Object[], Object> rows;
    private final Class<V> type;

    Table(MVStore file, String name, Class<V> type) {
        this.rows = file.openMap(name);
        this.type = type;
    }

    Optional<V> get(Object... key) {
        return Optional.ofNullable(rows.get(key)).map(row -> Codec.value(row, type));
    }

    void put(V value, Object... key) {
        rows.put(key, Codec.plain(value));
    }

    boolean remove(Object... key) {
        return rows.remove(key) != null;
    }

    /** Removes all whose keys begin so. */
    void clear(Object... prefix) {
        Cursor<Object[], Object> cursor = rows.cursor(prefix);
        while (cursor.hasNext()) {
            Object[] key = cursor.next();
            if (!startsWith(key, prefix)) {
                return;
            }
            rows.remove(key);
        }
    }

    /** All whose keys begin so, in order, as they are now: what is written while the stream lasts does not show in it. */
    Stream<V> all(Object... prefix) {
        return from(prefix, prefix);
    }

    /** The same, from behind a key on. */
    Stream<V> after(Object last, Object... prefix) {
        Object[] key = key(prefix, last);
        return Stream.ofNullable(rows.higherKey(key)).flatMap(next -> from(next, prefix));
    }

    private Stream<V> from(Object[] first, Object[] prefix) {
        Cursor<Object[], Object> cursor = rows.cursor(first);
        return Stream.generate(() -> cursor.hasNext() ? cursor.next() : new Object[0])
                .takeWhile(key -> key.length > 0 && startsWith(key, prefix))
                .map(key -> Codec.value(cursor.getValue(), type));
    }

    /** The one with the highest number behind the prefix. */
    Optional<V> last(Object... prefix) {
        Object[] key = rows.floorKey(key(prefix, Long.MAX_VALUE));
        return key != null && startsWith(key, prefix) ? get(key) : Optional.empty();
    }

    private static Object[] key(Object[] prefix, Object last) {
        Object[] key = Arrays.copyOf(prefix, prefix.length + 1);
        key[prefix.length] = last;
        return key;
    }

    private static boolean startsWith(Object[] key, Object[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
