package io.propertyfeedback.examples.replay;

import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import picocli.CommandLine;

/** The command, run in a folder of its own; then what it said and what it left. */
final class Run {
    /** A heading in the shape of Boston's export, for rows written by {@link #row}. */
    static final String HEADING =
            "CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,OnTime_Status,CLOSURE_REASON,CASE_TITLE,TYPE,"
                    + "Location,Source";

    private final Path folder;
    private int code;
    private String out = "";
    private String err = "";

    Run(Path folder) {
        this.folder = folder;
    }

    /** A good row. */
    static String row(String id) {
        return row(id, "01/05/2026 09:00:00 AM", "01/06/2026 09:00:00 AM", "01/05/2026 05:00:00 PM");
    }

    static String row(String id, String opened, String due, String closed) {
        return String.join(",", id, opened, due, closed, "", "done", "Lamp dark", "Lamps", "1 Main St", "Phone");
    }

    /** Writes a file of Boston's shape. */
    Path file(String... rows) {
        return text(HEADING + "\n" + String.join("\n", rows) + "\n");
    }

    Path text(String content) {
        return text(content, StandardCharsets.UTF_8);
    }

    Path text(String content, Charset charset) {
        try {
            return Files.write(folder.resolve("in.csv"), content.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file as Boston's. */
    Run boston(Path input, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--input", input.toString(), "--mapping", "boston"));
        arguments.addAll(List.of(more));
        return with(arguments.toArray(String[]::new));
    }

    Run with(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--db", folder.resolve("db").toString(),
                "--out", page().toString(),
                "--rejects", folder.resolve("rejects.csv").toString()));
        if (!List.of(more).contains("--lang")) {
            arguments.addAll(List.of("--lang", "en"));
        }
        arguments.addAll(List.of(more));
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = ReplayCommand.commandLine();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(complained, true));
        code = line.execute(arguments.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return this;
    }

    int code() {
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    Path page() {
        return folder.resolve("report.html");
    }

    /** The rejects file without its heading, a line each. */
    List<String> rejects() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("rejects.csv"));
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every case in the database. */
    List<Life> lives() {
        return ask(storage -> {
            List<Life> lives = new ArrayList<>();
            storage.scan(ScanQuery.of(Replay.COMPANY), lives::add);
            return lives;
        });
    }

    Life only() {
        List<Life> lives = lives();
        if (lives.size() != 1) {
            throw new AssertionError(lives.size() + " cases instead of one; " + out + err);
        }
        return lives.get(0);
    }

    /** Asks the database. */
    <T> T ask(Function<FeedbackStorage, T> question) {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("db"), "sa", "");
        try {
            return question.apply(JdbcFeedbackStorage.withOwnTransactions(pool).build());
        } finally {
            pool.dispose();
        }
    }
}
