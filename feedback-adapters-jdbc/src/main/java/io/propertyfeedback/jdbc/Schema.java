package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables as a whole: whether they are there as they must be, and the script that makes them. */
final class Schema {
    /**
     * The version that this library needs. There is one complete script for each database, and one that leads to each
     * version from the one before.
     */
    static final int VERSION = 3;

    private static final String WAYS_OUT = ". Let the library create them with schemaMode(SchemaMode.UPGRADE), or print"
            + " the script with script() and run it yourself";

    private final Names names;
    private final Dialect dialect;
    private final Script script;

    Schema(Names names, Dialect dialect) {
        this.names = names;
        this.dialect = dialect;
        this.script = Script.complete(dialect);
    }

    String script() {
        return names.fill(script.text());
    }

    /** The script that brings tables of a version to the one that is needed. */
    String script(int from) {
        if (from < 1 || from > VERSION) {
            throw new IllegalArgumentException("There are versions 1 to " + VERSION + " of the tables, not " + from);
        }
        return IntStream.range(from, VERSION)
                .mapToObj(version -> names.fill(Script.of(dialect, version + 1).text()))
                .collect(Collectors.joining("\n"));
    }

    /** Creates the tables where none is there, and brings those of an earlier version to this one, step by step. */
    void upgrade(Jdbc jdbc) {
        dialect.alone(jdbc, names, () -> {
            checkCharacters(jdbc); // before tables are made where they cannot stay
            List<String> missing = missing(found(jdbc));
            if (missing.size() == script.tables().size()) {
                run(jdbc, script);
            } else if (!missing.contains("version")) {
                lift(jdbc);
            }
            validate(jdbc);
        });
    }

    /** Tables that were lifted bear the versions before, too, until what each lacked is filled: others need no look. */
    private void lift(Jdbc jdbc) {
        List<Long> versions = versions(jdbc);
        if (versions.isEmpty() || versions.get(0) >= VERSION) {
            return; // validate tells of what is half made, or later
        }
        long found = versions.get(versions.size() - 1);
        if (found == 1 && found(jdbc).columns().getOrDefault("state", Map.of()).containsKey("until_at")) {
            throw wrong(
                    "The tables are between versions 1 and 2: a script was stopped half way, or an unreleased library"
                            + " made them. Restore the backup that was made before, and begin again");
        }
        for (int version = (int) found; version > 0 && version < VERSION; version++) { // validate tells of 0
            run(jdbc, Script.of(dialect, version + 1));
            jdbc.commit(); // most databases have committed tables by now: then the version has to be, too
        }
        if (found > 0 && UntilAt.fill(jdbc, names, dialect)) { // whoever ran the script, however far it came last time
            jdbc.execute("delete from " + names.table("version") + " where version < " + VERSION);
        }
    }

    private void run(Jdbc jdbc, Script statements) {
        statements.statements().forEach(statement -> jdbc.execute(names.fill(statement)));
    }

    void validate(Jdbc jdbc) {
        FoundTables found = found(jdbc);
        List<String> missing = missing(found);
        if (missing.size() == script.tables().size()) {
            throw wrong("Tables are missing: " + list(missing) + WAYS_OUT);
        }
        checkVersion(missing.contains("version") ? List.of() : versions(jdbc), missing);
        script.tables().forEach((table, columns) -> checkColumns(table, columns, found.columns()));
        checkCharacters(jdbc);
    }

    private void checkCharacters(Jdbc jdbc) {
        for (Dialect.Narrow narrow : dialect.narrow(jdbc, names, script.tables().keySet())) {
            throw wrong(narrow.place() + " keeps texts in " + narrow.charset() + ", which lacks characters; needed is "
                    + narrow.needed() + ". Take "
                    + (narrow.needed().equals("UTF8")
                            ? "a database of that encoding"
                            : "that character set, as script() says"));
        }
    }

    private void checkVersion(List<Long> versions, List<String> missing) {
        if (versions.isEmpty()) {
            throw wrong("The tables are half made: the script has not come to its end, where it writes the version"
                    + (missing.isEmpty() ? "" : " (missing: " + list(missing) + ")")
                    + ". Another node may be making them: start again in a minute. If that does not help, and they are"
                    + " empty, drop those that begin with " + names.table("") + ", and start again");
        }
        long version = versions.get(versions.size() - 1);
        if (version > VERSION) {
            throw wrong("The library is older than the tables: these are of version " + version + ", known is version "
                    + VERSION + ". Take a library as new as they are");
        }
        if (version < VERSION) {
            throw wrong("The tables are of version " + version + ", needed is version " + VERSION
                    + ". Make a backup, and let the library lift them with schemaMode(SchemaMode.UPGRADE), or print the"
                    + " script with script(" + version + ") and run it yourself");
        }
        if (!missing.isEmpty()) {
            throw wrong("Tables are missing: " + list(missing) + ". The others are there: bring these back from a"
                    + " backup, or make them as script() says");
        }
    }

    private void checkColumns(String table, Map<String, Integer> needed, Map<String, Map<String, Integer>> found) {
        Map<String, Integer> there = found.getOrDefault(table, Map.of());
        needed.forEach((column, length) -> {
            String place = "The table " + names.table(table) + ": its column " + column;
            Integer size = there.get(column);
            if (size == null) {
                throw wrong(place + " is missing. Add it as script() says");
            }
            if (size < length) {
                throw wrong(place + " takes " + size + " characters, needed are "
                        + (length == Script.UNBOUNDED ? "any number" : length) + ". Alter it as script() says");
            }
        });
    }

    private List<Long> versions(Jdbc jdbc) {
        return jdbc.list(
                "select version from " + names.table("version") + " order by version", params -> {}, Row::number);
    }

    private FoundTables found(Jdbc jdbc) {
        return FoundTables.of(jdbc.connection(), names, dialect);
    }

    private List<String> missing(FoundTables found) {
        return script.tables().keySet().stream()
                .filter(table -> !found.columns().containsKey(table))
                .toList();
    }

    private String list(Collection<String> tables) {
        return String.join(", ", tables.stream().map(names::table).sorted().toList());
    }

    private static FeedbackStorageException wrong(String what) {
        return new FeedbackStorageException(what, false, null);
    }
}
