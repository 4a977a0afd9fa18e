package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.FeedbackStorageException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills what version 2 added to the state: the latest instant that a history tells of. Until then, and for a history that
 * cannot be read, it is the largest number, with which reports of a period read the case though nothing of it is theirs.
 */
final class UntilAt {
    private static final Logger LOG = LoggerFactory.getLogger(UntilAt.class);
    private static final int PAGE = 500;
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Jdbc jdbc;
    private final HistoryTable history;
    private final String page;
    private final String fill;

    private UntilAt(Jdbc jdbc, Names names, Dialect dialect) {
        this.jdbc = jdbc;
        history = new HistoryTable(names, dialect);
        String table = names.table("state");
        page = "select company, id from " + table + " where until_at = " + UNKNOWN
                + " and (company > ? or company = ? and id > ?) order by company, id limit " + PAGE;
        fill = "update " + table + " set until_at = ? where company = ? and id = ?";
    }

    /** Whether nothing is left: a history that cannot be read is tried again at the next start. */
    static boolean fill(Jdbc jdbc, Names names, Dialect dialect) {
        UntilAt all = new UntilAt(jdbc, names, dialect);
        boolean whole = true;
        List<Key> keys = all.after(new Key("", ""));
        while (!keys.isEmpty()) {
            whole &= all.fill(keys) == keys.size();
            keys = all.after(keys.get(keys.size() - 1));
        }
        return whole;
    }

    private List<Key> after(Key last) {
        return jdbc.list(
                page,
                params -> params.text(last.company()).text(last.company()).text(last.id()),
                row -> new Key(row.text(), row.text()));
    }

    private int fill(List<Key> keys) {
        Map<Key, List<Entry>> histories = new HashMap<>();
        try {
            histories.putAll(history.whole(jdbc, keys));
        } catch (RuntimeException one) {
            checkRow(one);
            keys.forEach(key -> histories.putAll(readable(key)));
        }
        jdbc.batch(
                fill,
                List.copyOf(histories.entrySet()),
                (params, life) -> params.instant(latest(life.getValue()))
                        .text(life.getKey().company())
                        .text(life.getKey().id()));
        return histories.size();
    }

    private Map<Key, List<Entry>> readable(Key key) {
        try {
            return history.whole(jdbc, List.of(key));
        } catch (RuntimeException unreadable) {
            checkRow(unreadable);
            LOG.warn(
                    "The history of the feedback {} of the company {} cannot be read ({}); reports of any period read it"
                            + " until its rows are mended",
                    key.id(),
                    key.company(),
                    unreadable.getClass().getName()); // whose message may quote the row
            return Map.of();
        }
    }

    private static void checkRow(RuntimeException failure) {
        if (failure instanceof FeedbackStorageException storage && storage.getCause() != null) {
            throw failure; // of the database, not of the row
        }
    }

    private static Instant latest(List<Entry> history) {
        return history.stream()
                .map(Entry::latest)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
