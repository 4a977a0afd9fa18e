package io.propertyfeedback.examples.centre;

import io.propertyfeedback.port.FeedbackStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Looks at a database that is there before it is used, and changes nothing of it. */
final class FoundDatabase {
    private static final int BLOCK = 4096;
    private static final Pattern PLACE =
            Pattern.compile("\\bblock:([0-9a-f]{1,12}),len:([0-9a-f]{1,8}),pages:[0-9a-f]+,livePages:(?!0,)");

    private FoundDatabase() {}

    /** Opens it, or says what is the matter with it. */
    static Database open(Folder folder) throws StartFault {
        check(folder);
        return Database.open(folder.database());
    }

    /** Says what is the matter with it, if anything is. */
    static void check(Folder folder) throws StartFault {
        Path file = folder.databaseFile();
        checkFile(file);
        try (Database database = Database.look(folder.database())) {
            if (database.setting(DemoData.FILLED).isEmpty()) {
                throw new StartFault("database-unfinished", file.toString());
            }
            database.storage(); // looks at the tables
        } catch (RuntimeException failure) {
            throw fault(file, failure);
        }
    }

    /** H2 takes an empty file for a new database, and one that it may not write for one to be read only. */
    private static void checkFile(Path file) throws StartFault {
        try {
            if (!Files.isRegularFile(file)) {
                throw new StartFault("database-no-file", file.toString());
            }
            if (Files.size(file) == 0) {
                throw new StartFault("database-damaged", file.toString(), "0 B");
            }
            if (!Files.isReadable(file) || !Files.isWritable(file)) {
                throw new StartFault("database-not-writable", file.toString());
            }
            if (end(file) > Files.size(file)) {
                throw new StartFault("database-damaged", file.toString(), Files.size(file) + " B");
            }
        } catch (IOException failure) {
            throw new StartFault("database-damaged", file.toString(), String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Where what is stored ends in a file: H2 opens one that was cut off before if what it reads first is there. The store
     * names each chunk with its place and length, in hexadecimal blocks. 0 for one that cannot be opened, as is told when
     * the database is.
     */
    static long end(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getLayoutMap().values().stream()
                            .map(PLACE::matcher)
                            .filter(Matcher::find)
                            .mapToLong(place -> Long.parseLong(place.group(1), 16) + Long.parseLong(place.group(2), 16))
                            .max()
                            .orElse(0)
                    * BLOCK;
        } catch (MVStoreException unopened) {
            return 0;
        }
    }

    private static StartFault fault(Path file, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return fault(file, sql);
            }
        }
        return failure instanceof FeedbackStorageException tables
                ? new StartFault("database-tables", file.toString(), String.valueOf(tables.getMessage()))
                : new StartFault("database-damaged", file.toString(), failure.toString());
    }

    private static StartFault fault(Path file, SQLException sql) {
        return switch (sql.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new StartFault("database-locked", file.toString());
            case ErrorCode.WRONG_USER_OR_PASSWORD -> new StartFault("database-foreign", file.toString());
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.COLUMN_NOT_FOUND_1,
                    // H2 found nothing, and would begin a new one
                    ErrorCode.DATABASE_IS_READ_ONLY -> new StartFault("database-unfinished", file.toString());
            case ErrorCode.FILE_VERSION_ERROR_1 -> new StartFault("database-version", file.toString());
            default -> new StartFault("database-damaged", file.toString(), "H2 " + sql.getErrorCode());
        };
    }
}
