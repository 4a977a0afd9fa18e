package io.propertyfeedback.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What initialising each class first came to.
 *
 * @param needs  the classes that are initialised when one is, itself among them, by its name
 * @param faults what went wrong, a line each
 */
record Initialisation(Map<String, Set<String>> needs, List<String> faults) {
    private static final Pattern LOGGED = Pattern.compile("Initializing '([^']+)'");
    private static final Pattern ANONYMOUS = Pattern.compile("\\$\\d+$");
    private static final String NEXT = InitialisingJvm.Next.class.getName();
    private static final int MINUTES = 5;

    static Initialisation ofEach(Collection<String> classes) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "initialisation"));
        Path names = folder.resolve("classes.txt");
        Path log = folder.resolve("log.txt");
        Files.deleteIfExists(log);
        Files.write(names, classes);
        List<String> faults = run("-Xlog:class+init=info:file=" + log + "::filecount=0", "each", names.toString());
        List<Set<String>> needed = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher logged = LOGGED.matcher(line);
            String name = logged.find() ? logged.group(1).replace('/', '.') : "";
            if (name.equals(NEXT)) {
                needed.add(new LinkedHashSet<>());
            } else if (!needed.isEmpty()
                    && (name.startsWith("io.propertyfeedback.") || name.startsWith("offending."))) {
                needed.get(needed.size() - 1).add(name);
            }
        }
        if (needed.size() != classes.size()) {
            throw new IllegalStateException("The JVM that initialises classes did not get to the end: " + faults);
        }
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        int at = 0;
        for (String name : classes) {
            needs.put(name, needed.get(at++));
        }
        return new Initialisation(needs, faults);
    }

    /** Pairs that need each other: whichever is touched first finds the other half made. */
    List<List<String>> circles() {
        List<List<String>> circles = new ArrayList<>();
        needs.forEach((one, needed) -> {
            for (String other : needed) {
                if (one.compareTo(other) < 0
                        && needs.getOrDefault(other, Set.of()).contains(one)
                        && !isReachedThrough(one, other)) {
                    circles.add(List.of(one, other));
                }
            }
        });
        return circles;
    }

    /** Whether nobody can touch one before the other: bodies of constants, which only their own enumeration makes. */
    private static boolean isReachedThrough(String one, String other) {
        boolean isOneFile = one.split("\\$")[0].equals(other.split("\\$")[0]);
        return isOneFile
                && (ANONYMOUS.matcher(one).find() || ANONYMOUS.matcher(other).find());
    }

    /** What went wrong when two threads initialised one each, again and again; nothing when all went well. */
    static List<String> fromTwoThreads(List<String> pair) throws IOException, InterruptedException {
        return run("-Xlog:disable", "pair", pair.get(0), pair.get(1));
    }

    private static List<String> run(String logging, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                logging,
                "-cp",
                System.getProperty("java.class.path"),
                InitialisingJvm.class.getName()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(Path.of("target", "initialisation"), "said", ".txt");
        Process jvm = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!jvm.waitFor(MINUTES, TimeUnit.MINUTES)) {
            jvm.destroyForcibly();
            throw new IllegalStateException("The JVM that initialises classes does not end");
        }
        return Files.readAllLines(said);
    }
}
