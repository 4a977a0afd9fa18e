package io.propertyfeedback.examples.replay.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to read: a file, or one that comes with this program.
 *
 * @param name as shown to people
 * @param file null when it comes with this program
 */
public record Resource(String name, @Nullable Path file) {
    private static final String OWN = "/io/propertyfeedback/examples/replay/";

    public static Resource file(Path path) {
        return new Resource(path.toString(), path);
    }

    /** One that comes with this program. */
    public static Resource own(String name) {
        return new Resource(name, null);
    }

    /** Whether there is something to read. */
    public boolean exists() {
        return file == null ? Resource.class.getResource(OWN + name) != null : Files.isRegularFile(file);
    }

    /** Something beside this one, by its name. */
    Resource sibling(String other) {
        return file == null ? own(other) : file(file.resolveSibling(other));
    }

    /** Opens it. @throws ReplayException when it is not there or cannot be read */
    public InputStream open() {
        try {
            InputStream in = file == null ? Resource.class.getResourceAsStream(OWN + name) : Files.newInputStream(file);
            if (in == null) {
                throw new ReplayException("replay.file-missing", name);
            }
            return new BufferedInputStream(in, 1 << 16);
        } catch (NoSuchFileException e) {
            throw new ReplayException("replay.file-missing", name);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    ReplayException unreadable(IOException why) {
        return new ReplayException("replay.file-unreadable", name, why.toString());
    }
}
