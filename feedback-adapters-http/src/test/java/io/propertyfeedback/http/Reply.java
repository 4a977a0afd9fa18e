package io.propertyfeedback.http;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An answer as it came over the wire. */
record Reply(int status, HttpHeaders headers, String text) {
    JsonNode json() {
        return Contracted.json(text);
    }

    String text(String pointer) {
        return json().at(pointer).asString("");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String id() {
        return text("/id");
    }

    String etag() {
        return header("ETag");
    }

    String code() {
        return text("/code");
    }
}
