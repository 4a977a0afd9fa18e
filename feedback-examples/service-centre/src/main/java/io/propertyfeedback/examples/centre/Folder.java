package io.propertyfeedback.examples.centre;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the data, held for this program alone as long as it runs; the operating system lets go of it for whoever
 * is killed. Demo data is told into a draft, which becomes the database when it is whole: a database that is there was
 * finished, and a draft holds nothing that anybody said.
 */
final class Folder implements AutoCloseable {
    private static final String NAME = "service-centre";
    private static final String ENDING = ".mv.db";

    private final Path path;
    private final FileChannel lock;

    private Folder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where it is missing, and takes hold of it. */
    static Folder hold(Path given) throws StartFault {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException file) {
            throw new StartFault("folder-is-file", file.getFile());
        } catch (IOException failure) {
            Path file = fileAmong(path);
            throw file == null ? unwritable("folder-not-made", path, failure) : new StartFault("folder-is-file", file);
        }
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(path.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Folder(path, channel);
            }
        } catch (OverlappingFileLockException here) {
            // held in this very program: said below
        } catch (IOException failure) {
            close(channel);
            throw unwritable("folder-not-writable", path, failure);
        }
        close(channel);
        throw new StartFault("folder-held", path.toString());
    }

    private static @Nullable Path fileAmong(Path path) {
        for (Path each = path; each != null; each = each.getParent()) {
            if (Files.exists(each)) {
                return Files.isDirectory(each) ? null : each;
            }
        }
        return null;
    }

    private static StartFault unwritable(String key, Path path, IOException failure) {
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return new StartFault(key, path.toString(), reason == null ? "I/O" : reason);
    }

    /** What the database is called by H2, without the ending of its file. */
    Path database() {
        return path.resolve(NAME);
    }

    /** Where the keys of codes are kept: beside the database and not in it. */
    Path followKeys() {
        return path.resolve(NAME + ".follow-key");
    }

    /** Where files are kept that people add. */
    Path attachments() {
        return path.resolve(NAME + "-files");
    }

    boolean hasDatabase() {
        return Files.exists(databaseFile());
    }

    Path databaseFile() {
        return file(database());
    }

    /** An empty draft; what another start left half way is forgotten. */
    Path freshDraft() throws IOException {
        Path draft = path.resolve(NAME + "-draft");
        Files.deleteIfExists(file(draft));
        return draft;
    }

    /** The draft becomes the database; one that was there before is gone. */
    void finish(Path draft) throws IOException {
        Files.move(file(draft), databaseFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts what cannot be read under another name; gives that. */
    Path setAside() throws IOException {
        Path aside = databaseFile();
        for (int number = 1; Files.exists(aside); number++) {
            aside = path.resolve(NAME + ENDING + ".aside-" + number);
        }
        return Files.move(databaseFile(), aside);
    }

    private static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ENDING);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            throw new IllegalStateException("The folder cannot be let go", failure);
        }
    }

    @Override
    public void close() {
        close(lock);
    }
}
