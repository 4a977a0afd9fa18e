package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.definition.Definition;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.desk.DefinitionDesk;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.form.Choices;
import io.propertyfeedback.examples.centre.form.FormInput;
import io.propertyfeedback.examples.centre.form.FormView;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the company works by, of each kind: a list, and a form made from the kind's own. Names no kind. */
public final class DefinitionPages {
    private final Desks desks;

    public DefinitionPages(Desks desks) {
        this.desks = desks;
    }

    /** A kind to choose. */
    public record Tab(String to, String title, boolean here) {}

    /**
     * A line of the list.
     *
     * @param unreadable why it cannot be read here; empty when it can
     */
    public record Row(String to, String id, String version, String when, String by, String unreadable) {}

    /** The list of a kind; {@code add} leads to what is new, and is empty for who may not put it. */
    public record ListView(String title, List<Tab> tabs, List<Row> rows, String add) {}

    /**
     * One definition in its form.
     *
     * @param id       empty for one that is new
     * @param seen     the version that the form was filled from; 0 for one that is new
     * @param editable whether the one who looks at it may put it
     * @param facts    what is stored, shown to who may not put it, and to who was slower than somebody else
     * @param conflict what to tell who was slower; empty when nobody was
     */
    public record OneView(
            String kind,
            String kindTitle,
            String list,
            String id,
            long seen,
            boolean editable,
            List<Shown> facts,
            FormView form,
            List<String> notes,
            String conflict) {}

    private DefinitionDesk definitions() {
        return desks.feedback().definitions();
    }

    public Answer list(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        List<DefinitionKind<?>> kinds = definitions().kinds(actor);
        String asked = call.parameter("kind");
        DefinitionKind<?> shown = kinds.stream()
                .filter(kind -> kind.id().equals(asked))
                .findFirst()
                .or(() -> kinds.stream().findFirst())
                .orElseThrow(() -> new Stopped(Answer.message(404, "error.not-found")));
        List<Tab> tabs = kinds.stream()
                .map(kind -> new Tab(to(kind), call.say().of(kind.title()), kind == shown))
                .toList();
        List<Row> rows = definitions().list(actor, shown).stream()
                .map(one -> row(one, call.say()))
                .toList();
        String add = definitions().mayPut(actor, shown) ? to(shown, "") : "";
        return Answer.page("definitions", new ListView(call.say().of(shown.title()), tabs, rows, add));
    }

    private Row row(Definition one, Say say) {
        return new Row(
                to(one.kind(), one.id()),
                one.id(),
                String.valueOf(one.version()),
                say.time(one.at()),
                desks.name(one.by(), say),
                one.unreadable().map(why -> say.of(why.message())).orElse(""));
    }

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        DefinitionKind<?> kind = kind(actor, call);
        String id = call.parameter("id");
        if (id.isEmpty()) {
            return Answer.page("definition", view(call, actor, kind, Optional.empty(), new Typed("", 0, Map.of())));
        }
        Definition one = definitions()
                .find(actor, kind, id)
                .orElseThrow(() -> new Stopped(Answer.message(404, "error.not-found")));
        Map<String, String> typed =
                FormInput.typed(kind.form(), one.document(), call.say().zone());
        Typed stored = new Typed(id, one.version(), typed);
        return Answer.page("definition", view(call, actor, kind, Optional.of(one), stored));
    }

    /** What stands in the form: under which id, which version it was filled from, and the fields. */
    private record Typed(String id, long seen, Map<String, String> fields, List<Refusal> refused, boolean stale) {
        Typed(String id, long seen, Map<String, String> fields) {
            this(id, seen, fields, List.of(), false);
        }
    }

    public Answer put(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        DefinitionKind<?> kind = kind(actor, call);
        Form form = kind.form();
        String id = call.parameter("id").strip();
        Map<String, String> typed = FormInput.typed(form, call);
        Document document = FormInput.values(form, typed, call.say().zone());
        Putting put = definitions().putDocument(actor, kind.id(), id, document, seen(call));
        if (put instanceof Putting.Stored stored) {
            call.tell(call.say().text("definition.stored", stored.version()));
            return Answer.redirect(to(kind, id));
        }
        Optional<Definition> now = definitions().find(actor, kind, id);
        if (put instanceof Putting.Stale stale) {
            Typed late = new Typed(id, stale.version(), typed, List.of(), true);
            return Answer.page(409, "definition", view(call, actor, kind, now, late));
        }
        Typed wrong = new Typed(seen(call) == 0 ? "" : id, seen(call), typed, ((Refused) put).refusals(), false);
        return Answer.page(422, "definition", view(call, actor, kind, now, wrong));
    }

    private OneView view(Call call, Actor actor, DefinitionKind<?> kind, Optional<Definition> stored, Typed typed) {
        Say say = call.say();
        boolean editable = definitions().mayPut(actor, kind) && !(kind.isOnce() && typed.seen() > 0);
        Choices choices = new HostChoices(desks.accounts(), desks.categories(actor), List.of(), desks.now());
        FormView form = FormView.of("d", kind.form(), choices, say, typed.fields(), typed.refused())
                .titled(field -> say.of(kind.title(field)));
        List<Shown> facts = editable && !typed.stale()
                ? List.of()
                : stored.map(one -> facts(kind, one, say)).orElse(List.of());
        List<String> notes = stored.flatMap(Definition::unreadable)
                .map(why -> List.of(say.of(why.message())))
                .orElse(List.of());
        return new OneView(
                kind.id(),
                say.of(kind.title()),
                to(kind),
                typed.id(),
                typed.seen(),
                editable,
                facts,
                form,
                notes,
                typed.stale() ? say.text("definition.conflict", typed.seen()) : "");
    }

    private static List<Shown> facts(DefinitionKind<?> kind, Definition one, Say say) {
        Map<String, String> values = FormInput.typed(kind.form(), one.document(), say.zone());
        return kind.form().fields().stream()
                .filter(field -> values.containsKey(field.id()))
                .map(field -> new Shown(say.of(kind.title(field)), values.getOrDefault(field.id(), "")))
                .toList();
    }

    private DefinitionKind<?> kind(Actor actor, Call call) {
        return definitions()
                .kind(actor, call.parameter("kind"))
                .orElseThrow(() -> new Stopped(Answer.message(404, "error.not-found")));
    }

    private static long seen(Call call) {
        String seen = call.parameter("seen");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0;
    }

    private static String to(DefinitionKind<?> kind) {
        return "/definitions?kind=" + Paths.encoded(kind.id());
    }

    private static String to(DefinitionKind<?> kind, String id) {
        return "/definition?kind=" + Paths.encoded(kind.id()) + (id.isEmpty() ? "" : "&id=" + Paths.encoded(id));
    }
}
