package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versioned documents, one row a version. */
final class RegisterTable {
    private static final List<String> COLUMNS =
            List.of("company", "kind", "id", "version", "document", "put_at", "put_by");

    private static final List<String> KEY = COLUMNS.subList(0, 4);

    private final String latest;
    private final String before;
    private final InsertIfAbsent insert;
    private final String list;
    private final String stamps;

    RegisterTable(Names names, Dialect dialect) {
        String table = names.table("register");
        String select = "select " + Sql.of("r", COLUMNS) + " from " + table + " r where r.company = ? and r.kind = ?";
        latest = select + " and r.id = ? order by r.company desc, r.kind desc, r.id desc, r.version desc limit 1";
        before = "select version from " + table + " where company = ? and kind = ? and id = ? and version = ?"
                + dialect.asOfNow();
        insert = new InsertIfAbsent(dialect, table, COLUMNS, KEY);
        list = select + " and r.id > ? and not exists (select 1 from " + table
                + " n where n.company = r.company and n.kind = r.kind and n.id = r.id and n.version = r.version + 1)"
                + " order by r.company, r.kind, r.id limit ?";
        stamps = "select kind, count(*), max(put_at) from " + table + " where company = ? and kind in (";
    }

    /** What a put locks: one document. */
    record Name(String company, String kind, String id) {
        List<String> parts() {
            return List.of(company, kind, id);
        }

        private void write(Params params) {
            params.text(company).text(kind).text(id);
        }
    }

    Optional<Registered> find(Jdbc jdbc, Name name) {
        return jdbc.first(latest, name::write, RegisterTable::read);
    }

    /** Puts a document as the version after the latest one; false when it is not that. */
    boolean put(Jdbc jdbc, Registered document) {
        return follows(jdbc, document)
                && insert.run(jdbc, List.of(document), RegisterTable::write, RegisterTable::writeKey)[0] == 1;
    }

    private boolean follows(Jdbc jdbc, Registered document) {
        return document.version() == 1
                || jdbc.first(before, params -> writeKey(params, document, document.version() - 1), Row::number)
                        .isPresent();
    }

    private static void writeKey(Params params, Registered document) {
        writeKey(params, document, document.version());
    }

    private static void writeKey(Params params, Registered document, long version) {
        params.text(document.company())
                .text(document.kind())
                .text(document.id())
                .number(version);
    }

    private static void write(Params params, Registered document) {
        writeKey(params, document);
        params.text(Json.always(document.document())).instant(document.at()).text(document.by());
    }

    List<Registered> list(Jdbc jdbc, String company, String kind, @Nullable String afterId, int limit) {
        return jdbc.list(
                list,
                params -> params.text(company)
                        .text(kind)
                        .text(afterId == null ? "" : afterId)
                        .number(limit),
                RegisterTable::read);
    }

    Map<String, Stamp> stamps(Jdbc jdbc, String company, List<String> kinds) {
        Map<String, Stamp> found = new HashMap<>();
        jdbc.list(
                        stamps + Sql.marks(kinds.size()) + ") group by kind",
                        params -> {
                            params.text(company);
                            kinds.forEach(params::text);
                        },
                        row -> Map.entry(row.text(), new Stamp(row.number(), row.instant())))
                .forEach(stamp -> found.put(stamp.getKey(), stamp.getValue()));
        return found;
    }

    private static Registered read(Row row) {
        return new Registered(
                row.text(), row.text(), row.text(), row.number(), Json.read(row.text()), row.instant(), row.text());
    }
}
