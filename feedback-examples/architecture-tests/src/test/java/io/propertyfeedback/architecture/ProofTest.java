package io.propertyfeedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The parts of the proof, commands of {@code docs/proof.md}, together run every test that is larger in a proof. */
class ProofTest {
    private static final Pattern COMMAND = Pattern.compile("`(mvn [^`]*-Pproof[^`]*)`");
    private static final Pattern MODULES = Pattern.compile("-pl ([\\w/,-]+)");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w*,]+)");
    private static final String TEST_SOURCES = "src/test/java";

    private record Part(List<String> modules, List<String> tests) {
        boolean runs(Source source) {
            return modules.contains(source.module) && tests.stream().anyMatch(source::isCalled);
        }
    }

    /** A Java file among a module's tests. */
    private record Source(String module, Path folder, String name, String text) {
        static Source read(Path file) {
            String path = DocumentationTest.root().relativize(file).toString();
            try {
                return new Source(
                        path.substring(0, path.indexOf(TEST_SOURCES) - 1),
                        file.getParent(),
                        file.getFileName().toString().replace(".java", ""),
                        Files.readString(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        boolean isTest() {
            return name.endsWith("Test");
        }

        boolean isCalled(String pattern) {
            return name.matches(pattern.replace("*", "\\w*"));
        }

        boolean uses(Source other) {
            return folder.equals(other.folder)
                    && Pattern.compile("\\b" + other.name + "\\b").matcher(text).find();
        }
    }

    @Test
    void everyTestThatReadsTheScaleIsInAPart() throws IOException {
        List<Part> parts = parts();
        List<Source> scaled = scaled();
        assertThat(scaled).isNotEmpty();
        assertThat(scaled)
                .filteredOn(source -> parts.stream().noneMatch(part -> part.runs(source)))
                .extracting(Source::module, Source::name)
                .as("tests that read proof.scale and stand in no command with -Pproof of docs/proof.md")
                .isEmpty();
    }

    @Test
    void everyTestOfAPartIsThere() throws IOException {
        List<Source> sources = sources();
        List<String> gone = new ArrayList<>();
        for (Part part : parts()) {
            for (String test : part.tests) {
                if (sources.stream().noneMatch(source -> part.runs(source) && source.isCalled(test))) {
                    gone.add(test);
                }
            }
        }
        assertThat(gone)
                .as("tests of docs/proof.md that are in none of the modules of their command")
                .isEmpty();
    }

    private static List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        Matcher command =
                COMMAND.matcher(Files.readString(DocumentationTest.root().resolve("docs/proof.md")));
        while (command.find()) {
            parts.add(new Part(listed(MODULES, command.group(1)), listed(TESTS, command.group(1))));
        }
        return parts;
    }

    private static List<String> listed(Pattern option, String command) {
        Matcher found = option.matcher(command);
        return found.find() ? List.of(found.group(1).split(",")) : List.of();
    }

    /** Tests that name the property themselves, or use a file beside them that does, and so on. */
    private static List<Source> scaled() throws IOException {
        List<Source> scaled = new ArrayList<>();
        List<Source> others = new ArrayList<>(sources());
        boolean more = true;
        while (more) {
            List<Source> found = others.stream()
                    .filter(source -> source.text.contains("\"proof.scale\"")
                            || scaled.stream().anyMatch(one -> !one.isTest() && source.uses(one)))
                    .toList();
            more = scaled.addAll(found);
            others.removeAll(found);
        }
        return scaled.stream().filter(Source::isTest).toList();
    }

    private static List<Source> sources() throws IOException {
        try (Stream<Path> files = Files.walk(DocumentationTest.root())) {
            return files.filter(file -> file.toString().contains(TEST_SOURCES))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getFileName().toString().contains("-info"))
                    .map(Source::read)
                    .toList();
        }
    }
}
