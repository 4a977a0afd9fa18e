package io.propertyfeedback.examples.centre;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program itself, in a JVM of its own that can be killed. */
final class Child implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("is at (http://\\S+)");
    private static final Pattern KEY = Pattern.compile("Bearer (\\S+)");

    private final Process process;
    private final String address;
    private final String key;

    private Child(Process process, String address, String key) {
        this.process = process;
        this.address = address;
        this.key = key;
    }

    /** Starts it on a free port, and waits until it says where it is and by which key. */
    static Child start(Path folder, int cases) {
        Process process = run(
                folder, "--port", "0", "--data", folder.toString(), "--cases", Integer.toString(cases), "--lang", "en");
        StringBuilder said = new StringBuilder();
        try {
            BufferedReader out = process.inputReader();
            String address = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                Matcher where = ADDRESS.matcher(line);
                address = where.find() ? where.group(1) : address;
                Matcher by = KEY.matcher(line);
                if (by.find()) {
                    return new Child(process, address, by.group(1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new IllegalStateException("It did not start: " + said);
    }

    /** Runs the program with arguments; what it says to the error stream goes to {@code child.log} in the folder. */
    static Process run(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ServiceCentre.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "child.log")))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return address;
    }

    String key() {
        return key;
    }

    /** Without a chance to finish anything: SIGKILL. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
