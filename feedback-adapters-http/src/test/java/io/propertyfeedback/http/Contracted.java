package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds requests and answers against the contract, by a validator that knows nothing of this library. */
final class Contracted {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode CONTRACT = read();
    private static final List<String> ALWAYS = List.of(
            "Content-Type",
            "Content-Length",
            "Content-Language",
            "Cache-Control",
            "Content-Security-Policy",
            "Referrer-Policy",
            "Vary",
            "X-Content-Type-Options");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    static JsonNode contract() {
        return CONTRACT;
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static JsonNode read() {
        try (InputStream in = FeedbackHttpApi.class.getResourceAsStream("/io/propertyfeedback/http/openapi.json")) {
            return JSON.readTree(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails unless the contract lists this answer to this request, with a body and headers of this shape. */
    void check(String method, String path, int status, Map<String, String> headers, String body) {
        String template = template(method, path);
        JsonNode operation = operation(method, template);
        if (operation.isMissingNode()) {
            assertThat(status)
                    .as(method + " " + path + " is not in the contract")
                    .isIn(400, 404, 405, 414);
            if (!method.equals("HEAD")) {
                assertThat(errors("/components/schemas/Problem", body)).as(body).isEmpty();
            }
            return;
        }
        JsonNode response = response(operation, status);
        assertThat(response.isMissingNode())
                .as("%s %s answered %d, which the contract does not list: %s", method, path, status, body)
                .isFalse();
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            assertThat(!header.getValue().path("required").asBoolean() || headers.containsKey(header.getKey()))
                    .as("%s %s answered %d without %s", method, path, status, header.getKey())
                    .isTrue();
        }
        if (method.equals("HEAD")) {
            return; // as GET, with no body to look at
        }
        String type = headers.getOrDefault("Content-Type", "").split(";")[0].strip();
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as(method + " " + path + " answered " + type)
                .isFalse();
        if (type.endsWith("json")) {
            assertThat(errors(pointer(template, method, operation, status, type), body))
                    .as(method + " " + path + " " + body)
                    .isEmpty();
        }
        if (type.equals("application/problem+json")) {
            new PointedAt(CONTRACT, operation).check(json(body));
        }
    }

    /** Fails unless the contract lists each header of an answer; those that every answer has are in its introduction. */
    void checkUnlisted(String method, String path, int status, Map<String, String> headers) {
        JsonNode operation = operation(method, template(method, path));
        if (!operation.isMissingNode()) {
            List<String> listed = new ArrayList<>(ALWAYS);
            listed.addAll(response(operation, status).path("headers").propertyNames());
            assertThat(listed).as(method + " " + path).containsAll(headers.keySet());
        }
    }

    private static JsonNode operation(String method, String template) {
        String asked = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return CONTRACT.path("paths").path(template).path(asked);
    }

    private static JsonNode response(JsonNode operation, int status) {
        JsonNode response = operation.path("responses").path(Integer.toString(status));
        return response.has("$ref")
                ? CONTRACT.at(response.path("$ref").asString().substring(1))
                : response;
    }

    private static String pointer(String template, String method, JsonNode operation, int status, String type) {
        JsonNode shared =
                operation.path("responses").path(Integer.toString(status)).path("$ref");
        String response = shared.isMissingNode()
                ? "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT)
                        + "/responses/" + status
                : shared.asString().substring(1);
        return response + "/content/" + type.replace("/", "~1") + "/schema";
    }

    /** What the contract has against a body of this operation; empty when there is nothing. */
    List<Error> requestErrors(String method, String path, String body) {
        return errors(
                "/paths/" + template(method, path).replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT)
                        + "/requestBody/content/application~1json/schema",
                body);
    }

    private List<Error> errors(String pointer, String body) {
        Schema schema = schemas.computeIfAbsent(pointer, at -> {
            ObjectNode whole = CONTRACT.deepCopy().asObject();
            whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            whole.put("$ref", "#" + at.replace("{", "%7B").replace("}", "%7D"));
            return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
        return schema.validate(body, InputFormat.JSON);
    }

    /** The path of the contract that this one is of, and that has the method where any of them has. */
    static String template(String method, String path) {
        String[] given = path.split("\\?")[0].split("/", -1);
        String found = path;
        for (String template : CONTRACT.path("paths").propertyNames()) {
            String[] parts = template.split("/", -1);
            boolean fits = parts.length == given.length;
            for (int i = 0; fits && i < parts.length; i++) {
                fits = parts[i].startsWith("{") || parts[i].equals(given[i]);
            }
            if (fits && !operation(method, template).isMissingNode()) {
                return template;
            }
            found = fits && found.equals(path) ? template : found;
        }
        return found;
    }
}
