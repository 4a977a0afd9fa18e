package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.port.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who did what when. The receipt's intake is joined from where it stands. */
final class HistoryTable {
    static final List<String> COLUMNS = List.of(
            "company", "feedback", "version", "step", "act", "actor", "done_at", "effects", "codes", "words", "shard");
    private static final List<String> READ = COLUMNS.subList(0, COLUMNS.size() - 1);

    private final Dialect dialect;
    private final String insert;
    private final String joined;
    private final String plain;
    private final String bare;
    private final String heard;
    private final String erase;
    private final String rename;

    HistoryTable(Names names, Dialect dialect) {
        this.dialect = dialect;
        String table = names.table("history");
        String feedback = names.table("feedback");
        insert = Sql.insert(table, COLUMNS);
        joined = "select " + Sql.of("h", READ) + ", " + Sql.of("f", FeedbackTable.COLUMNS) + " from " + table
                + " h left join " + feedback
                + " f on f.company = h.company and f.id = h.feedback and h.version = 1 where ";
        plain = "select " + Sql.of("h", READ) + " from " + feedback + " f join " + table
                + " h on h.company = f.company and h.feedback = f.id where ";
        bare = "select " + Sql.of("h", READ) + " from " + table + " h where ";
        heard = "select " + Sql.of("f", FeedbackTable.COLUMNS) + " from " + feedback + " f where ";
        String key = " where company = ? and feedback = ? and shard = ?";
        erase = "update " + table + " set words = null" + key + " and words is not null";
        rename = "update " + table + " set actor = ?" + key + " and actor = ?";
    }

    void erase(Jdbc jdbc, List<StateTable.Standing> these) {
        jdbc.batch(erase, these, (params, one) -> one.write(params));
    }

    void rename(Jdbc jdbc, List<StateTable.Standing> these, String person, String pseudonym) {
        jdbc.batch(
                rename,
                these,
                (params, one) -> one.write(params.text(pseudonym)).text(person));
    }

    void insert(Jdbc jdbc, List<Change> changes) {
        jdbc.batch(insert, changes, HistoryTable::write);
    }

    static void write(Params params, Change change) {
        Entry entry = change.entry();
        params.text(entry.company()).text(entry.feedback()).number(entry.version());
        params.text(entry.step().id())
                .text(entry.act().id())
                .text(entry.actor())
                .instant(entry.at());
        params.text(EffectText.of(entry));
        params.text(Json.of(entry.codes())).text(Json.of(entry.words()));
        params.text(change.after().intake().shard());
    }

    List<Entry> of(Jdbc jdbc, Key key) {
        return jdbc.list(
                joined + "h.company = ? and h.feedback = ? order by h.company, h.feedback, h.version",
                params -> params.text(key.company()).text(key.id()),
                HistoryTable::withIntake);
    }

    /** The entries that these identify, without words. */
    Map<EventId, Entry> wordless(Jdbc jdbc, List<EventId> events) {
        Map<EventId, Entry> found = new HashMap<>();
        for (List<EventId> some : Sql.parts(events, EventId::company, dialect.lookedUpAtOnce())) {
            Map<Key, Intake> intakes = intakes(
                    jdbc,
                    some.stream()
                            .filter(event -> event.version() == 1)
                            .map(EventId::key)
                            .toList());
            Set<EventId> wanted = Set.copyOf(some);
            LongSummaryStatistics versions =
                    some.stream().mapToLong(EventId::version).summaryStatistics();
            Condition these = these(
                            "h.company",
                            "h.feedback",
                            some.stream().map(EventId::key).toList())
                    .and(
                            "h.version >= ? and h.version <= ?",
                            params -> params.number(versions.getMin()).number(versions.getMax()));
            jdbc.each(bare + these.text(), these::write, row -> {
                Raw raw = Raw.read(row);
                EventId id = new EventId(raw.company, raw.feedback, raw.version);
                if (wanted.contains(id)) {
                    found.put(id, raw.entry(intakes.get(id.key())).withoutWords());
                }
            });
        }
        return found;
    }

    /** The whole histories of these feedbacks. */
    Map<Key, List<Entry>> whole(Jdbc jdbc, List<Key> feedbacks) {
        Map<Key, List<Entry>> found = new HashMap<>();
        for (List<Key> some : Sql.parts(feedbacks, Key::company, dialect.lookedUpAtOnce())) {
            Map<Key, Intake> intakes = intakes(jdbc, some);
            Condition these = these("h.company", "h.feedback", some);
            jdbc.each(bare + these.text() + " order by h.company, h.feedback, h.version", these::write, row -> {
                Raw raw = Raw.read(row);
                Key key = new Key(raw.company, raw.feedback);
                found.computeIfAbsent(key, k -> new ArrayList<>()).add(raw.entry(intakes.get(key)));
            });
        }
        return found;
    }

    private Map<Key, Intake> intakes(Jdbc jdbc, List<Key> feedbacks) {
        Map<Key, Intake> intakes = new HashMap<>();
        if (!feedbacks.isEmpty()) {
            Condition these = these("f.company", "f.id", feedbacks);
            jdbc.each(heard + these.text(), these::write, row -> {
                FeedbackRow one = FeedbackTable.read(row);
                intakes.put(one.key(), one.intake());
            });
        }
        return intakes;
    }

    /** These feedbacks of one company. */
    private static Condition these(String company, String id, List<Key> feedbacks) {
        return new Condition()
                .equal(company, feedbacks.get(0).company())
                .in(id, feedbacks.stream().map(Key::id).distinct().toList());
    }

    /** Feedbacks of a company by their ids: after the one and up to the other, of some communities or (null) of all. */
    record Range(String company, @Nullable Set<String> communities, String after, String last) {
        /** Each table has its own bounds: not every server takes over those of another, and none should read more. */
        private Condition condition() {
            Condition range = new Condition().equal("h.company", company);
            within(range, "h.feedback");
            if (communities != null) {
                range.equal("f.company", company).in("f.community", communities);
                within(range, "f.id");
            }
            return range;
        }

        private void within(Condition range, String id) {
            range.and(
                    id + " > ? and " + id + " <= ?",
                    params -> params.text(after).text(last));
        }
    }

    /** The histories of a range, as far as their intakes are given. */
    void each(Jdbc jdbc, Range range, Map<String, Intake> intakes, Consumer<Entry> each) {
        Condition condition = range.condition();
        String sql = (range.communities() == null ? bare : plain) + condition.text()
                + " order by h.company, h.feedback, h.version";
        jdbc.each(sql, condition::write, row -> {
            Raw raw = Raw.read(row);
            Intake intake = intakes.get(raw.feedback);
            if (intake != null) {
                each.accept(raw.entry(intake));
            }
        });
    }

    private static Entry withIntake(Row row) {
        Raw raw = Raw.read(row);
        return raw.entry(raw.version == 1 ? FeedbackTable.read(row).intake() : null);
    }

    private record Raw(
            String company,
            String feedback,
            long version,
            String step,
            String act,
            String actor,
            Instant at,
            @Nullable String effects,
            @Nullable String codes,
            @Nullable String words) {

        static Raw read(Row row) {
            return new Raw(
                    row.text(),
                    row.text(),
                    row.number(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.instant(),
                    row.textOrNull(),
                    row.textOrNull(),
                    row.textOrNull());
        }

        Entry entry(@Nullable Intake intake) {
            return new Entry(
                    company,
                    feedback,
                    version,
                    new StepId(step),
                    new ActId(act),
                    actor,
                    at,
                    EffectText.read(effects, new StepId(step), at, intake),
                    Json.read(codes),
                    Json.read(words));
        }
    }
}
