package io.propertyfeedback.http;

import java.util.Map;

/**
 * The whole answer to a request; a bridge only carries it.
 *
 * @param status  the HTTP status code
 * @param headers each with one value
 * @param body    empty when there is none; not to be changed
 */
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {
    public ApiResponse {
        headers = Map.copyOf(headers);
    }
}
