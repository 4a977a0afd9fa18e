package io.propertyfeedback.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Pattern IN_JAVADOC = Pattern.compile("<li value=\"(\\d+)\"><b>(.+?)\\.?</b>", Pattern.DOTALL);
    private static final Path PORT = Path.of("../feedback-core/src/main/java/io/propertyfeedback/port");

    @Test
    void rulesAreThoseOfThePortByNumberAndName() throws IOException {
        Map<String, String> port = new TreeMap<>(numbered("FeedbackStorage", "%02d"));
        for (String room : new String[] {"Register", "Cursors", "Feed"}) {
            String number = port.entrySet().stream()
                    .filter(rule -> rule.getValue().equals(room))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            port.putAll(numbered(room, number + ".%d"));
        }
        port.remove("12"); // the whole of it stands in its parts
        port.remove("13");
        port.remove("18");
        assertThat(Arrays.stream(Rule.values()).collect(Collectors.toMap(Rule::number, Rule::title)))
                .as("what Rule declares, against the Javadoc of the port")
                .isEqualTo(port);
    }

    private static Map<String, String> numbered(String type, String format) throws IOException {
        Map<String, String> rules = new TreeMap<>();
        Matcher matcher = IN_JAVADOC.matcher(Files.readString(PORT.resolve(type + ".java")));
        while (matcher.find()) {
            rules.put(format.formatted(Integer.valueOf(matcher.group(1))), matcher.group(2));
        }
        return rules;
    }

    @Test
    void ruleIsKnownByTheNameOfItsTest() {
        assertThat(Rule.ofTest("rule 13.5: what waits")).contains(Rule.MISSED);
        assertThat(Rule.ofTest("rule 14: what nobody knows")).contains(Rule.UNKNOWN_CODES);
        assertThat(Rule.ofTest("survives a restart")).isEqualTo(Optional.empty());
    }
}
