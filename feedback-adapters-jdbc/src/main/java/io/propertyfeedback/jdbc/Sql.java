package io.propertyfeedback.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Pieces of statements that are the same for every table. */
final class Sql {
    static final int PART = 500;

    private Sql() {}

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** {@code rows} times {@code (?, ?)}: what a list of keys of so many columns is compared with. */
    static String keys(int rows, int columns) {
        return String.join(", ", Collections.nCopies(rows, "(" + marks(columns) + ")"));
    }

    /** A list in parts that are not too long to be the keys of one query. */
    static <T> List<List<T>> parts(List<T> all) {
        return parts(all, PART);
    }

    /** A list in parts, each of one company, company after company. */
    static <T> List<List<T>> parts(List<T> all, Function<T, String> company, int size) {
        return all.stream().collect(Collectors.groupingBy(company, TreeMap::new, Collectors.toList())).values().stream()
                .flatMap(some -> parts(some, size).stream())
                .toList();
    }

    static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }

    static String equal(List<String> columns) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    static String set(List<String> columns) {
        return set(columns, column -> "?");
    }

    static String set(List<String> columns, UnaryOperator<String> value) {
        return columns.stream()
                .map(column -> column + " = " + value.apply(column))
                .collect(Collectors.joining(", "));
    }

    static List<String> without(List<String> columns, List<String> some) {
        return columns.stream().filter(column -> !some.contains(column)).toList();
    }

    /** A text within a pattern whose escape is an exclamation mark. */
    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    static String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks(columns.size()) + ")";
    }

    /** An insert of one row for each row of a source, whose columns it does not read. */
    static String insertFrom(String source, String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + marks(columns.size())
                + " from " + source;
    }

    /** The columns with the letter of their table before each. */
    static String of(String letter, List<String> columns) {
        return columns.stream().map(column -> letter + "." + column).collect(Collectors.joining(", "));
    }
}
