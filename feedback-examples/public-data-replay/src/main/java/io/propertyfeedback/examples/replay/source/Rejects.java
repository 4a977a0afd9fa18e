package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.form.Texts;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes what was not taken: line, column, value and reason. The file exists even if nothing was refused. */
public final class Rejects implements AutoCloseable {
    private static final int SHOWN = 80;
    private static final String FORMULA = "=+-@\t\r";

    private final Resource file;
    private final CSVPrinter printer;
    private final Locale locale;
    private final Texts texts;

    /** Begins the file, over what an earlier run has left. */
    public Rejects(Path path, Locale locale, Texts texts) {
        this.file = Resource.file(path);
        this.locale = locale;
        this.texts = texts;
        try {
            Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
            printer.printRecord("line", "column", "value", "reason");
        } catch (IOException e) {
            throw new ReplayException("replay.file-unwritable", path, e.toString());
        }
    }

    public void add(Reject reject) {
        try {
            printer.printRecord(
                    reject.line(),
                    safe(reject.column()),
                    safe(shown(reject.value())),
                    reject.reason().text(locale, texts));
        } catch (IOException e) {
            throw new ReplayException("replay.file-unwritable", file.name(), e.toString());
        }
    }

    /** Short, on one line. */
    static String shown(String value) {
        int length = Characters.length(value);
        String cut = length <= SHOWN ? value : Characters.first(SHOWN, value) + "… (" + length + ")";
        return cut.replaceAll("\\p{Cntrl}+", " ");
    }

    /** A spreadsheet takes what begins like a formula for one; an apostrophe keeps it text. */
    static String safe(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public void close() {
        try {
            printer.close();
        } catch (IOException e) {
            throw new ReplayException("replay.file-unwritable", file.name(), e.toString());
        }
    }
}
