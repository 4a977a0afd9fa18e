package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Each parameter of the contract takes just what the contract says, and is named by its error otherwise. */
class ParametersTest {
    /** What only means something together with what there is. */
    private static final Map<String, List<String>> OF_ITS_OWN = Map.of(
            "by", List.of("community", "community,channel,month"),
            "organisation", List.of("group"),
            "cursor", List.of());

    private final FeedbackHttpApi api = Town.inMemory().api();
    private String id;
    private String reference;
    private String code;

    @BeforeEach
    void receive() {
        id = Direct.to(api)
                .as("dora")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"x\"}")
                .text("/id");
        Direct.Answered handed = Direct.to(api)
                .post("/open/acme/feedback", "{\"community\":\"garden\",\"category\":\"repair\",\"text\":\"lift\"}");
        reference = handed.text("/reference");
        code = handed.text("/code");
    }

    @TestFactory
    Stream<DynamicTest> whatTheContractAllowsIsTaken() {
        return each((path, parameter) -> good(parameter).forEach(value -> {
            Direct.Answered answer = ask(path, parameter, value);
            assertThat(refused(answer)).as(value + " " + answer.body()).doesNotContain(name(parameter));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheContractDoesNotAllowIsRefusedByName() {
        return each((path, parameter) -> bad(parameter.path("schema")).forEach(value -> {
            Direct.Answered answer = ask(path, parameter, value);
            assertThat(answer.status()).as(value + " " + answer.body()).isIn(400, 422);
            assertThat(refused(answer)).as(value + " " + answer.body()).containsExactly(name(parameter));
        }));
    }

    private interface Check {
        void of(String path, JsonNode parameter);
    }

    private Stream<DynamicTest> each(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode paths = Contracted.contract().path("paths");
        for (String path : paths.propertyNames()) {
            for (JsonNode parameter : paths.path(path).path("get").path("parameters")) {
                if (parameter.path("in").asString().equals("query")) {
                    tests.add(DynamicTest.dynamicTest(path + "?" + name(parameter), () -> check.of(path, parameter)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private Direct.Answered ask(String path, JsonNode parameter, String value) {
        String address = path.replace("/kpis/{id}", "/kpis/received")
                .replace("{kind}", "community")
                .replace("{id}", id)
                .replace("{company}", "acme")
                .replace("{reference}", reference);
        String query = name(parameter) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        String more = name(parameter).equals("page") ? "&size=1" : "";
        return Direct.to(api)
                .as(path.startsWith("/kpis") ? "max" : "sun")
                .with("Follow-Code", code)
                .get(address + "?" + query + more);
    }

    private static List<String> refused(Direct.Answered answer) {
        List<String> names = new ArrayList<>();
        if (answer.status() >= 400) {
            answer.json()
                    .path("errors")
                    .forEach(error -> names.add(error.path("parameter").asString("")));
        }
        return names;
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString();
    }

    private static List<String> good(JsonNode parameter) {
        return OF_ITS_OWN.getOrDefault(name(parameter), values(parameter.path("schema")));
    }

    private static List<String> values(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> options = new ArrayList<>();
            schema.path("enum").forEach(option -> options.add(option.asString()));
            return options;
        }
        return switch (schema.path("type").asString() + schema.path("format").asString("")) {
            case "array" -> {
                List<String> items = values(schema.path("items"));
                List<String> all = new ArrayList<>(items);
                all.add(String.join(",", items));
                all.add(String.join(",", repeated("a", schema.path("maxItems").asInt(), schema.path("items"))));
                yield all;
            }
            case "integer" ->
                List.of(
                        schema.path("minimum").asString(),
                        schema.path("maximum").asString());
            case "boolean" -> List.of("true", "false");
            case "stringdate" -> List.of("2026-03-01", "0001-01-01", "9999-12-31");
            case "stringdate-time" -> List.of("2026-03-01T00:00:00Z", "2026-03-01T00:00:00.123456+08:00");
            default ->
                List.of(
                        "a".repeat(schema.path("minLength").asInt(1)),
                        "a".repeat(schema.path("maxLength").asInt(200)));
        };
    }

    private static List<String> repeated(String item, int times, JsonNode schema) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            items.add(schema.has("enum") ? schema.path("enum").get(0).asString() : item + i);
        }
        return items;
    }

    private static List<String> bad(JsonNode schema) {
        List<String> bad = new ArrayList<>(List.of("", " "));
        if (schema.has("enum")) {
            bad.add("of-no-kind");
            return bad;
        }
        switch (schema.path("type").asString() + schema.path("format").asString("")) {
            case "array" -> {
                bad.addAll(List.of(",", "a,,b", "a,"));
                bad.add(String.join(",", repeated("a", schema.path("maxItems").asInt() + 1, schema.path("items"))));
                bad(schema.path("items")).stream()
                        .filter(item -> !item.isBlank())
                        .forEach(bad::add);
            }
            case "integer" ->
                bad.addAll(List.of(
                        Integer.toString(schema.path("minimum").asInt() - 1),
                        Integer.toString(schema.path("maximum").asInt() + 1),
                        "x",
                        "1.0",
                        "99999999999"));
            case "boolean" -> bad.addAll(List.of("yes", "1", "TRUE"));
            case "stringdate" -> bad.addAll(List.of("2026-02-30", "2026-3-1", "20260301", "x"));
            case "stringdate-time" ->
                bad.addAll(List.of("2026-03-01", "2026-03-01T00:00:00", "x", "10000-01-01T00:00:00Z"));
            default -> {
                if (schema.has("maxLength")) {
                    bad.add("a".repeat(schema.path("maxLength").asInt() + 1));
                }
            }
        }
        return bad;
    }
}
