package io.propertyfeedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every Java block of the documentation compiles; the program on the README's first page runs. */
class DocumentationTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS_NAME = Pattern.compile("public class (\\w+)");

    /** What a fragment may take for granted. */
    private static final String BEFORE = """
            import io.propertyfeedback.*;
            import io.propertyfeedback.access.*;
            import io.propertyfeedback.definition.*;
            import io.propertyfeedback.desk.*;
            import io.propertyfeedback.document.*;
            import io.propertyfeedback.files.*;
            import io.propertyfeedback.form.*;
            import io.propertyfeedback.http.*;
            import io.propertyfeedback.http.jdk.*;
            import io.propertyfeedback.http.servlet.*;
            import io.propertyfeedback.intake.*;
            import io.propertyfeedback.jdbc.*;
            import io.propertyfeedback.kpi.*;
            import io.propertyfeedback.kpi.daily.*;
            import io.propertyfeedback.kpi.fact.*;
            import io.propertyfeedback.kpi.measure.*;
            import io.propertyfeedback.model.*;
            import io.propertyfeedback.port.*;
            import io.propertyfeedback.process.*;
            import io.propertyfeedback.process.standard.*;
            import io.propertyfeedback.process.written.*;
            import io.propertyfeedback.query.*;
            import io.propertyfeedback.relay.*;
            import io.propertyfeedback.sla.*;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.*;
            class %s {
                static void fragment(javax.sql.DataSource dataSource, java.sql.Connection connection, Actor admin%s)
                        throws Exception {
            """;

    private static final String AFTER = "\n}}\n";

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> everyJavaBlockCompiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            List<String> blocks = blocks(page);
            for (int i = 0; i < blocks.size(); i++) {
                String name = "Block" + (i + 1);
                String block = blocks.get(i);
                tests.add(DynamicTest.dynamicTest(
                        page.getFileName() + " block " + (i + 1), () -> compile(name, asUnit(name, block))));
            }
        }
        assertThat(tests).as("Java blocks in the documentation").hasSizeGreaterThan(5);
        return tests.stream();
    }

    @Test
    void theProgramOfTheReadmeRuns() throws Exception {
        for (String page : List.of("README.md", "README.zh-CN.md")) {
            compile("FirstFeedback", blocks(root().resolve(page)).get(0));
            PrintStream before = System.out;
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            try (URLClassLoader loader =
                    new URLClassLoader(new java.net.URL[] {classes.toUri().toURL()})) {
                System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
                loader.loadClass("FirstFeedback")
                        .getMethod("main", String[].class)
                        .invoke(null, (Object) new String[0]);
            } finally {
                System.setOut(before);
            }
            assertThat(printed.toString(StandardCharsets.UTF_8)).as(page).isEqualToIgnoringNewLines("confirm");
        }
    }

    @Test
    void theReadmeNamesTheArtifactsOfThisBuild() throws Exception {
        String pom = Files.readString(root().resolve("pom.xml"));
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            for (String module : List.of("feedback-core", "feedback-adapters-jdbc")) {
                assertThat(Files.readString(root().resolve(readme)))
                        .containsPattern("<groupId>" + between(pom, "<groupId>") + "</groupId>\\s+<artifactId>" + module
                                + "</artifactId>\\s+<version>" + between(pom, "<version>") + "</version>");
            }
        }
    }

    private static String between(String xml, String tag) {
        int from = xml.indexOf(tag) + tag.length();
        return xml.substring(from, xml.indexOf("</", from));
    }

    /** A whole class stands as it is; a fragment is put into a method that knows the variables of earlier blocks. */
    private static String asUnit(String name, String block) {
        if (CLASS_NAME.matcher(block).find()) {
            return block;
        }
        StringBuilder known = new StringBuilder();
        for (String variable : List.of(
                "PropertyFeedback feedback",
                "FeedbackProcess process",
                "FeedbackProcess strict",
                "FeedbackHttpApi api")) {
            if (!block.contains(variable + " ")) {
                known.append(", ").append(variable);
            }
        }
        return BEFORE.formatted(name, known) + block + AFTER;
    }

    private void compile(String name, String source) {
        Matcher declared = CLASS_NAME.matcher(source);
        String unit = declared.find() ? declared.group(1) : name;
        var compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        var file = new SimpleJavaFileObject(URI.create("string:///" + unit + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        List<String> options =
                List.of("-d", classes.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(null, null, problems, options, null, List.of(file))
                .call();
        assertThat(compiled).as(problems.getDiagnostics() + "\n" + source).isTrue();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            Stream<Path> top = Stream.of("README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
                    .map(root()::resolve);
            return Stream.concat(
                            top, docs.filter(p -> p.toString().endsWith(".md")).sorted())
                    .filter(Files::exists)
                    .toList();
        }
    }

    private static List<String> blocks(Path page) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(page));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("ARCHITECTURE.md"))) {
            here = here.getParent();
        }
        return here;
    }
}
