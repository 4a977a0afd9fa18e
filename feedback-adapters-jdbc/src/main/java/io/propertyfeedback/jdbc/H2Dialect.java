package io.propertyfeedback.jdbc;

import java.util.List;

/**
 * H2 has neither ON CONFLICT nor advisory locks: an insert that asks whether the key is free is safe because whoever
 * asks holds the key's gate.
 */
final class H2Dialect extends Dialect {
    @Override
    String name() {
        return "h2";
    }

    @Override
    boolean speaks(String product) {
        return product.equals("H2");
    }

    @Override
    String gate(Names names, int keys) {
        return "select bucket from " + names.table("gate") + " where bucket in (" + Sql.marks(keys)
                + ") order by bucket for update";
    }

    @Override
    String insertIfAbsent(String table, List<String> columns, List<String> key) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + Sql.marks(columns.size())
                + " where not exists (select 1 from " + table + " where " + Sql.equal(key) + ")";
    }

    @Override
    String upsert(String table, List<String> columns, List<String> key) {
        return "merge into " + table + " (" + String.join(", ", columns) + ") key (" + String.join(", ", key)
                + ") values (" + Sql.marks(columns.size()) + ")";
    }

    @Override
    String skipLocked() {
        return " for update skip locked";
    }

    @Override
    String nullsLast(String column) {
        return column + " nulls last";
    }
}
