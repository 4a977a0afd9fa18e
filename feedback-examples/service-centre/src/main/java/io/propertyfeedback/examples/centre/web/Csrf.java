package io.propertyfeedback.examples.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret by which a posted form is known to be one of ours: drawn for each session. */
final class Csrf {
    static final String FIELD = "_csrf";
    private static final String ATTRIBUTE = "csrf";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {}

    static String of(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(ATTRIBUTE) instanceof String token) {
                return token;
            }
            String drawn = drawn();
            session.setAttribute(ATTRIBUTE, drawn);
            return drawn;
        }
    }

    /** Whether the request carries the secret of its session. */
    static boolean holds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String given = request.getParameter(FIELD);
        return session != null
                && given != null
                && session.getAttribute(ATTRIBUTE) instanceof String token
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String drawn() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
