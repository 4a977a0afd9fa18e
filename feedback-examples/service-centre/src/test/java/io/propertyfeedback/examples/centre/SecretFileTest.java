package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where there are no permissions of POSIX. {@link FollowKeysTest} looks at those. */
class SecretFileTest {
    private static FileSystem system(String... views) {
        return Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", views)
                .build());
    }

    private static Path path(FileSystem system) {
        return system.getPath("secret").toAbsolutePath();
    }

    private static AclFileAttributeView access(Path path) {
        return Files.getFileAttributeView(path, AclFileAttributeView.class);
    }

    /** A file with the list that it is made with; this file system takes none while it makes a file. */
    private static SecretFile made(Path path) throws IOException {
        Files.writeString(path, "secret");
        access(path).setAcl(SecretFile.onlyFor(Files.getOwner(path)).value());
        return new SecretFile(path);
    }

    @Test
    void accessListOfTheOwnerAloneLeavesItClosed() throws IOException {
        try (FileSystem system = system("owner", "acl")) {
            assertThat(made(path(system)).isOpenToOthers()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_DATA", "WRITE_DATA", "READ_ATTRIBUTES"})
    void accessListThatNamesOthersLeavesItOpenIfTheyMayReadOrWrite(AclEntryPermission permission) throws IOException {
        try (FileSystem system = system("owner", "acl")) {
            Path path = path(system);
            SecretFile secret = made(path);
            List<AclEntry> all = new ArrayList<>(access(path).getAcl());
            all.add(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(system.getUserPrincipalLookupService().lookupPrincipalByName("everyone"))
                    .setPermissions(permission)
                    .build());
            access(path).setAcl(all);
            assertThat(secret.isOpenToOthers()).isEqualTo(permission != AclEntryPermission.READ_ATTRIBUTES);
        }
    }

    @Test
    void fileSystemThatKnowsNeitherGuardsNothing() throws IOException {
        try (FileSystem system = system()) {
            SecretFile secret = new SecretFile(path(system));
            secret.write("old");
            secret.write("secret");
            assertThat(path(system)).hasContent("secret");
            assertThat(secret.isOpenToOthers()).isFalse();
        }
    }
}
