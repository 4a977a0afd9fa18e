package io.propertyfeedback.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A script of one database as it stands in the jar: one column a line, a semicolon only at the end of a statement.
 */
record Script(String text) {
    /** What a column of text without a bound has at least. */
    static final int UNBOUNDED = 1_000_000;

    private static final Pattern TABLE =
            Pattern.compile("create table \\$\\{table}(\\w+) \\((.*)\\)[^)]*", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("^  (?!primary )(\\w+) (\\w+)(?:\\((\\d+)\\))?", Pattern.MULTILINE);

    /** What makes all tables of the present version where there is none. */
    static Script complete(Dialect dialect) {
        return read(dialect.scripts() + "/tables.sql");
    }

    /** What makes the tables of version 1, or brings those of the version before to this one: as migrations run them. */
    static Script of(Dialect dialect, int version) {
        return read(dialect.scripts() + "/V" + version + ".sql");
    }

    private static Script read(String path) {
        try (InputStream in = Script.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + path);
            }
            return new Script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The jar cannot be read", e);
        }
    }

    List<String> statements() {
        String bare = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Stream.of(bare.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** The bare names of all tables, and of their columns how many characters each takes; 0 for what is no text. */
    Map<String, Map<String, Integer>> tables() {
        Map<String, Map<String, Integer>> tables = new LinkedHashMap<>();
        for (String statement : statements()) {
            Matcher table = TABLE.matcher(statement);
            if (table.matches()) {
                tables.put(table.group(1), columns(table.group(2)));
            }
        }
        return tables;
    }

    private static Map<String, Integer> columns(String lines) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Matcher column = COLUMN.matcher(lines);
        while (column.find()) {
            columns.put(column.group(1), characters(column.group(2), column.group(3)));
        }
        return columns;
    }

    private static int characters(String type, String length) {
        if (length != null) {
            return Integer.parseInt(length);
        }
        return type.equals("varchar") || type.endsWith("text") || type.equals("clob") ? UNBOUNDED : 0;
    }
}
