package io.propertyfeedback.examples.centre.form;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.DocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Groups of values as people edit them on a page: JSON, which says all that a document holds. */
final class Groups {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Groups() {}

    static String written(Object value) {
        Object plain = value instanceof Document document
                ? document.asMap()
                : ((List<?>) value)
                        .stream().map(each -> ((Document) each).asMap()).toList();
        return JSON.writeValueAsString(plain);
    }

    /** A document or a list of documents; what is neither is handed on as it was typed. */
    static Object read(String text) {
        try {
            Object tree = JSON.readValue(text, Object.class);
            if (!(tree instanceof List<?> list)) {
                return group(tree, text);
            }
            List<Object> groups = new ArrayList<>();
            list.forEach(each -> groups.add(group(each, text)));
            return groups;
        } catch (JacksonException | DocumentException unreadable) {
            return text;
        }
    }

    @SuppressWarnings("unchecked") // names of JSON members are text
    private static Object group(Object tree, String text) {
        return tree instanceof Map<?, ?> members ? Document.from((Map<String, ?>) members) : text;
    }
}
