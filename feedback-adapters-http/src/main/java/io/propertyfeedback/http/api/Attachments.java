package io.propertyfeedback.http.api;

import io.propertyfeedback.desk.AttachmentDesk;
import io.propertyfeedback.desk.NewAttachment;
import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Audience;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Files of a feedback: added, listed, read. A file is answered so that no browser takes it for a page of the host's. */
final class Attachments {
    private static final String FILE = "file";
    private static final String TAG = "tag";
    private static final String AUDIENCE = "audience";
    private static final int BESIDE_THE_FILE = 1 << 14;
    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", ".jpg", "image/png", ".png", "application/pdf", ".pdf");

    private final AttachmentDesk desk;
    private final RecordsDesk records;

    /** Who asks about which feedback. */
    private record Asked(Actor actor, String feedback) {}

    Attachments(ApiContext office) {
        desk = office.feedback().attachments();
        records = office.feedback().records();
    }

    void register(Map<String, Operation> operations, Function<Call, Follower> follower) {
        register(operations, "", call -> new Asked(call.actor(), call.path("id")));
        register(operations, "follow", call -> {
            Follower following = follower.apply(call);
            return new Asked(following.actor(), following.reference());
        });
    }

    private void register(Map<String, Operation> operations, String prefix, Function<Call, Asked> who) {
        UnaryOperator<String> id = name ->
                prefix.isEmpty() ? name : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        operations.put(id.apply("attach"), call -> attach(call, who.apply(call)));
        operations.put(id.apply("listAttachments"), call -> list(who.apply(call)));
        operations.put(id.apply("getAttachment"), call -> read(call, who.apply(call)));
    }

    private Answer attach(Call call, Asked asked) {
        String key = call.idempotencyKey();
        Multipart parts = call.multipart(desk.limits().mostBytes() + BESIDE_THE_FILE, Set.of(FILE, TAG, AUDIENCE));
        Audience audience = parts.text(AUDIENCE).map(Attachments::audience).orElse(null);
        Decision decision = desk.attach(
                asked.actor(),
                asked.feedback(),
                new NewAttachment(parts.bytes(FILE), parts.text(TAG).orElse(null), audience, key));
        if (decision instanceof Refused refused) {
            throw Problem.of(refused, pointer -> pointer);
        }
        Decision.Accepted accepted = (Decision.Accepted) decision;
        AttachedFile file = ((Effect.Attached) accepted.entry().effects().get(0)).file();
        Answer answer = accepted.replayed()
                ? Answer.ok(Views.file(file)).with(Cases.REPLAYED, "true")
                : Answer.created("attachments/" + file.id(), Views.file(file));
        return answer.version(accepted.feedback().version());
    }

    private static Audience audience(String id) {
        try {
            return Audience.of(id);
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(List.of(new Refusal("/" + AUDIENCE, new Message("refused.attachment-audience", id))));
        }
    }

    private Answer list(Asked asked) {
        if (records.find(asked.actor(), asked.feedback()).isEmpty()) {
            throw Problem.of(404, "refused.not-found", WireText.shown(asked.feedback()));
        }
        return Answer.ok(Document.of(
                "items",
                desk.list(asked.actor(), asked.feedback()).stream()
                        .map(Views::file)
                        .toList()));
    }

    private Answer read(Call call, Asked asked) {
        String id = call.path("file");
        AttachmentDesk.Attachment found = desk.read(asked.actor(), asked.feedback(), id)
                .orElseThrow(() -> Problem.of(404, "http.no-attachment", WireText.shown(id)));
        String type = found.file().mediaType();
        return Answer.of(200, type, found.content())
                .with("Content-Disposition", "attachment; filename=\"attachment" + ENDINGS.getOrDefault(type, "") + '"')
                .with("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    }
}
