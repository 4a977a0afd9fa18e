package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.propertyfeedback.examples.centre.web.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong at the start is said before anything is filled, and nothing that is there is dropped. */
class StartTest {
    private static final String URL = "jdbc:h2:file:";
    private static final int BLOCK = 4_096;
    private static final List<String> LANGUAGES = List.of("zh", "en");

    @TempDir
    static Path shared;

    private static byte[] whole;
    private static int half; // of what is stored: what follows may be free

    @TempDir
    Path folder;

    @BeforeAll
    static void fillOnce() throws IOException {
        new Running(shared).close();
        whole = Files.readAllBytes(shared.resolve("service-centre.mv.db"));
        half = (int) FoundDatabase.end(shared.resolve("service-centre.mv.db")) / 2;
    }

    @Test
    void portThatIsTakenIsSaidBeforeAnythingIsFilled() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(read("--port", Integer.toString(other.getLocalPort())))
                    .contains("Port " + other.getLocalPort() + " of 127.0.0.1 cannot be had", "--port");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void portThatThereIsNotIsSaid() {
        assertThat(read("--port", "70000")).contains("There is no port 70000", "0 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback.example.org", "ftp://example.org", "https://example.org/centre", "https:// no"})
    void siteThatIsNoAddressIsSaid(String site) {
        assertThat(read("--site", site)).contains(site + " is no address of a site", "--site");
    }

    @Test
    void hostThatIsNotKnownIsSaid() {
        assertThat(read("--host", "no.such.host.invalid")).contains("There is no host no.such.host.invalid", "--host");
    }

    @Test
    void hostOfAnotherMachineIsSaid() {
        assertThat(read("--host", "192.0.2.1")).contains("192.0.2.1 is not one of this machine", "--host");
    }

    @Test
    void fileInThePlaceOfTheFolderIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThat(read("--data", file.toString())).contains(file + " is a file and not a folder", "--data");
        assertThat(read("--data", file.resolve("below").toString())).contains(file + " is a file and not a folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void folderThatCannotBeMadeIsSaid() {
        assertThat(read("--data", forbidden().resolve("centre").toString())).contains("cannot be made", "--data");
    }

    @Test
    void folderThatMayNotBeWrittenIsSaid() {
        assertThat(read("--data", forbidden().toString())).contains("Nothing can be written in the folder", "--data");
    }

    @Test
    void folderThatAnotherCentreHoldsIsSaidEvenWhenFreshIsAsked() throws Exception {
        try (Folder held = Folder.hold(folder)) {
            assertThat(read("--fresh")).contains("Another service centre runs on the folder " + folder, "--data");
            assertThat(held.hasDatabase()).isFalse();
        }
    }

    @Test
    void databaseThatAnotherProgramHasOpenIsSaidEvenWhenFreshIsAsked() throws IOException {
        keep(whole);
        try (FileChannel other = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            assertThat(other.lock()).isNotNull();
            assertThat(read("--fresh")).contains("is open in another program", "--data");
        }
        assertThat(file()).hasBinaryContent(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 8_192, 12_288, 20_000})
    void databaseThatIsCutOffIsSaidAndKept(int length) throws IOException {
        refused(Arrays.copyOf(whole, length), "--fresh");
    }

    @Test
    void databaseWhoseHalfIsMissingIsSaidAndKept() throws IOException {
        refused(Arrays.copyOf(whole, half), "--fresh");
    }

    @Test
    void databaseWhoseBeginningIsOverwrittenIsSaidAndKept() throws IOException {
        byte[] damaged = whole.clone();
        byte[] noise = new byte[2 * BLOCK];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, damaged, 0, noise.length);
        refused(damaged, "is damaged or cut off", "--fresh");
    }

    @Test
    void somethingThatIsNoDatabaseIsSaidAndKept() throws IOException {
        refused("My letters\n".repeat(10_000).getBytes(StandardCharsets.UTF_8), "is damaged or cut off", "--fresh");
    }

    @Test
    void folderInThePlaceOfTheDatabaseIsSaid() throws IOException {
        Files.createDirectory(file());
        assertThat(read()).contains("that is not a file", "--data");
    }

    @Test
    void databaseOfAnotherUserIsSaidAndKept() throws Exception {
        DriverManager.getConnection(URL + database(), "somebody", "secret").close();
        refused(Files.readAllBytes(file()), "belongs to another program", "--fresh");
    }

    @Test
    void databaseWithOtherTablesIsSaidAndKept() throws Exception {
        execute("create table invoice (id int)");
        refused(Files.readAllBytes(file()), "is not one that this program finished", "--fresh");
    }

    @Test
    void databaseOfANewerVersionOfTheLibraryIsSaidAndKept() throws Exception {
        keep(whole);
        execute("update fb_version set version = 99");
        refused(Files.readAllBytes(file()), "are not those of this version", "99", "--fresh");
    }

    @Test
    void databaseThatLacksATableIsSaidAndKept() throws Exception {
        keep(whole);
        execute("drop table fb_history");
        refused(Files.readAllBytes(file()), "are not those of this version", "fb_history", "--fresh");
    }

    @Test
    void fileOfAnOlderH2IsSaidAndKept() throws IOException {
        String header = "H:2,blockSize:1000,created:15a2b3c4d5e,format:1";
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        byte[] block = new byte[BLOCK];
        byte[] said = (header + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length))
                        + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(said, 0, block, 0, said.length);
        byte[] file = new byte[4 * BLOCK];
        System.arraycopy(block, 0, file, 0, BLOCK);
        System.arraycopy(block, 0, file, BLOCK, BLOCK);
        refused(file, "another version of H2", "--fresh");
    }

    @Test
    void damagedDatabaseIsPutAsideWhenFreshIsAsked() throws Exception {
        byte[] damaged = Arrays.copyOf(whole, half);
        keep(damaged);
        Files.writeString(folder.resolve("letter.txt"), "mine");
        new Running(folder).close();
        assertThat(folder.resolve("service-centre.mv.db.aside-1")).hasBinaryContent(damaged);
        assertThat(folder.resolve("letter.txt")).hasContent("mine");
        try (Folder held = Folder.hold(folder)) {
            FoundDatabase.open(held).close();
        }
    }

    @Test
    void startThatWasKilledWhileItFilledIsBegunAnew() throws Exception {
        Process filling = Child.run(folder, "--port", "0", "--data", folder.toString(), "--lang", "en");
        try (BufferedReader said = filling.inputReader()) {
            for (String line = said.readLine(); line != null && !line.contains("demo cases"); ) {
                line = said.readLine();
            }
        } finally {
            filling.destroyForcibly().waitFor();
        }
        assertThat(file()).doesNotExist();
        Files.writeString(folder.resolve("service-centre-draft.mv.db"), "half", StandardOpenOption.CREATE);
        Centre.start(
                        new Centre.Settings(folder, "127.0.0.1", 0, false, 20, Limits.STANDARD),
                        UnaryOperator.identity(),
                        done -> {})
                .close();
        assertThat(file()).exists();
        assertThat(folder.resolve("service-centre-draft.mv.db")).doesNotExist();
    }

    /** The program refuses the file in both languages, says what to do, and leaves it as it is. */
    private void refused(byte[] content, String... says) throws IOException {
        List<String> read = new ArrayList<>();
        for (String language : LANGUAGES) { // each on a copy: H2 may not let go of one that it could not open
            Path copy = Files.createDirectory(folder.resolve(language)).resolve("service-centre.mv.db");
            Files.write(copy, content);
            read.add(readIn(language, "--data", copy.getParent().toString()));
            assertThat(copy).hasBinaryContent(content);
        }
        assertThat(told(read)).contains(says).contains("service-centre.mv.db");
    }

    /** What is read when the program is started on the folder and cannot start; printed in both languages. */
    private String read(String... options) {
        return told(
                LANGUAGES.stream().map(language -> readIn(language, options)).toList());
    }

    private static String told(List<String> read) {
        assertThat(read.get(0)).containsPattern("\\p{IsHan}").isNotEqualTo(read.get(1));
        System.out.println("| " + read.get(1).strip() + " | " + read.get(0).strip() + " |");
        return read.get(1);
    }

    private String readIn(String language, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("--cases", "20", "--data", folder.toString(), "--port", "0", "--lang", language));
        for (int i = 0; i < options.length; i++) {
            int known = arguments.indexOf(options[i]);
            if (known >= 0) {
                arguments.set(known + 1, options[++i]);
            } else {
                arguments.add(options[i]);
            }
        }
        StringWriter errors = new StringWriter();
        int exit = ServiceCentre.run(
                line -> line.setErr(new PrintWriter(errors, true)).setOut(new PrintWriter(new StringWriter())),
                arguments.toArray(String[]::new));
        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString().strip().lines()).hasSize(1);
        assertThat(errors.toString()).doesNotContain("Exception", "\tat ");
        return errors.toString();
    }

    /** A folder that even an administrator cannot write to. */
    private static Path forbidden() {
        Path processes = Path.of("/proc");
        assumeTrue(Files.isDirectory(processes), "skipped: there is no /proc");
        return processes;
    }

    private Path database() {
        return folder.resolve("service-centre");
    }

    private Path file() {
        return folder.resolve("service-centre.mv.db");
    }

    private void keep(byte[] content) throws IOException {
        Files.write(file(), content);
    }

    private void execute(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(URL + database(), "sa", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
