package io.propertyfeedback.benchmarks.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection that posts one request after the other, by wrk: a process of its own that is not this JVM. */
final class Load {
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final String SECONDS = "3s";

    private Load() {}

    /** Microseconds for one request, on the average of three seconds. Fails when one was refused. */
    static double micros(int port, List<String> requests) throws IOException, InterruptedException {
        Path lines = Files.createTempFile("requests", ".txt");
        Path script = Files.createTempFile("posts", ".lua");
        try (InputStream lua = Objects.requireNonNull(Load.class.getResourceAsStream("posts.lua"))) {
            Files.write(lines, requests);
            Files.write(script, lua.readAllBytes());
            ProcessBuilder wrk = new ProcessBuilder(
                    "wrk", "-t1", "-c1", "-d" + SECONDS, "-s", script.toString(), "http://127.0.0.1:" + port);
            wrk.environment().put("WRK_REQUESTS", lines.toString());
            Process process = wrk.redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Matcher refused = REFUSED.matcher(told);
            Matcher perSecond = PER_SECOND.matcher(told);
            if (refused.find() || !perSecond.find()) {
                throw new IllegalStateException("The load did not go well:\n" + told);
            }
            return 1_000_000 / Double.parseDouble(perSecond.group(1));
        } finally {
            Files.delete(lines);
            Files.delete(script);
        }
    }

    static boolean isThere() {
        try {
            Process process =
                    new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
            return true;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
