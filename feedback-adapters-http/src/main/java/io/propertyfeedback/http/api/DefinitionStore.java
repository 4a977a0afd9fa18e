package io.propertyfeedback.http.api;

import io.propertyfeedback.definition.Definition;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.desk.DefinitionDesk;
import io.propertyfeedback.desk.Versions;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.http.json.Json;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.List;
import java.util.Map;

/**
 * Definitions of whatever kind, to read and to put. Nothing here knows a kind: what one asks for comes from its
 * declaration. An id stands in an address as JSON Pointer writes a name, since servers refuse a slash within a segment.
 */
final class DefinitionStore {
    private static final int MOST = 200;
    private static final int TRIES = 3;
    /** A version that nothing has. */
    private static final long NONE = Long.MAX_VALUE;

    private final DefinitionDesk desk;
    private final Texts texts;

    DefinitionStore(DefinitionDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    void register(Map<String, Operation> operations) {
        operations.put("listKinds", this::kinds);
        operations.put("listDefinitions", this::list);
        operations.put("getDefinition", this::get);
        operations.put("putDefinition", this::put);
    }

    private Answer kinds(Call call) {
        List<Document> all = desk.kinds(call.actor()).stream()
                .map(kind -> Document.builder()
                        .put("id", kind.id())
                        .put("title", kind.title().text(call.locale(), texts))
                        .put("mayPut", desk.mayPut(call.actor(), kind))
                        .put("once", kind.isOnce())
                        .put("schema", kind.form().jsonSchema(call.locale(), texts))
                        .build())
                .toList();
        return Answer.ok(Document.of("items", all));
    }

    private Answer list(Call call) {
        DefinitionKind<?> kind = kind(call);
        int limit = call.query().integer("limit", MOST, 1, MOST);
        String after = call.query().text("after").orElse("");
        List<Definition> rest = desk.list(call.actor(), kind).stream()
                .filter(one -> one.id().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        List<Definition> page = rest.subList(0, Math.min(limit, rest.size()));
        return Answer.ok(Document.of(
                "items",
                page.stream().map(one -> view(one, call)).toList(),
                "next",
                rest.size() > limit ? page.get(limit - 1).id() : null));
    }

    private Document view(Definition one, Call call) {
        return Document.builder()
                .put("id", one.id())
                .put("version", one.version())
                .instant("at", one.at())
                .put("by", one.by())
                .put("unreadable", one.unreadable().map(why -> why(why, call)).orElse(null))
                .put("document", one.document())
                .build();
    }

    private Document why(Refusal why, Call call) {
        return Document.of("code", why.code(), "detail", why.message().text(call.locale(), texts));
    }

    private Answer get(Call call) {
        DefinitionKind<?> kind = kind(call);
        String id = id(call);
        return desk.find(call.actor(), kind, id)
                .map(one -> Answer.ok(one.document()).version(one.version()))
                .orElseThrow(() -> Problem.of(404, "http.no-such-definition", WireText.shown(id)));
    }

    private Answer put(Call call) {
        DefinitionKind<?> kind = kind(call);
        String id = id(call);
        boolean isNew = call.ifNothingIsThere();
        Versions seen = isNew ? Versions.of(0L) : call.ifMatch();
        Document body = call.body();
        Putting put = new Putting.Stale(desk.version(call.actor(), kind, id));
        for (int i = 0; i < TRIES && put instanceof Putting.Stale stale; i++) {
            if (i > 0 && !isSeen(seen, isNew, stale.version())) {
                break;
            }
            put = desk.putDocument(call.actor(), kind.id(), id, body, tried(seen, isNew, stale.version()));
        }
        if (put instanceof Putting.Stored stored) {
            Document now =
                    desk.find(call.actor(), kind, id).map(Definition::document).orElse(body);
            return Answer.of(isNew ? 201 : 200, "application/json", Json.write(now))
                    .version(stored.version());
        }
        throw problem(put, isNew, id);
    }

    /** Of the versions that the client names, that which there is; else one that cannot be it, to be told which is. */
    private static long tried(Versions seen, boolean isNew, long known) {
        boolean isSeen = isSeen(seen, isNew, known);
        return isSeen ? known : seen.oneOf().isEmpty() ? NONE : seen.oneOf().first();
    }

    private static boolean isSeen(Versions seen, boolean isNew, long version) {
        return isNew == (version == 0) && seen.hold(version);
    }

    private static Problem problem(Putting put, boolean isNew, String id) {
        if (!(put instanceof Putting.Stale stale)) {
            return Problem.of((Refused) put, pointer -> pointer);
        }
        if (isNew) {
            return Problem.at(Call.IF_NONE_MATCH, 412, "refused.stale", stale.version());
        }
        return stale.version() > 0
                ? Problem.at(Call.IF_MATCH, 412, "refused.stale", stale.version())
                : Problem.at(Call.IF_MATCH, 412, "http.no-such-definition", WireText.shown(id));
    }

    private DefinitionKind<?> kind(Call call) {
        String id = call.path("kind");
        return desk.kind(call.actor(), id).orElseThrow(() -> Problem.of(404, "http.no-such-kind", WireText.shown(id)));
    }

    private static String id(Call call) {
        return call.path("id").replace("~1", "/").replace("~0", "~");
    }
}
