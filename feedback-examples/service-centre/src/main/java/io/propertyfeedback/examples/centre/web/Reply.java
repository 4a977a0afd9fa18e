package io.propertyfeedback.examples.centre.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A whole answer before anything of it is sent: what fails until here can still become another answer. */
record Reply(int status, Map<String, String> headers, byte[] content) {
    private static final String COOKIE = "Set-Cookie"; // of which there may be more than one

    Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, content);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach((name, value) -> {
            if (name.equals(COOKIE)) {
                response.addHeader(name, value);
            } else {
                response.setHeader(name, value);
            }
        });
        response.getOutputStream().write(content);
    }
}
