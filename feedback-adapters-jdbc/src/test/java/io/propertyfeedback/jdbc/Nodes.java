package io.propertyfeedback.jdbc;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVMs of their own, with the class path of the tests. */
final class Nodes {
    private Nodes() {}

    static Process start(Server server, String url, String role, String... more) {
        String classes =
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "target/classes"));
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dproof.scale=" + Proof.SCALE,
                    "-cp",
                    classes,
                    Node.class.getName(),
                    server.name(),
                    url,
                    role));
            command.addAll(List.of(more));
            return new ProcessBuilder(command)
                    .redirectError(new File("target", "node-" + role + ".log"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a chance to finish anything: SIGKILL. */
    static void kill(Process node) throws InterruptedException {
        node.destroyForcibly().waitFor();
    }

    /** The next line that a node says; null when it has ended. */
    static String line(BufferedReader said) {
        try {
            return said.readLine();
        } catch (IOException e) {
            return null; // the stream was closed with the process
        }
    }
}
