package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keys that only one change may take. Whoever takes one has passed its gate and looked who holds it: on one server
 * whatever the shard, over several on the server of the shard, which alone decides in one transaction.
 */
final class ClaimTable {
    static final List<String> COLUMNS =
            List.of("company", "namespace", "claim_key", "shard", "feedback", "version", "body_hash");

    private final String insert;
    private final InsertIfAbsent take;
    private final String release;
    private final String select;
    private final List<String> asked;
    private final Dialect dialect;
    private final String erase;
    private final String forget;

    ClaimTable(Names names, Dialect dialect) {
        insert = Sql.insert(names.table("claim"), COLUMNS);
        take = new InsertIfAbsent(dialect, names.table("claim"), COLUMNS, COLUMNS.subList(0, 3));
        release = "delete from " + names.table("claim") + " where company = ? and namespace = ? and claim_key = ?";
        select = "select " + String.join(", ", COLUMNS) + " from " + names.table("claim") + " where ";
        asked = COLUMNS.subList(0, dialect.isOneServer() ? 3 : 4);
        this.dialect = dialect;
        String these = " where company = ? and shard = ? and feedback in (";
        erase = "update " + names.table("claim") + " set body_hash = null" + these;
        forget = "delete from " + names.table("claim") + these;
    }

    /** Takes the body hashes of the claims of feedbacks. */
    void erase(Jdbc jdbc, List<StateTable.Standing> these) {
        eachShard(
                these,
                (shard, ids) -> jdbc.update(
                        erase + Sql.marks(ids.size()) + ") and body_hash is not null",
                        params -> write(params, shard, ids)));
    }

    /** Takes those claims of feedbacks away whose namespace names the person. */
    void forget(Jdbc jdbc, List<StateTable.Standing> these, String person) {
        eachShard(
                these,
                (shard, ids) ->
                        jdbc.update(forget + Sql.marks(ids.size()) + ") and namespace like ? escape '!'", params -> {
                            write(params, shard, ids);
                            params.text("%:" + Sql.escaped(person));
                        }));
    }

    private static void write(Params params, Key shard, List<String> ids) {
        params.text(shard.company()).text(shard.id());
        ids.forEach(params::text);
    }

    /** A statement names one shard, so that over several servers it goes to one. */
    private static void eachShard(List<StateTable.Standing> these, BiConsumer<Key, List<String>> work) {
        Map<Key, List<String>> shards = new LinkedHashMap<>();
        these.forEach(
                one -> shards.computeIfAbsent(new Key(one.key().company(), one.shard()), shard -> new ArrayList<>())
                        .add(one.key().id()));
        shards.forEach((shard, ids) -> {
            for (List<String> part : Sql.parts(ids)) {
                work.accept(shard, part);
            }
        });
    }

    /**
     * What a claim locks: its key within the company.
     *
     * @param shard within which it is locked over several servers; null on one
     */
    record Held(
            String company,
            String namespace,
            String key,
            @Nullable String shard) {
        List<String> parts() {
            return shard == null ? List.of(company, namespace, key) : List.of(company, namespace, key, shard);
        }

        private void write(Params params) {
            parts().forEach(params::text);
        }
    }

    Held held(String company, String shard, Claim claim) {
        return new Held(company, claim.namespace(), claim.key(), dialect.isOneServer() ? null : shard);
    }

    /** What a change locks, each once. */
    List<Held> held(Change change) {
        return change.claims().stream()
                .map(claim ->
                        held(change.after().company(), change.after().intake().shard(), claim))
                .distinct()
                .toList();
    }

    /** Who holds which of these keys, as far as this transaction sees. */
    Map<Held, CommitResult.Claimed> holders(Jdbc jdbc, List<Held> keys) {
        return holders(jdbc, keys, "");
    }

    /**
     * Who holds which keys of these changes, none of which names one of another's, to decide on it. Where inserts are
     * tried, the changes have taken the others by that.
     */
    Map<Held, CommitResult.Claimed> holdersNow(Jdbc jdbc, List<Change> changes) {
        if (dialect.triesInserts()) {
            List<Taken> keys = Taken.by(changes);
            int[] taken = take.run(jdbc, keys, (params, key) -> key.write(params), (params, key) -> {});
            List<Held> others = IntStream.range(0, taken.length)
                    .filter(i -> taken[i] == 0)
                    .mapToObj(i -> held(keys.get(i)))
                    .toList();
            return holders(jdbc, others, dialect.asOfNow());
        }
        return holders(
                jdbc, changes.stream().flatMap(change -> held(change).stream()).toList(), dialect.asOfNow());
    }

    private Held held(Taken taken) {
        Feedback by = taken.by().after();
        return held(by.company(), by.intake().shard(), taken.claim());
    }

    /** Gives back what a change took that is not to be, but for what others hold. */
    void release(Jdbc jdbc, Change change, Set<Held> held) {
        if (dialect.triesInserts()) {
            jdbc.batch(
                    release,
                    held(change).stream().filter(key -> !held.contains(key)).toList(),
                    (params, key) -> key.write(params));
        }
    }

    private Map<Held, CommitResult.Claimed> holders(Jdbc jdbc, List<Held> keys, String end) {
        Map<Held, CommitResult.Claimed> holders = new HashMap<>();
        for (List<Held> part : Sql.parts(keys)) {
            jdbc.each(
                    select + dialect.in(asked, part.size()) + end,
                    params -> part.forEach(key -> key.write(params)),
                    row -> {
                        String company = row.text();
                        Claim key = Claim.of(row.text(), row.text());
                        Held held = held(company, row.text(), key);
                        String feedback = row.text();
                        long version = row.number();
                        Claim claim = new Claim(key.namespace(), key.key(), row.textOrNull());
                        holders.merge(held, new CommitResult.Claimed(claim, feedback, version), ClaimTable::first);
                    });
        }
        return holders;
    }

    /** One key may be held in two shards by what was written before it was one in the company: then the earlier id. */
    private static CommitResult.Claimed first(CommitResult.Claimed one, CommitResult.Claimed other) {
        return one.feedback().compareTo(other.feedback()) <= 0 ? one : other;
    }

    /** Takes what is not taken yet. */
    void insert(Jdbc jdbc, List<Change> changes) {
        if (!dialect.triesInserts()) {
            jdbc.batch(insert, Taken.by(changes), (params, one) -> one.write(params));
        }
    }

    /** A key that a change takes; each once, however often the change names it. */
    record Taken(Change by, Claim claim) {
        static List<Taken> by(List<Change> changes) {
            return changes.stream().flatMap(change -> by(change).stream()).toList();
        }

        static List<Taken> by(Change change) {
            Map<Claim, Claim> once = new LinkedHashMap<>();
            change.claims().forEach(claim -> once.putIfAbsent(Claim.of(claim.namespace(), claim.key()), claim));
            return once.values().stream().map(claim -> new Taken(change, claim)).toList();
        }

        void write(Params params) {
            params.text(by.after().company())
                    .text(claim.namespace())
                    .text(claim.key())
                    .text(by.after().intake().shard())
                    .text(by.after().id())
                    .number(by.after().version())
                    .text(claim.bodyHash());
        }
    }
}
