package io.propertyfeedback.http;

import java.util.Map;

/**
 * The whole answer to a request; a bridge only carries it.
 *
 * @param status  the HTTP status code
 * @param headers each with one value; the length of the body is among them, and at a HEAD that of what a GET is answered
 * @param body    empty when there is none; not to be changed
 */
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {
    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    /** What a HEAD is answered. */
    public ApiResponse withoutBody() {
        return new ApiResponse(status, headers, new byte[0]);
    }
}
