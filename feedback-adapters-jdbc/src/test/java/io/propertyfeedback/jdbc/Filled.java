package io.propertyfeedback.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Tables of an earlier version with the rows that the library of then wrote, led through random lives. In the file a line
 * begins with {@code #} and the name of a table before its columns; a value begins with what it is: a number, a text, a
 * flag or bytes.
 */
final class Filled {
    static final int LIVES = 8;

    private Filled() {}

    static void version1(Server server, DataSource database) throws SQLException {
        Names names = new Names(null, "fb_");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : Script.of(server.dialect(), 1).statements()) {
                statement.execute(names.fill(sql));
            }
            fill(connection, "v1-rows.txt", names);
        }
    }

    private static void fill(Connection connection, String file, Names names) throws SQLException {
        String insert = "";
        for (String line : lines(file)) {
            List<String> cells = List.of(line.split("\t", -1));
            if (line.startsWith("# ")) {
                List<String> columns = cells.subList(1, cells.size());
                insert = Sql.insert(names.table(cells.get(0).substring(2)), columns);
            } else {
                try (PreparedStatement row = connection.prepareStatement(insert)) {
                    for (int i = 0; i < cells.size(); i++) {
                        set(row, i + 1, cells.get(i));
                    }
                    row.executeUpdate();
                }
            }
        }
    }

    private static List<String> lines(String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Filled.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(PreparedStatement row, int index, String cell) throws SQLException {
        String value = cell.substring(1);
        switch (cell.charAt(0)) {
            case '\\' -> row.setObject(index, null);
            case 'n' -> row.setLong(index, Long.parseLong(value));
            case 'b' -> row.setBoolean(index, Boolean.parseBoolean(value));
            case 'x' -> row.setBytes(index, HexFormat.of().parseHex(value));
            case 't' -> row.setString(index, value.translateEscapes());
            default -> throw new IllegalArgumentException(cell);
        }
    }
}
