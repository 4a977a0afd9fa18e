package io.propertyfeedback.examples.replay.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A file of rows under a heading. Line ends may be LF, CR LF or, as old Macs wrote them, CR. For one thread. */
public final class CsvFile implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Resource resource;
    private final long lines;
    private final RowLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> places = new HashMap<>();
    private int width;

    private CsvFile(Resource resource, Mapping mapping) throws IOException {
        this.resource = resource;
        this.lines = TextCheck.lines(resource, mapping.encoding());
        this.limit = new RowLimit(withoutMark(new InputStreamReader(resource.open(), mapping.encoding())));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(mapping.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        this.parser = CSVParser.builder().setReader(limit).setFormat(format).get();
        this.records = parser.iterator();
    }

    /**
     * Opens a file and reads its heading.
     *
     * @throws ReplayException when it is missing, empty, not text, or lacks a column of the mapping
     */
    public static CsvFile open(Resource resource, Mapping mapping) {
        CsvFile file;
        try {
            file = new CsvFile(resource, mapping);
        } catch (IOException e) {
            throw resource.unreadable(e);
        }
        try {
            file.heading(mapping.columns().names());
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /** How many line ends the file has. */
    public long lines() {
        return lines;
    }

    /** On which line the reader stands. */
    public long line() {
        return parser.getCurrentLineNumber();
    }

    /** The next row that is not blank. @throws ReplayException when a quote goes wrong, for no row after it is sure */
    public Optional<Row> next() {
        return Optional.ofNullable(read());
    }

    private @Nullable Row read() {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            limit.rowBegins();
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord next = records.next();
                if (next.size() != 1 || !next.get(0).isBlank()) {
                    return new Row(line, next, places, width);
                }
            } catch (UncheckedIOException e) {
                throw new ReplayException(code(e.getCause()), resource.name(), line, RowLimit.MAX);
            }
        }
    }

    private static String code(@Nullable IOException why) {
        return why instanceof RowLimit.Passed ? "replay.row-endless" : "replay.quote";
    }

    private void heading(Set<String> wanted) {
        Row row = read();
        if (row == null) {
            throw new ReplayException("replay.file-empty", resource.name());
        }
        width = row.values().size();
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < width; i++) {
            String name = row.values().get(i).strip();
            if (places.put(name, i) != null && wanted.contains(name)) {
                twice.add(name);
            }
        }
        if (!places.keySet().containsAll(wanted)) {
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(places.keySet());
            throw new ReplayException(
                    "replay.column-missing",
                    resource.name(),
                    String.join(", ", missing),
                    String.join(", ", new TreeSet<>(places.keySet())));
        }
        if (!twice.isEmpty()) {
            throw new ReplayException("replay.column-twice", resource.name(), String.join(", ", twice));
        }
    }

    private static Reader withoutMark(Reader plain) throws IOException {
        PushbackReader reader = new PushbackReader(plain, 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw resource.unreadable(e);
        }
    }
}
