package io.propertyfeedback.http.api;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
            segments.add(required(decoded(segment, false)));
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
            String name = required(decoded(equals < 0 ? pair : pair.substring(0, equals), true));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
            if (value == null) {
                throw Problem.at(shown(name), 400, "http.malformed-address");
            }
            if (value.isBlank()) {
                throw Problem.at(shown(name), 400, "http.empty-parameter", shown(name));
            }
            if (parameters.put(name, value) != null) {
                throw Problem.at(shown(name), 400, "http.parameter-twice", shown(name));
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

    private static String required(@Nullable String decoded) {
        if (decoded == null) {
            throw Problem.of(400, "http.malformed-address");
        }
        return decoded;
    }

    /** Null where it cannot be read: escapes that are none, bytes that are no UTF-8, control characters. */
    private static @Nullable String decoded(String text, boolean plusIsBlank) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            boolean plain = text.indexOf('%') < 0 && !(plusIsBlank && text.indexOf('+') >= 0);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(plain ? bytes : unescaped(bytes, plusIsBlank))
                    .toString();
            return decoded.codePoints().anyMatch(Character::isISOControl) ? null : decoded;
        } catch (CharacterCodingException broken) {
            return null;
        }
    }

    private static ByteBuffer unescaped(ByteBuffer raw, boolean plusIsBlank) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(raw.remaining());
        while (raw.hasRemaining()) {
            byte next = raw.get();
            bytes.put(next == '%' ? escaped(raw) : plusIsBlank && next == '+' ? (byte) ' ' : next);
        }
        return bytes.flip();
    }

    private static byte escaped(ByteBuffer raw) throws CharacterCodingException {
        int high = raw.hasRemaining() ? Character.digit(raw.get(), 16) : -1;
        int low = raw.hasRemaining() ? Character.digit(raw.get(), 16) : -1;
        if (high < 0 || low < 0) {
            throw new CharacterCodingException();
        }
        return (byte) (high << 4 | low);
    }
}
