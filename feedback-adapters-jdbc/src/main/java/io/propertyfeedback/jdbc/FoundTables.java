package io.propertyfeedback.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a prefix and schema that a database has.
 *
 * @param columns by the bare name of a table, in small letters, its columns and how many characters each takes
 */
record FoundTables(Map<String, Map<String, Integer>> columns) {
    static FoundTables of(Connection connection, Names names, Dialect dialect) {
        Map<String, Map<String, Integer>> columns = new HashMap<>();
        try {
            DatabaseMetaData database = connection.getMetaData();
            String schema = names.schema();
            String catalog = connection.getCatalog();
            if (dialect.schemasAreCatalogs()) {
                catalog = schema == null ? catalog : schema;
                schema = null;
            } else if (schema != null) {
                schema = stored(database, schema);
            } else if (dialect.isOneServer()) {
                schema = connection.getSchema();
            }
            String tables = stored(database, names.prefix()) + "%";
            try (ResultSet found = database.getColumns(catalog, schema, tables, null)) {
                while (found.next()) {
                    String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                    if (same(schema, found.getString("TABLE_SCHEM")) && table.startsWith(small(names.prefix()))) {
                        columns.computeIfAbsent(table.substring(names.prefix().length()), name -> new HashMap<>())
                                .put(small(found.getString("COLUMN_NAME")), found.getInt("COLUMN_SIZE"));
                    }
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
        return new FoundTables(columns);
    }

    /** The driver takes the schema for a pattern, in which {@code _} is any character. */
    private static boolean same(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }

    private static String stored(DatabaseMetaData database, String name) throws SQLException {
        if (database.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return database.storesLowerCaseIdentifiers() ? small(name) : name;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
