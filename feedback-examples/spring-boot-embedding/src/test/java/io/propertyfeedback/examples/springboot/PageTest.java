package io.propertyfeedback.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/spring-boot.md shows stands in the program. */
class PageTest {
    private static final Pattern BLOCK = Pattern.compile("```java from=(\\S+)\\R(.*?)```", Pattern.DOTALL);
    private static final Path SOURCES = Path.of("src/main/java/io/propertyfeedback/examples/springboot");

    @Test
    void everyBlockStandsInTheProgram() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../../docs/spring-boot.md")));
        int blocks = 0;
        while (block.find()) {
            assertThat(Files.readString(SOURCES.resolve(block.group(1)))).contains(block.group(2));
            blocks++;
        }
        assertThat(blocks).isGreaterThan(3);
    }
}
