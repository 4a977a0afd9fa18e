package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.query.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins, as clients carry it: opaque, and nothing that they could gain by changing it, since it
 * only says where to go on within what they may see anyway.
 */
final class Cursors {
    private static final String NO_INSTANT = "-";

    private Cursors() {}

    static String write(SearchQuery.Order order, SearchQuery.Cursor cursor) {
        Instant at = cursor.at();
        String plain = order + " " + (at == null ? NO_INSTANT : at) + " " + cursor.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Refused unless it was written for the same order. */
    static SearchQuery.Cursor read(SearchQuery.Order order, String text) {
        SearchQuery.Cursor cursor = readOrNull(order, text);
        if (cursor == null) {
            throw Query.wrong("cursor", "http.cursor");
        }
        return cursor;
    }

    private static SearchQuery.@Nullable Cursor readOrNull(SearchQuery.Order order, String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            boolean fits = parts.length == 3
                    && parts[0].equals(order.name())
                    && Characters.length(parts[2]) <= Query.LONGEST_ID
                    && Characters.unfit(parts[2], false) == null;
            if (!fits) {
                return null;
            }
            if (parts[1].equals(NO_INSTANT)) {
                return order == SearchQuery.Order.DUE ? new SearchQuery.Cursor(null, parts[2]) : null;
            }
            Instant at = Instant.parse(parts[1]);
            boolean kept = Era.holds(at) && at.getNano() % 1_000 == 0;
            return kept ? new SearchQuery.Cursor(at, parts[2]) : null;
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return null;
        }
    }
}
