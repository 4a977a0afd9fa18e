package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Checked;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Listed;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.process.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a body has to look like: the core's form for its plain members, and shapes for those that hold more. Checks and
 * cleans as a form does, and refuses members that nobody asked for.
 */
final class BodySchema {
    private static final int MOST_WRONG = 50;

    private final Form form;
    private final Map<String, BodySchema> objects;
    private final Map<String, Listing> lists;

    /** A list of objects of one shape, at most so many. */
    private record Listing(BodySchema shape, int most) {}

    private BodySchema(Form form, Map<String, BodySchema> objects, Map<String, Listing> lists) {
        this.form = form;
        this.objects = objects;
        this.lists = lists;
    }

    static BodySchema of(Field... fields) {
        return new BodySchema(Form.of(fields), Map.of(), Map.of());
    }

    BodySchema object(String name, BodySchema shape) {
        Map<String, BodySchema> more = new LinkedHashMap<>(objects);
        more.put(name, shape);
        return new BodySchema(form, more, lists);
    }

    /** A member that is a list of at most so many objects. */
    BodySchema list(String name, BodySchema shape, int mostItems) {
        Map<String, Listing> more = new LinkedHashMap<>(lists);
        more.put(name, new Listing(shape, mostItems));
        return new BodySchema(form, objects, more);
    }

    /** The clean values; what is wrong is a problem that tells everything at once. */
    Document read(Document given) {
        List<Refusal> wrong = new ArrayList<>();
        Document clean = read(given, "", wrong);
        if (!wrong.isEmpty()) {
            throw Problem.of(wrong);
        }
        return clean;
    }

    /** As {@link #read(Document)}, adding to what is wrong instead; then the answer is of no use. */
    Document read(Document given, String at, List<Refusal> wrong) {
        Document.Builder plain = Document.builder();
        Document.Builder clean = Document.builder();
        for (String name : given.names()) {
            if (wrong.size() >= MOST_WRONG) {
                return Document.EMPTY; // enough to mend; a body of nothing but errors is not worth the time
            }
            Object value = given.value(name).orElseThrow();
            if (objects.containsKey(name)) {
                clean.put(name, object(objects.get(name), value, at + "/" + name, name, wrong));
            } else if (lists.containsKey(name)) {
                clean.put(name, list(lists.get(name), value, at + "/" + name, name, wrong));
            } else if (form.field(name).isPresent()) {
                plain.put(name, value);
            } else {
                wrong.add(new Refusal(
                        at + "/" + escaped(name),
                        new Message("form.unknown-field", WireText.shown(name), new Listed(names()))));
            }
        }
        Checked checked = form.check(plain.build());
        for (FieldError error : checked.errors()) {
            wrong.add(new Refusal(at + error.pointer(), error.message()));
        }
        return checked.passed() ? clean.putAll(checked.values()).build() : Document.EMPTY;
    }

    private static Document object(BodySchema shape, Object value, String at, String name, List<Refusal> wrong) {
        if (value instanceof Document document) {
            return shape.read(document, at, wrong);
        }
        wrong.add(new Refusal(at, new Message("http.not-an-object", name)));
        return Document.EMPTY;
    }

    private static List<Document> list(Listing listing, Object value, String at, String name, List<Refusal> wrong) {
        List<Document> clean = new ArrayList<>();
        if (!(value instanceof List<?> items)) {
            wrong.add(new Refusal(at, new Message("http.not-a-list-of-objects", name)));
            return clean;
        }
        if (items.size() > listing.most()) {
            wrong.add(new Refusal(at, new Message("form.too-many-items", name, listing.most(), items.size())));
            return clean;
        }
        for (int i = 0; i < items.size() && wrong.size() < MOST_WRONG; i++) {
            clean.add(object(listing.shape(), items.get(i), at + "/" + i, name, wrong));
        }
        return clean;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        form.fields().forEach(field -> names.add(field.id()));
        names.addAll(objects.keySet());
        names.addAll(lists.keySet());
        return names;
    }

    /** A name as it stands in a JSON Pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
