package io.propertyfeedback.definition;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.DocumentException;
import io.propertyfeedback.form.Checked;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of definition, declared once: what its documents look like, how they are read and written, who may put them
 * and what must exist when they do. From it come the checks of a put, the addresses and the contract over HTTP, and a
 * page. Its title is the bundles' {@code definition.<id>}, those of its fields are {@code field.<id>}. Immutable and
 * thread-safe as long as its functions are.
 *
 * @param <T> what a document is read as
 */
public final class DefinitionKind<T> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?");
    private static final int LONGEST = 32;

    private final String id;
    private final Form form;
    private final Function<Source, ? extends T> reader;
    private final Function<? super T, Document> writer;
    private final Function<? super T, List<Reference>> references;
    private final Set<String> roles;
    private final boolean once;

    private DefinitionKind(
            String id,
            Form form,
            Function<Source, ? extends T> reader,
            Function<? super T, Document> writer,
            Function<? super T, List<Reference>> references,
            Set<String> roles,
            boolean once) {
        this.id = id;
        this.form = form;
        this.reader = reader;
        this.writer = writer;
        this.references = references;
        this.roles = Set.copyOf(roles);
        this.once = once;
    }

    /**
     * A kind whose documents are read as something.
     *
     * @param id     at most 32 small letters, digits and hyphens; that of a host's own has its name and a colon before
     * @param form   the members of a document
     * @param reader throws an {@link IllegalArgumentException}, best a {@link DocumentException}, of what it cannot read
     * @param writer gives what the reader reads as an equal value
     */
    public static <T> DefinitionKind<T> named(
            String id, Form form, Function<Source, ? extends T> reader, Function<? super T, Document> writer) {
        if (id.length() > LONGEST || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no kind of definition; write one such as acme:vendor");
        }
        return new DefinitionKind<>(id, form, reader, writer, value -> List.of(), Set.of(), false);
    }

    /** A kind of which the form says everything. */
    public static DefinitionKind<Document> of(String id, Form form) {
        return named(id, form, Source::document, document -> document);
    }

    /** This kind, whose definitions name others that must exist. */
    public DefinitionKind<T> naming(Function<? super T, List<Reference>> named) {
        return new DefinitionKind<>(id, form, reader, writer, named, roles, once);
    }

    /** This kind, which these roles may put, too, besides whoever may set up a company. */
    public DefinitionKind<T> by(String... more) {
        return new DefinitionKind<>(id, form, reader, writer, references, Set.of(more), once);
    }

    /** This kind, of which what was put once never changes: a change has another id. */
    public DefinitionKind<T> once() {
        return new DefinitionKind<>(id, form, reader, writer, references, roles, true);
    }

    public String id() {
        return id;
    }

    /** The members of a document. */
    public Form form() {
        return form;
    }

    /** The roles that may put it, besides whoever may set up a company. */
    public Set<String> roles() {
        return roles;
    }

    public boolean isOnce() {
        return once;
    }

    /** Whether a host declared it. */
    public boolean isOwn() {
        return id.indexOf(':') >= 0;
    }

    /** What people call it. */
    public Wording title() {
        return new Message("definition." + id);
    }

    /** What people call a field of it: {@code definition.<id>.<field>}, else what its form calls it. */
    public Wording title(Field field) {
        String key = "definition." + id + '.' + field.id();
        return (locale, texts) -> texts.find(locale, key).orElseGet(() -> field.title(locale, texts));
    }

    /** What other definitions must be there for this one. */
    public List<Reference> references(T value) {
        return references.apply(value);
    }

    public Document write(T value) {
        return writer.apply(value);
    }

    /**
     * Reads what is stored.
     *
     * @throws RefusedException {@code refused.<kind>-unreadable}, or {@code refused.definition-unreadable} of a host's own
     */
    public T read(Source source) {
        try {
            return reader.apply(source);
        } catch (RuntimeException unreadable) { // somebody else wrote it, who may know more than this node
            String why = String.valueOf(unreadable.getMessage());
            throw new RefusedException(
                    isOwn()
                            ? Refused.because("refused.definition-unreadable", source.id(), why, title())
                            : Refused.because("refused." + id + "-unreadable", source.id(), why));
        }
    }

    /**
     * Reads what somebody put, clean as the form makes it.
     *
     * @throws RefusedException naming every member that is wrong
     */
    public T check(Source source) {
        Checked checked = form.check(source.document());
        if (!checked.passed()) {
            throw new RefusedException(Refused.because(checked.errors()));
        }
        try {
            return reader.apply(new Source(source.company(), source.id(), checked.values(), source.vocabulary()));
        } catch (DocumentException wrong) {
            throw refused(wrong.path().isEmpty() ? null : wrong.path(), wrong);
        } catch (RuntimeException wrong) {
            throw refused(null, wrong);
        }
    }

    private static RefusedException refused(@Nullable String pointer, RuntimeException wrong) {
        return new RefusedException(new Refused(List.of(
                new Refusal(pointer, new Message("refused.definition-invalid", String.valueOf(wrong.getMessage()))))));
    }

    @Override
    public String toString() {
        return "DefinitionKind[" + id + "]";
    }
}
