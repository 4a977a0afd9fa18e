package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether the errors of a problem point at what there is: a parameter or a header of the operation, or a place of its body. */
final class PointedAt {
    /** What is wrong with a name that the contract does not have. */
    private static final List<String> UNKNOWN =
            List.of("http.unknown-parameter", "http.malformed-address", "http.empty-parameter", "http.parameter-twice");

    private final JsonNode contract;
    private final JsonNode operation;

    PointedAt(JsonNode contract, JsonNode operation) {
        this.contract = contract;
        this.operation = operation;
    }

    void check(JsonNode problem) {
        List<String> parameters = new ArrayList<>(List.of("Content-Type"));
        operation
                .path("parameters")
                .forEach(one -> parameters.add(one.path("name").asString()));
        for (JsonNode error : problem.path("errors")) {
            if (error.has("parameter") && !UNKNOWN.contains(error.path("code").asString())) {
                assertThat(parameters)
                        .as(problem.toString())
                        .contains(error.path("parameter").asString());
            }
            if (error.has("pointer")) {
                assertThat(error.has("parameter")).as(problem.toString()).isFalse();
                assertThat(isThere(
                                error.path("pointer").asString(),
                                error.path("code").asString()))
                        .as(problem.toString())
                        .isTrue();
            }
        }
    }

    private boolean isThere(String pointer, String code) {
        JsonNode content = operation.at("/requestBody/content");
        JsonNode at = resolved(content.at("/application~1json/schema"));
        at = at.isMissingNode() ? resolved(content.at("/multipart~1form-data/schema")) : at;
        if (at.isMissingNode()) {
            return false;
        }
        String[] names = pointer.substring(1).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            boolean open = !at.has("properties") && !at.has("items");
            if (open) {
                return true; // a record, whose shape is the act's own
            }
            JsonNode next =
                    at.has("items") ? at.path("items") : at.path("properties").path(names[i]);
            if (next.isMissingNode()) {
                return i == names.length - 1
                        && List.of("form.unknown-field", "http.unknown-part").contains(code); // names what is too much
            }
            at = resolved(next);
        }
        return true;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? contract.at(schema.path("$ref").asString().substring(1)) : schema;
    }
}
