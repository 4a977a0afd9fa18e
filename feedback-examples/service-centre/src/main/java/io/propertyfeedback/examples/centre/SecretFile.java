package io.propertyfeedback.examples.centre;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A file that only its owner may read and write, by the permissions of POSIX or, where there are none, by its access list.
 * A file system that knows neither guards nothing.
 */
final class SecretFile {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path path;

    SecretFile(Path path) {
        this.path = path;
    }

    /** Written whole or not at all: nobody ever finds half of it, or finds it open to others. */
    void write(String content) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Set<StandardOpenOption> fresh = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, fresh, guard(draft))) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] guard(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (has(folder, PosixFileAttributeView.class)) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)};
        }
        return has(folder, AclFileAttributeView.class)
                ? new FileAttribute<?>[] {onlyFor(Files.getOwner(folder))}
                : new FileAttribute<?>[0];
    }

    private static boolean has(Path file, Class<? extends FileAttributeView> view) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(view);
    }

    static FileAttribute<List<AclEntry>> onlyFor(UserPrincipal owner) {
        AclEntry all = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
        return new FileAttribute<>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                return List.of(all);
            }
        };
    }

    /** Whether others than its owner may read or write it. */
    boolean isOpenToOthers() throws IOException {
        if (has(path, PosixFileAttributeView.class)) {
            return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
        }
        AclFileAttributeView access = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (access == null) {
            return false;
        }
        UserPrincipal owner = access.getOwner();
        return access.getAcl().stream()
                .filter(entry ->
                        entry.type() == AclEntryType.ALLOW && !entry.principal().equals(owner))
                .anyMatch(entry -> entry.permissions().contains(AclEntryPermission.READ_DATA)
                        || entry.permissions().contains(AclEntryPermission.WRITE_DATA));
    }
}
