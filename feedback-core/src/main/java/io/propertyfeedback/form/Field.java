package io.propertyfeedback.form;

import io.propertyfeedback.document.Characters;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value that a {@link Form} asks for: id, type, bounds, whether it must be there, whether it may hold personal data
 * and who may read it: the staff, unless said otherwise. Words are personal unless {@link #notPersonal()} says otherwise; codes, dates and
 * numbers are not. What is personal can never be published. Methods give a changed copy; an impossible field is an
 * {@link IllegalArgumentException} that names it. Immutable and thread-safe.
 */
public final class Field {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]{0,63}");

    private final String id;
    private final FieldType type;
    private final List<String> options;
    private final boolean required;
    private final boolean personal;
    private final Audience audience;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final int least; // the bounds of a length or a count, worked out once
    private final int most;
    private final @Nullable Bilingual title;

    Field(
            String id,
            FieldType type,
            List<String> options,
            boolean required,
            boolean personal,
            Audience audience,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Bilingual title) {
        this.id = id;
        this.type = type;
        this.options = List.copyOf(options);
        this.required = required;
        this.personal = personal;
        this.audience = audience;
        this.min = plain(min);
        this.max = plain(max);
        this.title = title;
        refuse(!ID.matcher(id).matches(), "an id is a letter, then up to 63 letters, digits or _ . : -");
        refuse(audience == Audience.PUBLIC && personal, "what may hold personal data cannot be published");
        refuse((type == FieldType.CHOICE) == options.isEmpty(), "options belong to a choice, and a choice needs one");
        refuse(new HashSet<>(options).size() < options.size(), "an option stands twice");
        refuse(options.stream().anyMatch(Field::unfitOption), "an option is 1 to 64 characters, not blank at the ends");
        refuse(min != null && max != null && min.compareTo(max) > 0, "the lower bound is above the upper");
        boolean counts = type.isList() || type == FieldType.TEXT || type == FieldType.LONG_TEXT;
        refuse(counts && (!isCount(min) || !isCount(max)), "lengths and counts are bounded by 0 to 2147483647");
        this.least = counts && min != null ? min.intValueExact() : 0;
        this.most = counts && max != null ? max.intValueExact() : Integer.MAX_VALUE;
    }

    /** One line of words, 500 characters at most unless bounded otherwise. */
    public static Field text(String id) {
        return of(id, FieldType.TEXT);
    }

    /** Several lines of words, 4,000 characters at most unless bounded otherwise. */
    public static Field longText(String id) {
        return of(id, FieldType.LONG_TEXT);
    }

    /** A whole number. */
    public static Field integer(String id) {
        return of(id, FieldType.INTEGER);
    }

    /** A number. */
    public static Field decimal(String id) {
        return of(id, FieldType.DECIMAL);
    }

    /** True or false. */
    public static Field flag(String id) {
        return of(id, FieldType.FLAG);
    }

    /** A day. */
    public static Field date(String id) {
        return of(id, FieldType.DATE);
    }

    /** A point in time. */
    public static Field instant(String id) {
        return of(id, FieldType.INSTANT);
    }

    /** One of some options, each a code. */
    public static Field choice(String id, String... options) {
        return choice(id, List.of(options));
    }

    /** One of some options, each a code. */
    public static Field choice(String id, List<String> options) {
        return new Field(id, FieldType.CHOICE, options, false, false, Audience.STAFF, null, null, null);
    }

    /** A member of staff. */
    public static Field person(String id) {
        return of(id, FieldType.PERSON);
    }

    /** A department. */
    public static Field department(String id) {
        return of(id, FieldType.DEPARTMENT);
    }

    /** Another feedback. */
    public static Field feedback(String id) {
        return of(id, FieldType.FEEDBACK);
    }

    /** A category. */
    public static Field category(String id) {
        return of(id, FieldType.CATEGORY);
    }

    /** References to attachments, 20 at most unless bounded otherwise. */
    public static Field attachments(String id) {
        return of(id, FieldType.ATTACHMENTS);
    }

    /** Several lines of words, each a value of its own, 50 at most unless bounded otherwise. */
    public static Field texts(String id) {
        return of(id, FieldType.TEXTS);
    }

    /** Members that hold together. */
    public static Field group(String id) {
        return of(id, FieldType.GROUP);
    }

    /** Several groups of members, in order. */
    public static Field groups(String id) {
        return of(id, FieldType.GROUPS);
    }

    private static Field of(String id, FieldType type) {
        BigDecimal min = type.isBounded() && type.min != null ? BigDecimal.valueOf(type.min) : null;
        BigDecimal max = type.isBounded() && type.max != null ? BigDecimal.valueOf(type.max) : null;
        return new Field(id, type, List.of(), false, type.personal, Audience.STAFF, min, max, null);
    }

    /** This field, to be filled in always. */
    public Field required() {
        return new Field(id, type, options, true, personal, audience, min, max, title);
    }

    /** This field, which may be left out. */
    public Field optional() {
        return new Field(id, type, options, false, personal, audience, min, max, title);
    }

    /** This field, which may hold personal data. */
    public Field personal() {
        return new Field(id, type, options, required, true, audience, min, max, title);
    }

    /** This field, which holds no personal data. */
    public Field notPersonal() {
        return new Field(id, type, options, required, false, audience, min, max, title);
    }

    /** This field, which may appear in a publication. */
    public Field published() {
        return readBy(Audience.PUBLIC);
    }

    /** This field, which the submitter reads, too: what was decided, done and why. */
    public Field told() {
        return readBy(Audience.SUBMITTER);
    }

    /** This field, for these readers. */
    public Field readBy(Audience readers) {
        return new Field(id, type, options, required, personal, readers, min, max, title);
    }

    /** At least this number, this many characters or this many items, by type. */
    public Field min(long least) {
        return bounded(BigDecimal.valueOf(least), max);
    }

    /** At most this number, this many characters or this many items, by type. */
    public Field max(long most) {
        return bounded(min, BigDecimal.valueOf(most));
    }

    /** Both bounds, each included. */
    public Field range(long least, long most) {
        return bounded(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** Both bounds of a number, each included. */
    public Field range(BigDecimal least, BigDecimal most) {
        return bounded(least, most);
    }

    private Field bounded(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        refuse(!type.isBounded(), "a field of type " + type.id() + " has no bounds");
        return new Field(id, type, options, required, personal, audience, least, most, title);
    }

    /** This field with its title in place; else the bundles are asked for {@code field.<id>}. */
    public Field title(String en, String zh) {
        return new Field(id, type, options, required, personal, audience, min, max, new Bilingual(en, zh));
    }

    /** The name under which a document holds the value. */
    public String id() {
        return id;
    }

    /** What kind of value it is. */
    public FieldType type() {
        return type;
    }

    /** The options of a choice, in order; empty for every other type. */
    public List<String> options() {
        return options;
    }

    /** Whether it must be filled in. */
    public boolean isRequired() {
        return required;
    }

    /** Whether it may hold personal data. */
    public boolean isPersonal() {
        return personal;
    }

    /** Whether it may appear in a publication. */
    public boolean isPublished() {
        return audience == Audience.PUBLIC;
    }

    /** Who may read it. */
    public Audience audience() {
        return audience;
    }

    /** The lower bound of a number, a length in characters or a count of items. */
    public Optional<BigDecimal> min() {
        return Optional.ofNullable(min);
    }

    /** The upper bound of a number, a length in characters or a count of items. */
    public Optional<BigDecimal> max() {
        return Optional.ofNullable(max);
    }

    /** The shortest that a text or list may be. */
    int least() {
        return least;
    }

    /** The longest that a text or list may be. */
    int most() {
        return most;
    }

    /** The title given in place, if any. */
    public Optional<Bilingual> ownTitle() {
        return Optional.ofNullable(title);
    }

    /** What people call it: its own title, else the bundles' {@code field.<id>}, else its id. */
    public String title(Locale locale, Texts texts) {
        return name().text(locale, texts);
    }

    /** What people call an option of it: the bundles' {@code field.<id>.<option>}, else the option. */
    public String optionTitle(String option, Locale locale, Texts texts) {
        return texts.find(locale, "field." + id + '.' + option).orElse(option);
    }

    Wording name() {
        return title != null ? title : new FieldName(id);
    }

    /** One form for each bound, so that a field stays equal to itself through a document. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal bound) {
        if (bound == null) {
            return null;
        }
        BigDecimal stripped = bound.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isCount(@Nullable BigDecimal bound) {
        return bound == null || (bound.signum() >= 0 && bound.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0);
    }

    private static boolean unfitOption(String option) {
        return option.isEmpty()
                || Characters.length(option) > FieldType.ID_LENGTH
                || Characters.unfit(option, false) != null
                || !option.equals(Words.trimmed(option));
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException("field \"" + id + "\": " + why);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field that
                && id.equals(that.id)
                && type == that.type
                && options.equals(that.options)
                && required == that.required
                && personal == that.personal
                && audience == that.audience
                && Objects.equals(min, that.min)
                && Objects.equals(max, that.max)
                && Objects.equals(title, that.title);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, type, options, required, personal, audience, min, max, title);
    }

    @Override
    public String toString() {
        return (required ? "required " : "") + type.id() + ' ' + id;
    }
}
