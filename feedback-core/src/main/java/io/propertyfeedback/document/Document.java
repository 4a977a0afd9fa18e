package io.propertyfeedback.document;

import static io.propertyfeedback.document.Values.kind;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An ordered tree of plain values, in which the core hands its data to adapters and gets it back. A value is text, a
 * {@code Long}, a {@code BigDecimal}, a {@code Boolean}, a list of values or another document; there is no null, what
 * is null is absent. Numbers have one form each: a whole number that fits is a {@code Long}, every other a
 * {@code BigDecimal} without trailing zeros. Instants, dates and durations are ISO-8601 text.
 *
 * <p>At most 64 levels deep. Two documents are equal when they hold equal values under equal names, in whatever order.
 * Getters throw {@link DocumentException} that names the path from where reading began. Immutable and thread-safe.
 *
 * <p>This file is long because every kind of value has its reader here, side by side.
 */
public final class Document {
    /** The document without any value. */
    public static final Document EMPTY = new Document(Map.of(), 1, "");

    private final Map<String, Object> members;
    private final int depth;
    private final String at; // where this was reached from, for errors only: no part of the value

    private Document(Map<String, Object> members, int depth, String at) {
        this.members = members;
        this.depth = depth;
        this.at = at;
    }

    static Document root(Map<String, Object> normal) {
        return root(normal, Values.depth(normal.values()));
    }

    private static Document root(Map<String, Object> normal, int below) {
        return normal.isEmpty() ? EMPTY : new Document(Collections.unmodifiableMap(normal), 1 + below, "");
    }

    /** A document of one value; null leaves it out. */
    public static Document of(String name, @Nullable Object value) {
        return builder().put(name, value).build();
    }

    /** A document of two values; null leaves one out. */
    public static Document of(String n1, @Nullable Object v1, String n2, @Nullable Object v2) {
        return builder().put(n1, v1).put(n2, v2).build();
    }

    /** A document of three values; null leaves one out. */
    public static Document of(
            String n1, @Nullable Object v1, String n2, @Nullable Object v2, String n3, @Nullable Object v3) {
        return builder().put(n1, v1).put(n2, v2).put(n3, v3).build();
    }

    /** A document of four values; null leaves one out. */
    public static Document of(
            String n1,
            @Nullable Object v1,
            String n2,
            @Nullable Object v2,
            String n3,
            @Nullable Object v3,
            String n4,
            @Nullable Object v4) {
        return builder().put(n1, v1).put(n2, v2).put(n3, v3).put(n4, v4).build();
    }

    /** A document of five values; null leaves one out. */
    public static Document of(
            String n1,
            @Nullable Object v1,
            String n2,
            @Nullable Object v2,
            String n3,
            @Nullable Object v3,
            String n4,
            @Nullable Object v4,
            String n5,
            @Nullable Object v5) {
        return builder()
                .put(n1, v1)
                .put(n2, v2)
                .put(n3, v3)
                .put(n4, v4)
                .put(n5, v5)
                .build();
    }

    /**
     * Reads a tree of maps, lists and plain values, as a JSON parser gives it. Null members are absent; {@code double}
     * becomes the decimal number it prints as.
     *
     * @throws DocumentException naming the path, for any other type, a null in a list, a name that is not text, a
     *     number that is not finite or of more than 1,000 digits, or more than 64 levels
     */
    public static Document from(Map<String, ?> tree) {
        return root(Values.members(tree, "", 1));
    }

    /** A builder that keeps the order of the puts. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same tree as unmodifiable maps, lists and plain values, in order; {@link #from} reads it back. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        members.forEach((name, value) -> map.put(name, plain(value)));
        return Collections.unmodifiableMap(map);
    }

    private static Object plain(Object value) {
        if (value instanceof Document document) {
            return document.asMap();
        }
        return value instanceof List<?> list
                ? list.stream().<Object>map(Document::plain).toList()
                : value;
    }

    /** Whether there is a value of this name. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The names, in order. */
    public Set<String> names() {
        return members.keySet();
    }

    /** Whether there is no value at all. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** The value as it is held: String, Long, BigDecimal, Boolean, List or Document. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The text of this name. */
    public String text(String name) {
        return needed(name, String.class, "text");
    }

    /** The text of this name, or empty if absent; another kind of value is an error, too. */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** The whole number of this name. */
    public long integer(String name) {
        return needed(name, Long.class, "a whole number");
    }

    /** The whole number of this name, or empty if absent. */
    public OptionalLong optionalInteger(String name) {
        return has(name) ? OptionalLong.of(integer(name)) : OptionalLong.empty();
    }

    /** The number of this name, whole or not. */
    public BigDecimal decimal(String name) {
        Object value = members.get(name);
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : needed(name, BigDecimal.class, "a number");
    }

    /** The number of this name, or empty if absent. */
    public Optional<BigDecimal> optionalDecimal(String name) {
        return has(name) ? Optional.of(decimal(name)) : Optional.empty();
    }

    /** The truth value of this name. */
    public boolean flag(String name) {
        return needed(name, Boolean.class, "true or false");
    }

    /** The truth value of this name, or {@code otherwise} if absent. */
    public boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    /** The instant of this name, written as in 2026-03-31T09:30:00Z. */
    public Instant instant(String name) {
        Instant plain = members.get(name) instanceof String text ? InstantText.plain(text) : null;
        return plain != null ? plain : parsed(name, Instant::parse, "an instant such as 2026-03-31T09:30:00Z");
    }

    /** The instant of this name, or empty if absent. */
    public Optional<Instant> optionalInstant(String name) {
        return has(name) ? Optional.of(instant(name)) : Optional.empty();
    }

    /** The date of this name, written as in 2026-03-31. */
    public LocalDate date(String name) {
        return parsed(name, LocalDate::parse, "a date such as 2026-03-31");
    }

    /** The date of this name, or empty if absent. */
    public Optional<LocalDate> optionalDate(String name) {
        return has(name) ? Optional.of(date(name)) : Optional.empty();
    }

    /** The duration of this name, written as in PT36H. */
    public Duration duration(String name) {
        return parsed(name, Duration::parse, "a duration such as PT36H");
    }

    /** The duration of this name, or empty if absent. */
    public Optional<Duration> optionalDuration(String name) {
        return has(name) ? Optional.of(duration(name)) : Optional.empty();
    }

    /** The document of this name. */
    public Document document(String name) {
        return needed(name, Document.class, "a document").reachedAt(Pointer.to(at, name));
    }

    /** The document of this name, or empty if absent. */
    public Optional<Document> optionalDocument(String name) {
        return has(name) ? Optional.of(document(name)) : Optional.empty();
    }

    /** The list of documents of this name; an absent list is an empty one. */
    public List<Document> documents(String name) {
        List<Document> read = new ArrayList<>();
        for (Document item : list(name, Document.class, "a document")) {
            read.add(item.reachedAt(Pointer.to(Pointer.to(at, name), read.size())));
        }
        return List.copyOf(read);
    }

    /** The list of texts of this name; an absent list is an empty one. */
    public List<String> texts(String name) {
        return list(name, String.class, "text");
    }

    /** This document with one value put in or replaced; null takes it out. */
    public Document with(String name, @Nullable Object value) {
        return builder().putAll(this).put(name, value).build();
    }

    /** This document without one value. */
    public Document without(String name) {
        return has(name) ? with(name, null) : this;
    }

    private <T> T needed(String name, Class<T> type, String what) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new DocumentException(Pointer.to(at, name), kind(value), what);
        }
        return type.cast(value);
    }

    private <T> T parsed(String name, Function<String, T> parser, String what) {
        String text = needed(name, String.class, what);
        try {
            return parser.apply(text);
        } catch (DateTimeException unreadable) {
            throw new DocumentException(Pointer.to(at, name), kind(text), what);
        }
    }

    private <T> List<T> list(String name, Class<T> type, String what) {
        if (!has(name)) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (Object item : needed(name, List.class, "a list")) {
            if (!type.isInstance(item)) {
                throw new DocumentException(Pointer.to(Pointer.to(at, name), items.size()), kind(item), what);
            }
            items.add(type.cast(item));
        }
        return List.copyOf(items);
    }

    int depth() {
        return depth;
    }

    Document detached() {
        return reachedAt("");
    }

    private Document reachedAt(String path) {
        return path.equals(at) ? this : new Document(members, depth, path);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Names only: a document may hold what a resident said, and a log is no place for that. */
    @Override
    public String toString() {
        return "Document" + members.keySet();
    }

    /** Collects the values of a {@link Document} in order. Not thread-safe. */
    public static final class Builder {
        private Map<String, Object> collected = new LinkedHashMap<>();
        private boolean handedOver;
        private boolean nested; // whether anything put may hold more below it

        private Builder() {}

        /**
         * Puts a value; null leaves the name out, also when it was put before.
         *
         * @throws DocumentException if it is of no type that documents hold
         */
        public Builder put(String name, @Nullable Object value) {
            own();
            if (value == null) {
                collected.remove(name);
            } else if (Values.isNormal(value)) { // as most are: no path is needed, and nothing lies below
                collected.put(name, value);
            } else {
                nested = true;
                collected.put(name, Values.normal(value, Pointer.to("", name), 1));
            }
            return this;
        }

        /** Puts every value of another document. */
        public Builder putAll(Document other) {
            own();
            nested |= other.depth > 1;
            collected.putAll(other.members);
            return this;
        }

        /** Puts an instant as ISO text; null leaves it out. */
        public Builder instant(String name, @Nullable Instant value) {
            return put(name, value == null ? null : value.toString());
        }

        /** Puts a date as ISO text; null leaves it out. */
        public Builder date(String name, @Nullable LocalDate value) {
            return put(name, value == null ? null : value.toString());
        }

        /** Puts a duration as ISO text; null leaves it out. */
        public Builder duration(String name, @Nullable Duration value) {
            return put(name, value == null ? null : value.toString());
        }

        /** The document of what was put; the builder may be used on. */
        public Document build() {
            handedOver = true;
            return root(collected, nested ? Values.depth(collected.values()) : 0);
        }

        /** Most builders build once: only one that is used on needs a copy. */
        private void own() {
            if (handedOver) {
                collected = new LinkedHashMap<>(collected);
                handedOver = false;
            }
        }
    }
}
