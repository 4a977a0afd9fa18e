package io.propertyfeedback.form;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an act or a step records: an ordered list of fields. From it come the check of given values, their split into
 * words and codes, what of them may be published, and a JSON Schema. Immutable and thread-safe.
 */
public final class Form {
    /** The form that asks for nothing. */
    public static final Form EMPTY = new Form(Map.of());

    private static final int MOST_UNKNOWN = 50;
    private static final int SHOWN = 40;

    private final Map<String, Field> fields;
    private final List<Field> inOrder;

    private Form(Map<String, Field> fields) {
        this.fields = Collections.unmodifiableMap(fields);
        this.inOrder = List.copyOf(fields.values());
    }

    /**
     * A form of these fields, in order.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Form of(Field... fields) {
        return of(List.of(fields));
    }

    /** A form of these fields, in order; two of the same id are refused. */
    public static Form of(List<Field> fields) {
        Map<String, Field> byId = new LinkedHashMap<>();
        for (Field field : fields) {
            if (byId.put(field.id(), field) != null) {
                throw new IllegalArgumentException("field \"" + field.id() + "\" stands twice in the form");
            }
        }
        return new Form(byId);
    }

    /**
     * Reads what {@link #toDocument()} wrote.
     *
     * @throws io.propertyfeedback.document.DocumentException naming the path of what is wrong
     */
    public static Form fromDocument(Document document) {
        return FormDocument.read(document);
    }

    /** This form as data, for definitions that are kept in storage. */
    public Document toDocument() {
        return FormDocument.write(this);
    }

    /** The fields, in order. */
    public List<Field> fields() {
        return inOrder;
    }

    /** The field of this id, if the form has it. */
    public Optional<Field> field(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    /** Whether the form asks for nothing. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** This form with one more field; one of the same id is replaced at its place. */
    public Form with(Field field) {
        return plus(of(field));
    }

    /** This form and then another; fields of the same id are replaced at their place. */
    public Form plus(Form later) {
        Map<String, Field> all = new LinkedHashMap<>(fields);
        all.putAll(later.fields);
        return new Form(all);
    }

    /**
     * Checks values and makes them clean: text without blanks at the ends and in one Unicode form (NFC), instants in
     * UTC. Blank text and empty lists count as left out. Everything wrong is told at once; bad values never throw. Of
     * names that the form does not know, the first 50 are told.
     */
    public Checked check(Document values) {
        List<FieldError> errors = new ArrayList<>();
        Document.Builder clean = Document.builder();
        for (Field field : inOrder) {
            Object value = values.value(field.id()).orElse(null);
            clean.put(field.id(), new FieldCheck(field, errors).clean(value));
        }
        int unknown = 0;
        for (String name : values.names()) {
            if (!fields.containsKey(name) && unknown++ < MOST_UNKNOWN) {
                errors.add(unknown(name));
            }
        }
        return new Checked(clean.build(), errors);
    }

    private FieldError unknown(String name) {
        String shown = Words.shortened(name, SHOWN);
        Message message = fields.isEmpty()
                ? new Message("form.no-fields", shown)
                : new Message("form.unknown-field", shown, new Listed(List.copyOf(fields.keySet())));
        return new FieldError(Pointer.to("", name), message);
    }

    /**
     * What may hold personal data: to be kept where it can be erased. Values that this form does not know are counted
     * here, since nobody said that they are harmless; {@link #codes} and this together are all values.
     */
    public Document words(Document values) {
        return part(values, Form::isWords);
    }

    /** What holds no personal data and outlives an erasure. */
    public Document codes(Document values) {
        return part(values, field -> !isWords(field));
    }

    private static boolean isWords(@Nullable Field field) {
        return field == null || field.isPersonal();
    }

    /** What may appear in a publication: only fields that say so, nothing else. */
    public Document publicValues(Document values) {
        return part(values, field -> field != null && field.isPublished());
    }

    /** What somebody of an audience may read: only fields that say so; all of it is the staff's. */
    public Document readableBy(Audience audience, Document values) {
        return audience == Audience.STAFF
                ? values
                : part(values, field -> field != null && audience.reads(field.audience()));
    }

    private Document part(Document values, Predicate<@Nullable Field> belongs) {
        int belonging = 0;
        for (String name : values.names()) {
            belonging += belongs.test(fields.get(name)) ? 1 : 0;
        }
        if (belonging == values.names().size()) {
            return values;
        }
        if (belonging == 0) {
            return Document.EMPTY;
        }
        Document.Builder part = Document.builder();
        for (String name : values.names()) {
            if (belongs.test(fields.get(name))) {
                part.put(name, values.value(name).orElse(null));
            }
        }
        return part.build();
    }

    /** JSON Schema 2020-12 of the values, with titles in one language. */
    public Document jsonSchema(Locale locale, Texts texts) {
        return JsonSchema.of(this, locale, texts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form that && fields().equals(that.fields());
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "Form" + fields.values();
    }
}
