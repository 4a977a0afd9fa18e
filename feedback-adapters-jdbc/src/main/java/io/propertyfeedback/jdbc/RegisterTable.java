package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Registered;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versioned documents, one row a version. */
final class RegisterTable {
    private static final List<String> COLUMNS =
            List.of("company", "kind", "id", "version", "document", "put_at", "put_by");

    private final String latest;
    private final String version;
    private final String insert;
    private final String list;

    RegisterTable(Names names, Dialect dialect) {
        String table = names.table("register");
        String select = "select " + Sql.of("r", COLUMNS) + " from " + table + " r where r.company = ? and r.kind = ?";
        latest = select + " and r.id = ? order by r.company desc, r.kind desc, r.id desc, r.version desc limit 1";
        version =
                "select max(version) from " + table + " where company = ? and kind = ? and id = ?" + dialect.asOfNow();
        insert = Sql.insert(table, COLUMNS);
        list = select + " and r.id > ? and not exists (select 1 from " + table
                + " n where n.company = r.company and n.kind = r.kind and n.id = r.id and n.version = r.version + 1)"
                + " order by r.company, r.kind, r.id limit ?";
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

    /** The latest version, 0 when there is none, to decide on it. */
    long version(Jdbc jdbc, Name name) {
        return jdbc.list(version, name::write, Row::number).get(0);
    }

    void insert(Jdbc jdbc, Registered document) {
        jdbc.update(
                insert,
                params -> params.text(document.company())
                        .text(document.kind())
                        .text(document.id())
                        .number(document.version())
                        .text(Json.always(document.document()))
                        .instant(document.at())
                        .text(document.by()));
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

    private static Registered read(Row row) {
        return new Registered(
                row.text(), row.text(), row.text(), row.number(), Json.read(row.text()), row.instant(), row.text());
    }
}
