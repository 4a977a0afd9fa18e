package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each member of each body of the contract takes just what the contract says: its bounds, types and options, one after
 * the other put into the contract's own example, are allowed by a validator if and only if they are by the server.
 */
class BodiesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contracted contracted = new Contracted();
    private final Direct anyone = Direct.to(Town.inMemory().api());
    private final List<DynamicTest> tests = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> contractAndServerAgreeOnEveryMember() {
        String intake = "{\"community\":\"garden\",\"category\":\"complaint\",\"text\":\"x\"}";
        walk("/feedback", (ObjectNode) Contracted.json(intake.replace("}", ",\"channel\":\"phone\"}")));
        walk("/open/acme/feedback", (ObjectNode) Contracted.json(intake));
        walk("/feedback/none/acts", (ObjectNode) Contracted.json("{\"act\":\"note\",\"values\":{}}"));
        assertThat(tests).hasSizeGreaterThan(30);
        return tests.stream();
    }

    private void walk(String path, ObjectNode example) {
        JsonNode operation = Contracted.contract()
                .path("paths")
                .path(Contracted.template("POST", path))
                .path("post");
        JsonNode schema = resolved(operation.at("/requestBody/content/application~1json/schema"));
        members(path, example, schema, List.of());
        check(path, "of no name", with(example, List.of(), "of-no-name", JSON.numberNode(1)));
    }

    private void members(String path, ObjectNode example, JsonNode schema, List<String> at) {
        for (String name : schema.path("properties").propertyNames()) {
            JsonNode member = resolved(schema.path("properties").path(name));
            for (JsonNode value : values(member)) {
                check(path, at + name + "=" + shown(value), with(example, at, name, value));
            }
            ObjectNode without = with(example, at, name, JSON.numberNode(0));
            inner(without, at).remove(name);
            check(path, at + name + " left out", without);
            if (member.has("properties")) {
                members(
                        path,
                        example,
                        member,
                        Stream.concat(at.stream(), Stream.of(name)).toList());
            }
        }
    }

    private static List<JsonNode> values(JsonNode schema) {
        List<JsonNode> values = new ArrayList<>(List.of(
                JSON.numberNode(7),
                JSON.booleanNode(true),
                JSON.objectNode(),
                JSON.objectNode().put("of-no-name", 1),
                JSON.arrayNode()));
        if (schema.path("type").asString().equals("string") && !schema.has("enum")) { // elsewhere it counts as left out
            values.add(JSON.stringNode(""));
        }
        schema.path("enum").forEach(values::add);
        if (schema.has("maxLength")) {
            values.add(JSON.stringNode("x".repeat(schema.path("maxLength").asInt())));
            values.add(JSON.stringNode("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("maxItems")) {
            for (int more = 0; more <= 1; more++) {
                ArrayNode list = JSON.arrayNode();
                for (int i = 0; i < schema.path("maxItems").asInt() + more; i++) {
                    list.add(
                            schema.path("items").has("properties")
                                    ? JSON.objectNode().put("reference", "r")
                                    : JSON.stringNode("x" + i));
                }
                values.add(list);
            }
            values(resolved(schema.path("items")))
                    .forEach(item -> values.add(JSON.arrayNode().add(item)));
        }
        return values;
    }

    private static ObjectNode with(ObjectNode example, List<String> at, String name, JsonNode value) {
        ObjectNode copy = example.deepCopy();
        inner(copy, at).set(name, value);
        return copy;
    }

    private static ObjectNode inner(ObjectNode whole, List<String> at) {
        ObjectNode inner = whole;
        for (String name : at) {
            inner = inner.has(name) ? (ObjectNode) inner.get(name) : inner.putObject(name);
        }
        return inner;
    }

    private void check(String path, String what, ObjectNode body) {
        tests.add(DynamicTest.dynamicTest(path + " " + what, () -> {
            String text = body.toString();
            Direct.Answered answer = anyone.as(path.startsWith("/open") ? "nobody" : "dora")
                    .with("If-Match", "*")
                    .post(path, text);
            List<String> wrong = new ArrayList<>();
            if (answer.status() >= 400) {
                answer.json()
                        .path("errors")
                        .forEach(error -> wrong.add(error.path("code").asString()));
            }
            boolean shapeIsWrong = answer.code().startsWith("http.json.")
                    || wrong.stream().anyMatch(code -> code.startsWith("form.") || code.startsWith("http."));
            var against = contracted.requestErrors("POST", path, text);
            assertThat(shapeIsWrong)
                    .as("%s%n%s%n%s", text, answer.body(), against)
                    .isEqualTo(!against.isEmpty());
        }));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() < 40 ? text : text.substring(0, 20) + "… of " + text.length();
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? Contracted.contract().at(schema.path("$ref").asString().substring(1))
                : schema;
    }
}
