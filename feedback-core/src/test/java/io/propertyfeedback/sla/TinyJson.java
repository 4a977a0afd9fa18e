package io.propertyfeedback.sla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Just enough JSON for reference calendars: objects, arrays and strings without escapes. */
final class TinyJson {

    private final String text;
    private int at;

    private TinyJson(String text) {
        this.text = text;
    }

    static Object read(String text) {
        return new TinyJson(text).value();
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> throw new IllegalArgumentException("unexpected '" + peek() + "' at " + at);
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (at++; peek() != '}'; skipComma()) {
            String name = string();
            peek();
            at++;
            members.put(name, value());
        }
        at++;
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        for (at++; peek() != ']'; skipComma()) {
            items.add(value());
        }
        at++;
        return items;
    }

    private String string() {
        peek();
        int end = text.indexOf('"', at + 1);
        String string = text.substring(at + 1, end);
        at = end + 1;
        return string;
    }

    private void skipComma() {
        if (peek() == ',') {
            at++;
        }
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
