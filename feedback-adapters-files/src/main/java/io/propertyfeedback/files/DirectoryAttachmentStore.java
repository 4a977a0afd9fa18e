package io.propertyfeedback.files;

import io.propertyfeedback.port.AttachmentKey;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.FeedbackStorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files in a directory, which several nodes may share: {@code company/feedback/file}. A file is written beside and moved
 * in whole. The directory belongs to one storage alone: the sweep deletes what that storage does not know. Thread-safe.
 */
public final class DirectoryAttachmentStore implements AttachmentStore {
    private static final String INCOMING = ".incoming"; // no encoded name begins with a dot

    private final Path root;

    /** @param root is made where it is not there yet */
    public DirectoryAttachmentStore(Path root) {
        this.root = root;
        guarded(() -> Files.createDirectories(root.resolve(INCOMING)));
    }

    @Override
    public void put(AttachmentKey key, byte[] content) {
        guarded(() -> {
            Path incoming = root.resolve(INCOMING).resolve(UUID.randomUUID().toString());
            try {
                write(incoming, content);
                Path path = path(key);
                Files.createDirectories(path.getParent());
                return Files.move(incoming, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(incoming);
            }
        });
    }

    /** On the disk, not only on its way there: the history tells of it next. */
    private static void write(Path path, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> find(AttachmentKey key) {
        return guarded(() -> {
            try {
                return Optional.of(Files.readAllBytes(path(key)));
            } catch (NoSuchFileException none) {
                mustBeThere();
                return Optional.empty();
            }
        });
    }

    /** Of a directory that is gone, nobody can tell what is in it. */
    private void mustBeThere() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException("the directory of attachments");
        }
    }

    @Override
    public void delete(AttachmentKey key) {
        guarded(() -> {
            mustBeThere();
            return Files.deleteIfExists(path(key));
        });
    }

    @Override
    public void deleteAll(String company, String feedback) {
        guarded(() -> {
            mustBeThere();
            Path directory = directory(company, feedback);
            if (Files.isDirectory(directory)) {
                for (Path path : inside(directory)) {
                    Files.deleteIfExists(path);
                }
            }
            return directory;
        });
    }

    /** The deepest first, so that a directory is empty when its turn comes. */
    private static List<Path> inside(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public Stream<Kept> all() {
        return guarded(() -> {
            mustBeThere();
            List<Kept> found = new ArrayList<>();
            Files.walkFileTree(root, new Finding(found));
            return found.stream();
        });
    }

    private final class Finding extends SimpleFileVisitor<Path> {
        private final List<Kept> found;

        private Finding(List<Kept> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.endsWith(INCOMING) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            List<String> ids = PathNames.read(root.relativize(file));
            if (ids.size() == 3) { // else it is none of ours
                AttachmentKey key = new AttachmentKey(ids.get(0), ids.get(1), ids.get(2));
                found.add(new Kept(key, attributes.lastModifiedTime().toInstant()));
            }
            return FileVisitResult.CONTINUE;
        }

        /** What another thread or node has deleted meanwhile is not there. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }

    private Path path(AttachmentKey key) {
        return PathNames.below(directory(key.company(), key.feedback()), key.file());
    }

    private Path directory(String company, String feedback) {
        return PathNames.below(PathNames.below(root, company), feedback);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** The message of what went wrong may hold a path, and a path holds ids: it is left out. */
    private static <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (UncheckedIOException failed) {
            throw unusable(Objects.requireNonNull(failed.getCause()));
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    private static FeedbackStorageException unusable(IOException failed) {
        return new FeedbackStorageException(
                "The directory of attachments cannot be used: "
                        + failed.getClass().getSimpleName() + "; see to its disk, its rights and whether it is mounted",
                true,
                null);
    }
}
