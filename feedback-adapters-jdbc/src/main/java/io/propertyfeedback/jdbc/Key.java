package io.propertyfeedback.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.propertyfeedback.port.Change;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Names one feedback or person: the company first. What is found by a key is compared with it once more, because MySQL
 * takes an id with a blank behind it for the id.
 */
record Key(String company, String id) implements Comparable<Key> {
    static final Comparator<String> BY_CODES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    List<String> parts() {
        return List.of(company, id);
    }

    static Key of(Change change) {
        return new Key(change.after().company(), change.after().id());
    }

    /** The other feedback by which a change was decided. */
    static Key of(Change change, Change.Seen seen) {
        return new Key(change.after().company(), seen.feedback());
    }

    /**
     * By the codes of characters: the order in which rows of one table are locked. A query that locks several follows the
     * order of its database, which is the same; H2 alone has characters beyond U+FFFF before those from U+E000.
     */
    @Override
    public int compareTo(Key other) {
        int companies = BY_CODES.compare(company, other.company);
        return companies != 0 ? companies : BY_CODES.compare(id, other.id);
    }
}
