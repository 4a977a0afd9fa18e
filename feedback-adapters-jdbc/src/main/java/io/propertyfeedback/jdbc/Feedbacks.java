package io.propertyfeedback.jdbc;

import io.propertyfeedback.document.Era;
import io.propertyfeedback.kpi.Span;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feedbacks as they stand: what was heard ({@code f}) joined with where it stands ({@code s}). */
final class Feedbacks {
    private static final Logger LOG = LoggerFactory.getLogger(Feedbacks.class);

    /** What one sweep at a time holds where no server would see sweeps that wait for each other. */
    private static final List<String> SWEEP = List.of("", "sweep");

    private final String whole;
    private final String ids;
    private final String rungs;
    private final String lock;
    private final String offered;
    private final String old;
    private final Gate gate;
    private final Dialect dialect;
    private final Parts apart;

    Feedbacks(Names names, Dialect dialect) {
        this.gate = new Gate(names);
        this.dialect = dialect;
        this.apart = new Parts(dialect);
        String state = names.table("state");
        String feedback = names.table("feedback");
        String same = " on s.company = f.company and s.id = f.id where ";
        String selected = "select " + Sql.of("f", FeedbackTable.COLUMNS) + ", " + StateTable.selected("s");
        String joined = " from " + feedback + " f join " + state + " s" + same;
        whole = selected + joined;
        ids = "select f.id" + joined;
        rungs = "select company, id, next_rung_at from " + state + " where next_rung_at <= ? and next_rung_at >= ?"
                + " and (next_rung_at, company, id) > (?, ?, ?) order by next_rung_at, company, id limit ?";
        old = "select f.company, f.id, f.received_at, f.party" + joined + "f.company = ? and f.received_at >= ?"
                + " and (f.received_at > ? or f.id < ?) and s.settled_at < ?"
                + " and (s.erased is null or s.erased < s.version)"
                + " order by f.company desc, f.received_at, f.id desc limit ?"; // feedback_received, backwards
        lock = "select company, id, next_rung_at from " + state + dialect.byKey() + " where next_rung_at <= ? and ";
        offered = selected + " from " + feedback + " f" + dialect.byKey() + " join " + state + " s" + dialect.byKey()
                + same;
    }

    Optional<Feedback> find(Jdbc jdbc, Key key) {
        return jdbc.first(
                whole + "f.company = ? and f.id = ?",
                params -> params.text(key.company()).text(key.id()),
                Feedbacks::read);
    }

    List<Feedback> page(Jdbc jdbc, Condition condition, String order, int limit) {
        return jdbc.list(
                whole + condition.text() + " order by " + order + " limit ?",
                params -> {
                    condition.write(params);
                    params.number(limit);
                },
                Feedbacks::read);
    }

    List<Feedback> search(Jdbc jdbc, SearchQuery query, int limit) {
        boolean due = query.order() == SearchQuery.Order.DUE;
        String columns = due ? Search.due(query, dialect) : Search.latest(query);
        List<SearchQuery> pages = apart.ofPage(query);
        if (pages.size() == 1) {
            return page(jdbc, Search.condition(pages.get(0)), columns, limit);
        }
        Map<String, Feedback> found = new HashMap<>(); // what moved meanwhile, once
        pages.forEach(part -> page(jdbc, Search.condition(part), columns, limit)
                .forEach(feedback -> found.put(feedback.id(), feedback)));
        Comparator<Feedback> order = Comparator.comparing(
                due
                        ? feedback -> query.due(feedback).orElse(Instant.MAX)
                        : feedback -> feedback.intake().receivedAt());
        return found.values().stream()
                .sorted((due ? order : order.reversed()).thenComparing(Feedback::id, dialect.ids()))
                .limit(limit)
                .toList();
    }

    /** How many match; the database stops at {@code most}. */
    long count(Jdbc jdbc, SearchQuery query, int most) {
        List<Condition> counted = apart.ofCount(query);
        return jdbc.first(
                        "select count(*) from (" + union(" union all ", counted) + " limit ?) c",
                        params -> {
                            counted.forEach(part -> part.write(params));
                            params.number(most);
                        },
                        Row::number)
                .map(count -> Math.min(count, most)) // several servers stop at it each
                .orElse(0L);
    }

    private String union(String how, List<Condition> parts) {
        return parts.stream().map(part -> ids + part.text()).collect(Collectors.joining(how));
    }

    /**
     * The ids of those whose lives reach into a span, in order, so many after one of them. Only what was imported may have
     * begun before it was received.
     */
    List<String> reaching(Jdbc jdbc, ScanQuery query, Span span, String after, int many) {
        Condition all = reaching(query, span, after);
        if (!dialect.isOneServer()) { // which do not put several answers together
            all.and(
                    "(s.status in ('O', 'W') or s.until_at >= ? and s.status in ('S', 'C'))",
                    params -> params.instant(Era.within(span.from())));
            return ids(jdbc, ids + all.text() + " order by f.id limit ?", List.of(all), many);
        }
        List<Condition> parts = List.of(
                all.copy().and("s.status = 'O'", params -> {}),
                all.copy().and("s.status = 'W'", params -> {}),
                all.copy()
                        .and(
                                "s.status in ('S', 'C') and s.until_at >= ?",
                                params -> params.instant(Era.within(span.from()))));
        return ids(jdbc, "select c.id from (" + union(" union ", parts) + ") c order by c.id limit ?", parts, many);
    }

    private static List<String> ids(Jdbc jdbc, String query, List<Condition> parts, int many) {
        return jdbc.list(
                query,
                params -> {
                    parts.forEach(part -> part.write(params));
                    params.number(many);
                },
                Row::text);
    }

    private static Condition reaching(ScanQuery query, Span span, String after) {
        Condition condition = new Condition()
                .equal("s.company", query.company())
                .equal("f.company", query.company())
                .in("f.community", query.communities());
        if (!after.isEmpty()) {
            condition.and("f.id > ?", params -> params.text(after)).and("s.id > ?", params -> params.text(after));
        }
        return span.to().isAfter(Era.LAST)
                ? condition
                : condition.and("(f.received_at <= ? or f.imported)", params -> params.instant(Era.within(span.to())));
    }

    /** These of one company, in no order. */
    List<Feedback> these(Jdbc jdbc, String company, List<String> ids) {
        List<Feedback> found = new ArrayList<>();
        for (List<String> some : Sql.parts(ids, dialect.lookedUpAtOnce())) {
            Condition these = new Condition()
                    .equal("f.company", company)
                    .equal("s.company", company)
                    .in("f.id", some)
                    .in("s.id", some);
            found.addAll(jdbc.list(whole + these.text(), these::write, Feedbacks::read));
        }
        return found;
    }

    /** When the next rung of a feedback is due. */
    private record Rung(Key key, Instant at) {
        static Rung read(Row row) {
            return new Rung(new Key(row.text(), row.text()), row.instant());
        }
    }

    /** What may be old enough to be erased. */
    record Old(Key key, Instant receivedAt, Optional<Key> submitter) {
        static Old read(Row row) {
            Key key = new Key(row.text(), row.text());
            return new Old(
                    key,
                    row.instant(),
                    Optional.ofNullable(row.textOrNull()).map(party -> new Key(key.company(), party)));
        }
    }

    /** What was settled long ago and has words, held or not: the oldest receipts first, then by id downwards. */
    List<Old> old(Jdbc jdbc, Erasure.OfAge erasure, SearchQuery.@Nullable Cursor after, int limit) {
        Instant at = after == null ? null : after.at();
        long from = at == null ? Long.MIN_VALUE : Instants.micros(at);
        return jdbc.list(
                old,
                params -> params.text(erasure.company())
                        .number(from)
                        .number(from)
                        .text(after == null ? "" : after.id())
                        .instant(erasure.settledBefore())
                        .number(limit),
                Old::read);
    }

    /**
     * Locks what is due, the earliest first, leaving out what others hold. Candidates are read without a lock and locked
     * by their keys: not every database stops locking at the limit when it has to sort, and none may lock by the index
     * of what is due ({@link Dialect#byKey}). So no sweep waits for another. What cannot be read is left out and warned
     * of: it keeps none of the others from being swept.
     */
    List<Feedback> due(Jdbc jdbc, Instant now, int limit) {
        if (!dialect.isOneServer()) {
            gate.pass(jdbc, List.of(SWEEP));
        }
        List<Feedback> due = new ArrayList<>();
        Rung last = null;
        boolean more = true;
        while (more && due.size() < limit) {
            int wanted = limit - due.size();
            List<Rung> candidates = due(jdbc, now, last, wanted);
            if (!candidates.isEmpty()) {
                last = candidates.get(candidates.size() - 1);
                due.addAll(readable(jdbc, locked(jdbc, now, candidates)));
            }
            more = candidates.size() == wanted;
        }
        return due;
    }

    private List<Rung> due(Jdbc jdbc, Instant now, @Nullable Rung last, int limit) {
        long from = last == null ? Long.MIN_VALUE : Instants.micros(last.at());
        Key key = last == null ? new Key("", "") : last.key();
        return jdbc.list(
                rungs,
                params -> params.instant(now)
                        .number(from)
                        .number(from)
                        .text(key.company())
                        .text(key.id())
                        .number(limit),
                Rung::read);
    }

    /** Those of the candidates that are still to be had, locked, in their order. */
    private List<Key> locked(Jdbc jdbc, Instant now, List<Rung> candidates) {
        Set<Rung> locked = new HashSet<>(jdbc.locked(
                lock + dialect.in(List.of("company", "id"), candidates.size()) + dialect.skipLocked(),
                params -> {
                    params.instant(now);
                    candidates.forEach(rung ->
                            params.text(rung.key().company()).text(rung.key().id()));
                },
                Rung::read));
        return candidates.stream().filter(locked::contains).map(Rung::key).toList();
    }

    /** These feedbacks as they are now, in this order. */
    private List<Feedback> readable(Jdbc jdbc, List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Key, Feedback> found = new HashMap<>();
        jdbc.each(
                offered + dialect.in(List.of("f.company", "f.id"), keys.size()) + dialect.asOfNow(),
                params -> keys.forEach(key -> params.text(key.company()).text(key.id())),
                row -> readable(row)
                        .ifPresent(feedback -> found.put(new Key(feedback.company(), feedback.id()), feedback)));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Optional<Feedback> readable(Row row) {
        Key key = new Key(row.text(), row.text());
        row.again();
        try {
            return Optional.of(read(row));
        } catch (RuntimeException e) {
            if (e instanceof FeedbackStorageException failure && failure.getCause() != null) {
                throw failure; // of the database, not of the row
            }
            LOG.warn(
                    "The feedback {} of the company {} cannot be read ({}); no sweep judges it until its row is mended",
                    key.id(),
                    key.company(),
                    e.getClass().getName()); // whose message may quote the row
            return Optional.empty();
        }
    }

    private static Feedback read(Row row) {
        return StateTable.read(row, FeedbackTable.read(row));
    }
}
