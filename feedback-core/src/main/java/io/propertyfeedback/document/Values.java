package io.propertyfeedback.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings values into the one form that documents hold. */
final class Values {
    static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 1_000;
    private static final String KINDS = "text, a number, true or false, a list or a document";

    private Values() {}

    /** {@code level} counts the documents and lists around the value, so that a map that holds itself ends, too. */
    static Object normal(@Nullable Object value, String path, int level) {
        if (value != null && isNormal(value)) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number, path);
        }
        if (value instanceof Document document) {
            return document(document, path, level);
        }
        if (value instanceof Map<?, ?> map) {
            return Document.root(members(map, path, deeper(path, level)));
        }
        if (value instanceof List<?> list) {
            return items(list, path, deeper(path, level));
        }
        throw new DocumentException(path, kind(value), KINDS);
    }

    static boolean isNormal(@Nullable Object value) {
        return value instanceof String || value instanceof Boolean || value instanceof Long;
    }

    static Map<String, Object> members(Map<?, ?> map, String path, int level) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new DocumentException(path, "a name that is " + kind(key), "text as every name");
            }
            if (value != null) {
                members.put(name, isNormal(value) ? value : normal(value, Pointer.to(path, name), level));
            }
        });
        return members;
    }

    private static List<Object> items(List<?> list, String path, int level) {
        List<Object> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(normal(item, Pointer.to(path, items.size()), level));
        }
        return List.copyOf(items);
    }

    private static Document document(Document document, String path, int level) {
        if (level + document.depth() > MAX_DEPTH) {
            throw tooDeep(path);
        }
        return document.detached();
    }

    private static int deeper(String path, int level) {
        if (level >= MAX_DEPTH) {
            throw tooDeep(path);
        }
        return level + 1;
    }

    private static DocumentException tooDeep(String path) {
        return new DocumentException(
                path, "more than " + MAX_DEPTH + " levels", "a document of at most " + MAX_DEPTH + " levels");
    }

    static int depth(Iterable<Object> values) {
        int deepest = 0;
        for (Object value : values) {
            int depth = value instanceof Document document
                    ? document.depth()
                    : value instanceof List<?> list ? 1 + listDepth(list) : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    @SuppressWarnings("unchecked") // lists in documents hold non-null values only
    private static int listDepth(List<?> list) {
        return depth((List<Object>) list);
    }

    /** One form for each number, so that a document stays equal to itself on a way through JSON, where 5.0 is 5. */
    private static Object number(Number number, String path) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        BigDecimal exact = exact(number, path);
        if (exact.precision() > MAX_DIGITS || Math.abs((long) exact.scale()) > MAX_DIGITS) {
            throw new DocumentException(path, "a number of excessive size", "at most " + MAX_DIGITS + " digits");
        }
        BigDecimal plain = exact.stripTrailingZeros();
        boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= 19;
        if (whole && plain.toBigIntegerExact().bitLength() < Long.SIZE) {
            return plain.longValueExact();
        }
        return plain;
    }

    private static BigDecimal exact(Number number, String path) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            if (integer.bitLength() > 4 * MAX_DIGITS) {
                throw new DocumentException(path, "a number of excessive size", "at most " + MAX_DIGITS + " digits");
            }
            return new BigDecimal(integer);
        }
        boolean finite = (number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue());
        if (!finite) {
            throw new DocumentException(path, "a number that is not finite or not known here", "a finite number");
        }
        return new BigDecimal(number.toString());
    }

    /** What a value is, without its words. */
    static String kind(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof String text) {
            return "text of " + text.length() + " characters";
        }
        if (value instanceof Long) {
            return "a whole number";
        }
        if (value instanceof BigDecimal) {
            return "a decimal number";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        if (value instanceof List<?> list) {
            return "a list of " + list.size();
        }
        return value instanceof Document
                ? "a document"
                : "a " + value.getClass().getName();
    }
}
