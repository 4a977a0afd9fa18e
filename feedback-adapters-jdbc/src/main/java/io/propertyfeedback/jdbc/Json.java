package io.propertyfeedback.jdbc;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.port.FeedbackStorageException;
import java.io.StringWriter;
import java.math.BigDecimal;
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
import tools.jackson.core.json.JsonFactory;

/** Documents as JSON; the empty one is null. */
final class Json {
    // A document bounds itself where it is made; what was stored must be readable.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(4_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    static @Nullable String of(Document document) {
        return document.isEmpty() ? null : always(document);
    }

    static String always(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(out, document);
        }
        return text.toString();
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

    static Document read(@Nullable String text) {
        if (text == null) {
            return Document.EMPTY;
        }
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            return Document.from(members(in));
        } catch (JacksonException e) { // its message quotes the text, which may hold what a resident said
            throw new FeedbackStorageException("A stored document is no JSON; the row was damaged", false, null);
        }
    }

    private static Map<String, Object> members(JsonParser in) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, value(in));
        }
        return members;
    }

    private static Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> members(in);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(in));
                }
                yield items;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            default -> in.getString();
        };
    }
}
