package io.propertyfeedback.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of value a {@link Field} takes, and how a document holds it. */
public enum FieldType {
    /** One line of words; bounds count characters (code points). Personal unless said otherwise. */
    TEXT(0, 500, true),
    /** Words of several lines; bounds count characters (code points). Personal unless said otherwise. */
    LONG_TEXT(0, 4_000, true),
    /** A whole number that fits into 64 bits; bounds are on the number. */
    INTEGER(null, null, false),
    /** A number of at most 28 digits before and 10 after the point; bounds are on the number. */
    DECIMAL(null, null, false),
    /** True or false. */
    FLAG(null, null, false),
    /** A day of the calendar, as text such as 2026-03-31. */
    DATE(null, null, false),
    /** A point in time, as text such as 2026-03-31T09:30:00Z; other offsets are turned into UTC, microseconds kept. */
    INSTANT(null, null, false),
    /** One of the options of the field. */
    CHOICE(null, null, false),
    /** The id of a member of staff. */
    PERSON(0, 64, false),
    /** The id of a department of the company. */
    DEPARTMENT(0, 64, false),
    /** The id of another feedback. */
    FEEDBACK(0, 64, false),
    /** The id of a category. */
    CATEGORY(0, 128, false),
    /** References to attachments, each of at most 500 characters; bounds count the references. Personal, as photos are. */
    ATTACHMENTS(0, 20, true),
    /** Several lines of words, each of at most 500 characters; bounds count the lines. */
    TEXTS(0, 50, true),
    /** Members that hold together, a document of its own; what they mean is checked by whoever reads it. */
    GROUP(null, null, true),
    /** Several groups, in order. */
    GROUPS(null, null, true);

    /** Longest id of a host's record, in characters. */
    static final int ID_LENGTH = 64;
    /** The longest path in the category tree. */
    static final int PATH_LENGTH = 128;
    /** Longest item of a list, in characters. */
    static final int ITEM_LENGTH = 500;

    final @Nullable Integer min;
    final @Nullable Integer max;
    final boolean personal;

    FieldType(@Nullable Integer min, @Nullable Integer max, boolean personal) {
        this.min = min;
        this.max = max;
        this.personal = personal;
    }

    /** The name in documents, such as {@code long-text}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the value is a list. */
    public boolean isList() {
        return this == ATTACHMENTS || this == TEXTS;
    }

    /** Whether the value has members of its own, or is a list of what has. */
    public boolean isGroup() {
        return this == GROUP || this == GROUPS;
    }

    /** Whether the value is one opaque id of the host or of this library. */
    public boolean isId() {
        return this == PERSON || this == DEPARTMENT || this == FEEDBACK || this == CATEGORY;
    }

    /** The longest id of this type, in characters (code points). */
    int idLength() {
        return this == CATEGORY ? PATH_LENGTH : ID_LENGTH;
    }

    boolean isBounded() {
        return this == TEXT || this == LONG_TEXT || this == INTEGER || this == DECIMAL || isList();
    }

    static @Nullable FieldType byId(String id) {
        for (FieldType type : values()) {
            if (type.id().equals(id)) {
                return type;
            }
        }
        return null;
    }
}
