package io.propertyfeedback.http.api;

import io.propertyfeedback.form.Message;
import io.propertyfeedback.process.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/** The parts of a body of type multipart/form-data (RFC 7578), by name. What a part says of its own type and file is not read. */
final class Multipart {
    private static final String TYPE = "multipart/form-data";
    private static final int LONGEST_BOUNDARY = 70; // RFC 2046, 5.1.1
    private static final int LONGEST_HEADER = 2_048;

    private final Map<String, byte[]> parts = new HashMap<>();

    private Multipart() {}

    /** The boundary that a content type names; empty where it is no multipart/form-data with one. */
    static Optional<String> boundary(String contentType) {
        if (!contentType.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            return Optional.empty();
        }
        return Optional.ofNullable(parameters(contentType).get("boundary"))
                .filter(boundary -> !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY);
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    /**
     * @param known the names that parts may have
     * @throws Problem when it cannot be read, has a part of another name or two of one name
     */
    static Multipart read(byte[] body, String boundary, Set<String> known) {
        Multipart multipart = new Multipart();
        try {
            MultipartInput input = MultipartInput.builder()
                    .setByteArray(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.US_ASCII))
                    .setMaxPartHeaderSize(LONGEST_HEADER)
                    .get();
            for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
                String name = name(input.readHeaders());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                input.readBodyData(content);
                multipart.add(name, content.toByteArray(), known);
            }
            if (multipart.parts.isEmpty()) {
                throw Problem.of(400, "http.multipart-unreadable");
            }
            return multipart;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Problem.of(400, "http.multipart-unreadable");
        }
    }

    private static String name(String headers) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .map(line -> parameters(line).get("name"))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "http.multipart-unreadable"));
    }

    private void add(String name, byte[] content, Set<String> known) {
        if (!known.contains(name)) {
            throw wrong("/" + WireText.shown(name), "http.unknown-part", WireText.shown(name));
        }
        if (parts.put(name, content) != null) {
            throw wrong("/" + name, "http.part-twice", name);
        }
    }

    /** @throws Problem when there is none */
    byte[] bytes(String name) {
        byte[] content = parts.get(name);
        if (content == null) {
            throw wrong("/" + name, "http.part-missing", name);
        }
        return content;
    }

    /** A part that is a short text; empty where there is none or nothing in it. */
    Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name))
                .map(content -> WireText.shown(new String(content, StandardCharsets.UTF_8)))
                .filter(text -> !text.isEmpty());
    }

    private static Problem wrong(String pointer, String code, String name) {
        return Problem.of(List.of(new Refusal(pointer, new Message(code, name))));
    }
}
