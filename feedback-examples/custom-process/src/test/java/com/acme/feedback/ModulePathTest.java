package com.acme.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example runs on the module path, with the core and nothing but what the core needs. */
class ModulePathTest {
    private static final Pattern NEEDED = Pattern.compile(
            "custom-process.target.classes|feedback-core.*(target.classes|\\.jar)|slf4j-api|jakarta\\.validation-api");

    @Test
    void theExampleRunsAsNamedModules() throws IOException, InterruptedException {
        Process run = java("-m", "com.acme.feedback/com.acme.feedback.CustomProcess");

        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        assertThat(printed).contains("stateDiagram-v2");
    }

    @Test
    void theCoreIsANamedModuleThere() throws IOException, InterruptedException {
        Process run = java("--describe-module", "io.propertyfeedback.core");

        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        assertThat(printed).contains("exports io.propertyfeedback.process").doesNotContain("automatic");
    }

    private static Process java(String... arguments) throws IOException {
        String modules = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NEEDED.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "--module-path",
                modules));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
