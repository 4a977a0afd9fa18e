package io.propertyfeedback.http.json;

import io.propertyfeedback.document.Document;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON (RFC 8259) as documents and back. Reading is strict: one object, each name once, nothing after it, and bounded
 * in depth, in numbers and in values.
 */
public final class Json {
    private static final int MOST_DEPTH = 32;
    private static final int MOST_DIGITS = 100;
    private static final int MOST_NAME = 1_000;
    private static final int MOST_TOKENS = 200_000;
    private static final int WIDEST = 4; // bytes of a UTF-32 character, of which JSON's first has three that are 0
    private static final int CHUNK = 1 << 10;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(MOST_DIGITS)
                    .maxNameLength(MOST_NAME)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(Integer.MAX_VALUE) // the whole text is bounded before it comes here
                    .build())
            .build();

    private Json() {}

    /**
     * The object that a text in UTF-8 holds; members that are null are left out, and a byte order mark is passed over.
     *
     * @throws UnreadableJson when it is not one JSON object, or larger than anything asked for here
     */
    public static Document read(byte[] text) {
        mustBeUtf8(text);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableJson(UnreadableJson.Reason.NOT_AN_OBJECT, at(parser));
            }
            Map<String, Object> members = object(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableJson(UnreadableJson.Reason.MORE_AFTER_END, at(parser));
            }
            return Document.from(members);
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableJson(UnreadableJson.Reason.TOO_LARGE, column(tooMuch));
        } catch (StreamReadException malformed) {
            boolean twice = malformed.getOriginalMessage().startsWith("Duplicate");
            throw new UnreadableJson(
                    twice ? UnreadableJson.Reason.NAME_TWICE : UnreadableJson.Reason.MALFORMED, column(malformed));
        } catch (JacksonException | IllegalArgumentException unfit) { // a null in a list
            throw new UnreadableJson(UnreadableJson.Reason.MALFORMED, 0);
        }
    }

    /** The parser would guess UTF-16 and UTF-32 (RFC 8259 knows them no more), and takes over-long UTF-8 for characters. */
    private static void mustBeUtf8(byte[] text) {
        for (int i = 0; i < Math.min(text.length, WIDEST); i++) {
            if (text[i] == 0) {
                throw new UnreadableJson(UnreadableJson.Reason.NOT_UTF_8, i);
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(text);
        CharBuffer thrownAway = CharBuffer.allocate(CHUNK);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(bytes, thrownAway, true);
        while (result.isOverflow()) {
            result = decoder.decode(bytes, thrownAway.clear(), true);
        }
        if (result.isError()) {
            throw new UnreadableJson(UnreadableJson.Reason.NOT_UTF_8, bytes.position());
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Object value = value(parser, parser.nextToken());
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> throw new UnreadableJson(UnreadableJson.Reason.MALFORMED, at(parser));
        };
    }

    private static Object whole(JsonParser parser) {
        BigDecimal exact = new BigDecimal(parser.getBigIntegerValue());
        return exact.precision() < 19 ? (Object) exact.longValueExact() : exact;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object item = value(parser, token);
            if (item == null) {
                throw new UnreadableJson(UnreadableJson.Reason.NULL_IN_LIST, at(parser));
            }
            items.add(item);
        }
        return items;
    }

    private static long at(JsonParser parser) {
        return parser.currentTokenLocation().getByteOffset();
    }

    private static long column(JacksonException where) {
        return where.getLocation() == null ? 0 : Math.max(0, where.getLocation().getByteOffset());
    }

    /** A document as UTF-8. */
    public static byte[] write(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(out, document);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Object value) {
        if (value instanceof Document document) {
            out.writeStartObject();
            for (String name : document.names()) {
                out.writeName(name);
                write(out, document.value(name).orElseThrow());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(item -> write(out, item));
            out.writeEndArray();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else {
            out.writeString((String) value);
        }
    }
}
