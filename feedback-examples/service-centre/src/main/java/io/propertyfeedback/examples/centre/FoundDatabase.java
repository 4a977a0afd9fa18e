package io.propertyfeedback.examples.centre;

import io.propertyfeedback.port.FeedbackStorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** Looks at a database that is there before it is used, and changes nothing of it. */
final class FoundDatabase {
    private static final int HEADER = 256;
    private static final Pattern LENGTH = Pattern.compile("^chunk:.*?,len:([0-9a-f]{1,8}),");
    private static final Pattern LAST = Pattern.compile("\\bblock:([0-9a-f]{1,12}),blockSize:([0-9a-f]{1,6}),");

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
            if (isCutOff(file)) {
                throw new StartFault("database-damaged", file.toString(), Files.size(file) + " B");
            }
        } catch (IOException failure) {
            throw new StartFault("database-damaged", file.toString(), String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Whether the file was closed and ends before the chunk does that its header names as the last: H2 would go back to
     * an earlier one without a word. The headers of an MVStore file and of its chunks are hexadecimal numbers by name.
     */
    private static boolean isCutOff(Path file) throws IOException {
        try (FileChannel store = FileChannel.open(file)) {
            String header = header(store, 0);
            Matcher last = LAST.matcher(header);
            if (!last.find() || !header.contains(",clean:1,")) {
                return false;
            }
            long block = Long.parseLong(last.group(1), 16);
            long size = Long.parseLong(last.group(2), 16);
            Matcher length = LENGTH.matcher(header(store, block * size));
            long blocks = length.find() ? Long.parseLong(length.group(1), 16) : 1;
            return (block + blocks) * size > store.size();
        }
    }

    private static String header(FileChannel store, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER);
        store.read(bytes, at);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
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
