package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Place;
import java.util.List;

/** The highest position of each company: a row each, so that nobody looks for it in the feed. */
final class HeadTable {
    private static final List<String> COLUMNS = List.of("company", "last_position");

    private final String select;
    private final String asOfNow;
    private final String upsert;

    HeadTable(Names names, Dialect dialect) {
        String table = names.table("head");
        select = "select " + String.join(", ", COLUMNS) + " from " + table;
        asOfNow = dialect.asOfNow();
        upsert = dialect.upsert(table, COLUMNS, List.of("company"));
    }

    /** 0 if none was given. */
    long of(Jdbc jdbc, String company) {
        return some(jdbc, new Condition().equal("company", company), "");
    }

    /** The same to go on from, for whoever holds the placing of events. */
    long newest(Jdbc jdbc, String company) {
        return some(jdbc, new Condition().equal("company", company), asOfNow);
    }

    private long some(Jdbc jdbc, Condition whose, String end) {
        return jdbc.first(select + whose.where() + end, whose::write, HeadTable::read)
                .map(Place::position)
                .orElse(0L);
    }

    /** Of all companies that have any. */
    List<Place> all(Jdbc jdbc, Condition whose) {
        return jdbc.list(select + whose.where(), whose::write, HeadTable::read);
    }

    void put(Jdbc jdbc, List<Place> heads) {
        jdbc.batch(upsert, heads, (params, head) -> params.text(head.company()).number(head.position()));
    }

    private static Place read(Row row) {
        return new Place(row.text(), row.number());
    }
}
