package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables as a whole: whether they are there, and the script that makes them. */
final class Schema {
    /** The version that this library needs; there is one complete script for each database and version. */
    static final int VERSION = 1;

    private static final List<String> TABLES =
            List.of("version", "gate", "feedback", "state", "history", "outbox", "claim", "person", "register");

    private final Names names;
    private final Dialect dialect;

    Schema(Names names, Dialect dialect) {
        this.names = names;
        this.dialect = dialect;
    }

    String script() {
        String path = dialect.name() + "/V" + VERSION + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + path);
            }
            return names.fill(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The jar cannot be read", e);
        }
    }

    void validate(Jdbc jdbc) {
        Set<String> missing = missing(jdbc.connection());
        if (!missing.isEmpty()) {
            throw wrong("Tables are missing: " + String.join(", ", missing));
        }
        List<Long> found = jdbc.list("select version from " + names.table("version"), params -> {}, Row::number);
        if (!found.equals(List.of((long) VERSION))) {
            throw wrong("The tables are of version " + found + ", needed is version " + VERSION);
        }
    }

    /** Creates what is missing as a whole; tables of another version, or only some of them, are left to people. */
    void upgrade(Jdbc jdbc) {
        if (missing(jdbc.connection()).size() == TABLES.size()) {
            statements().forEach(jdbc::execute);
        }
        validate(jdbc);
    }

    private Stream<String> statements() {
        String bare =
                script().lines().filter(line -> !line.startsWith("--")).reduce("", (all, line) -> all + line + "\n");
        return Stream.of(bare.split(";")).map(String::strip).filter(statement -> !statement.isEmpty());
    }

    private Set<String> missing(Connection connection) {
        Set<String> missing = new TreeSet<>();
        TABLES.forEach(table -> missing.add(names.table(table)));
        try {
            DatabaseMetaData database = connection.getMetaData();
            String schema = names.schema() == null ? connection.getSchema() : names.schema();
            try (ResultSet tables = database.getTables(connection.getCatalog(), null, null, null)) {
                while (tables.next()) {
                    if (schema == null || schema.equalsIgnoreCase(tables.getString("TABLE_SCHEM"))) {
                        String found = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                        missing.removeIf(
                                name -> name.substring(name.indexOf('.') + 1).equalsIgnoreCase(found));
                    }
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
        return missing;
    }

    private FeedbackStorageException wrong(String what) {
        return new FeedbackStorageException(
                what + ". Let the library create them with schemaMode(SchemaMode.UPGRADE), or print the script with"
                        + " script() and run it yourself",
                false,
                null);
    }
}
