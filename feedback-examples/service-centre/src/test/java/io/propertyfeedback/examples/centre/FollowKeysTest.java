package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of follow codes lie beside the database, for their owner alone. */
class FollowKeysTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path path;

    private Folder folder;
    private Database database;

    @BeforeEach
    void open() throws StartFault {
        folder = Folder.hold(path);
        database = Database.create(folder.database());
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    private List<byte[]> keys() throws StartFault {
        return FollowKeys.of(folder, database);
    }

    private Path file() {
        return path.resolve("service-centre.follow-key");
    }

    private void write(String content) throws IOException {
        new SecretFile(file()).write(content);
    }

    private void assumePosix() throws IOException {
        FileStore store = Files.getFileStore(path);
        assumeTrue(
                store.supportsFileAttributeView(PosixFileAttributeView.class),
                "skipped: the file system has no permissions of POSIX");
    }

    @Test
    void keyIsDrawnOnceAndStays() throws Exception {
        List<byte[]> drawn = keys();
        assertThat(drawn).hasSize(1);
        assertThat(drawn.get(0)).hasSize(32);
        assertThat(keys().get(0)).isEqualTo(drawn.get(0));
        try (Stream<Path> files = Files.list(path)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.contains("key"))
                    .containsExactly("service-centre.follow-key");
        }
    }

    @Test
    void fileIsForItsOwnerAloneFromTheBeginning() throws Exception {
        assumePosix();
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void fileThatIsOpenToOthersIsRefused(String permissions) throws Exception {
        assumePosix();
        keys();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));
        if (permissions.equals("rwx------")) {
            assertThat(keys()).hasSize(1);
        } else {
            assertThatThrownBy(this::keys).isInstanceOf(StartFault.class).hasMessageContaining("follow-key-open");
        }
    }

    @Test
    void linesBelowTheFirstAreEarlierKeys() throws Exception {
        byte[] first = keys().get(0);
        String now = Files.readString(file());
        write(KEY + "\n\n" + now);
        assertThat(keys()).containsExactly(new byte[32], first);
    }

    @Test
    void keyThatLayInTheDatabaseBecomesAnEarlierOne() throws Exception {
        database.set("follow-key", KEY);
        List<byte[]> keys = keys();
        assertThat(keys).hasSize(2);
        assertThat(keys.get(1)).isEqualTo(new byte[32]);
        assertThat(database.setting("follow-key")).isEmpty();
        assertThat(keys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no base 64!", "c2hvcnQ="})
    void whatIsNoKeyIsRefusedAndKept(String content) throws Exception {
        write(content);
        assertThatThrownBy(this::keys).isInstanceOf(StartFault.class).hasMessageContaining("follow-key-damaged");
        assertThat(file()).hasContent(content);
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        Files.createDirectory(file());
        assumePosix();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(this::keys).isInstanceOf(StartFault.class).hasMessageContaining("follow-key-unreadable");
    }

    @Test
    void lostKeyIsDrawnAnew() throws Exception {
        byte[] first = keys().get(0);
        Files.delete(file());
        assertThat(keys().get(0)).isNotEqualTo(first);
    }
}
