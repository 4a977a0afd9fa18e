package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Keys that only one change may take. Whoever takes one has passed its gate and looked who holds it. */
final class ClaimTable {
    static final List<String> COLUMNS =
            List.of("company", "shard", "namespace", "claim_key", "feedback", "version", "body_hash");

    private final String insert;
    private final String select;
    private final Dialect dialect;
    private final String erase;
    private final String forget;

    ClaimTable(Names names, Dialect dialect) {
        insert = Sql.insert(names.table("claim"), COLUMNS);
        select = "select " + String.join(", ", COLUMNS) + " from " + names.table("claim") + " where ";
        this.dialect = dialect;
        String these = " where company = ? and shard = ? and feedback in (";
        erase = "update " + names.table("claim") + " set body_hash = null" + these;
        forget = "delete from " + names.table("claim") + these;
    }

    /**
     * Takes the body hashes of the claims of feedbacks. No index leads there, since it would cost every receipt: the
     * claims of a shard are looked through once for many feedbacks of it.
     */
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

    /** What a claim locks: its key within company and shard. */
    record Held(String company, String shard, String namespace, String key) {
        List<String> parts() {
            return List.of(company, shard, namespace, key);
        }

        static Held of(Change change, Claim claim) {
            return new Held(change.after().company(), change.after().intake().shard(), claim.namespace(), claim.key());
        }

        static List<Held> of(Change change) {
            return change.claims().stream()
                    .map(claim -> of(change, claim))
                    .distinct()
                    .toList();
        }
    }

    /** Who holds which of these keys, as far as this transaction sees. */
    Map<Held, CommitResult.Claimed> holders(Jdbc jdbc, List<Held> keys) {
        return holders(jdbc, keys, "");
    }

    /** Who holds which of these keys, to decide on it. */
    Map<Held, CommitResult.Claimed> holdersNow(Jdbc jdbc, List<Held> keys) {
        return holders(jdbc, keys, dialect.asOfNow());
    }

    private Map<Held, CommitResult.Claimed> holders(Jdbc jdbc, List<Held> keys, String end) {
        Map<Held, CommitResult.Claimed> holders = new HashMap<>();
        for (List<Held> part : Sql.parts(keys)) {
            jdbc.each(
                    select + dialect.in(COLUMNS.subList(0, 4), part.size()) + end,
                    params -> part.forEach(key -> params.text(key.company)
                            .text(key.shard)
                            .text(key.namespace)
                            .text(key.key)),
                    row -> {
                        Held key = new Held(row.text(), row.text(), row.text(), row.text());
                        String feedback = row.text();
                        long version = row.number();
                        Claim claim = new Claim(key.namespace, key.key, row.textOrNull());
                        holders.put(key, new CommitResult.Claimed(claim, feedback, version));
                    });
        }
        return holders;
    }

    void insert(Jdbc jdbc, List<Change> changes) {
        jdbc.batch(
                insert,
                changes.stream().flatMap(change -> Taken.by(change).stream()).toList(),
                (params, one) -> one.write(params));
    }

    /** A key that a change takes; each once, however often the change names it. */
    record Taken(Held key, Change by, Claim claim) {
        static List<Taken> by(Change change) {
            Map<Held, Claim> once = new LinkedHashMap<>();
            change.claims().forEach(claim -> once.putIfAbsent(Held.of(change, claim), claim));
            List<Taken> taken = new ArrayList<>();
            once.forEach((key, claim) -> taken.add(new Taken(key, change, claim)));
            return taken;
        }

        void write(Params params) {
            params.text(key.company)
                    .text(key.shard)
                    .text(key.namespace)
                    .text(key.key)
                    .text(by.after().id())
                    .number(by.after().version())
                    .text(claim.bodyHash());
        }
    }
}
