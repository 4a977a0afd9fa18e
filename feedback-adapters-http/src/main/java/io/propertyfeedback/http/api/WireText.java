package io.propertyfeedback.http.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths and queries as they stand on the wire, decoded (RFC 3986); what cannot be decoded is refused. */
final class WireText {
    private static final int LONGEST = 8_192;
    private static final int SHOWN = 40;

    private WireText() {}

    static List<String> path(String raw) {
        if (raw.length() > LONGEST) {
            throw Problem.of(414, "http.too-long-address", LONGEST);
        }
        List<String> segments = new ArrayList<>();
        for (String segment : Route.split(raw)) {
            segments.add(decoded(segment, false));
        }
        return segments;
    }

    /** Each parameter once: a second one of the same name is refused, so that nobody reads it in two ways. */
    static Map<String, String> query(@Nullable String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return parameters;
        }
        if (raw.length() > LONGEST) {
            throw Problem.of(414, "http.too-long-address", LONGEST);
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
            if (value.isBlank()) {
                throw Problem.of(400, "http.empty-parameter", shown(name));
            }
            if (parameters.put(name, value) != null) {
                throw Problem.of(400, "http.parameter-twice", shown(name));
            }
        }
        return parameters;
    }

    /** Enough of a name to recognise it. */
    static String shown(String name) {
        if (name.length() <= SHOWN) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return name.substring(0, end) + "…";
    }

    private static String decoded(String text, boolean plusIsBlank) {
        boolean plain = text.indexOf('%') < 0 && !(plusIsBlank && text.indexOf('+') >= 0);
        byte[] bytes = plain ? text.getBytes(StandardCharsets.UTF_8) : unescaped(text, plusIsBlank);
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (decoded.codePoints().anyMatch(Character::isISOControl)) {
                throw Problem.of(400, "http.malformed-address");
            }
            return decoded;
        } catch (CharacterCodingException broken) {
            throw Problem.of(400, "http.malformed-address");
        }
    }

    private static byte[] unescaped(String text, boolean plusIsBlank) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
                int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw Problem.of(400, "http.malformed-address");
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else {
                bytes.put(plusIsBlank && raw[i] == '+' ? (byte) ' ' : raw[i]);
            }
        }
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return exact;
    }
}
