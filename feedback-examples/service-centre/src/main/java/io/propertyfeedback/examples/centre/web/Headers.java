package io.propertyfeedback.examples.centre.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers that every answer carries. */
final class Headers {
    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");

    private Headers() {}

    static void on(HttpServletResponse response) {
        ALL.forEach(response::setHeader);
    }
}
