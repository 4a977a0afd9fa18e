package io.propertyfeedback.examples.centre.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What residents say and staff write in the demo, in both languages; read from two small tables. */
final class Catalogue {
    /**
     * Something that residents speak about.
     *
     * @param category   its path
     * @param department who is responsible
     * @param weight     how often, beside the others
     * @param home       whether it is about a home; else about a public place
     * @param title      in both languages
     * @param text       in both languages
     */
    record Subject(String category, String department, int weight, boolean home, Both title, Both text) {}

    /** The same in two languages. */
    record Both(String en, String zh) {
        String in(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    private final List<Subject> subjects = new ArrayList<>();
    private final Map<String, List<Both>> words = new LinkedHashMap<>();
    private final int weights;

    Catalogue() {
        for (String[] row : rows("subjects.txt")) {
            subjects.add(new Subject(
                    row[0],
                    row[1],
                    Integer.parseInt(row[2]),
                    row[3].equals("home"),
                    new Both(row[4], row[5]),
                    new Both(row[6], row[7])));
        }
        for (String[] row : rows("words.txt")) {
            words.computeIfAbsent(row[0], any -> new ArrayList<>()).add(new Both(row[1], row[2]));
        }
        weights = subjects.stream().mapToInt(Subject::weight).sum();
    }

    Subject subject(Random random) {
        int at = random.nextInt(weights);
        for (Subject subject : subjects) {
            at -= subject.weight();
            if (at < 0) {
                return subject;
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }

    Subject subject(String category) {
        return subjects.stream()
                .filter(subject -> subject.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    /** Something that is written in a place such as {@code clarified}. */
    String words(String what, boolean chinese, Random random) {
        List<Both> all = Objects.requireNonNull(words.get(what), what);
        return all.get(random.nextInt(all.size())).in(chinese);
    }

    private static List<String[]> rows(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Catalogue.class.getResourceAsStream("/io/propertyfeedback/examples/centre/demo/" + name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s*\\|\\s*"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
