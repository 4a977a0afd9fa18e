package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Audience;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.port.AttachmentKey;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.ContentInspector;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.process.AttachmentLimits;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where files are added to feedback and read again: photos of the damage, of the work before and after. Who may act on a
 * feedback may add to it, its submitter until it is settled; who may read it may read those of its files that are for
 * them. Thread-safe.
 *
 * <p>The bytes are stored first and the history tells of them afterwards, so that no history tells of a file that never
 * was; what was stored and never told is an orphan, which {@link AttachmentSweep} deletes.
 */
public final class AttachmentDesk {
    private static final int TRIES = 10;
    private static final Set<String> TAGS = Set.of(AttachedFile.BEFORE, AttachedFile.AFTER);

    private final DeskContext office;
    private final RecordsDesk records;
    private final AttachmentLimits limits;
    private final @Nullable AttachmentStore store;
    private final @Nullable ContentInspector inspector;

    /**
     * @param store     null where the host has none: then everything is refused
     * @param inspector null where there is no store
     */
    AttachmentDesk(
            DeskContext office,
            RecordsDesk records,
            AttachmentLimits limits,
            @Nullable AttachmentStore store,
            @Nullable ContentInspector inspector) {
        this.office = office;
        this.records = records;
        this.limits = limits;
        this.store = store;
        this.inspector = inspector;
    }

    /** Whether files can be kept at all. */
    public boolean available() {
        return store != null;
    }

    /** What may be attached. */
    public AttachmentLimits limits() {
        return limits;
    }

    /**
     * Adds a file to a feedback.
     *
     * @return the feedback and the line of its history that tells of the file; else why not
     */
    public Decision attach(Actor actor, String id, NewAttachment given) {
        Feedback feedback = visible(actor, id).orElse(null);
        if (feedback == null) {
            return Refused.because("refused.not-found", id);
        }
        if (store == null || inspector == null) {
            return Refused.because("refused.attachments-off");
        }
        List<FieldError> wrong = new ArrayList<>(IdempotencyKey.check(given.key()));
        wrong.addAll(check(actor, feedback, given));
        if (!wrong.isEmpty()) {
            return Refused.because(wrong);
        }
        Optional<Refused> closed = closed(actor, feedback);
        if (closed.isPresent()) {
            return closed.get();
        }
        ContentInspector.Inspected inspected =
                inspector.inspect(given.content()).orElse(null);
        if (inspected == null) {
            return content("refused.attachment-unreadable", limits.listed());
        }
        if (!limits.mediaTypes().contains(inspected.mediaType())) {
            return content("refused.attachment-type", inspected.mediaType(), limits.listed());
        }
        return kept(store, actor, feedback, given, inspected);
    }

    private Decision kept(
            AttachmentStore keeping,
            Actor actor,
            Feedback feedback,
            NewAttachment given,
            ContentInspector.Inspected inspected) {
        AttachedFile file = new AttachedFile(
                office.ids().next(),
                inspected.mediaType(),
                inspected.content().length,
                given.tag(),
                audience(actor, feedback, given));
        AttachmentKey key = new AttachmentKey(feedback.company(), feedback.id(), file.id());
        keeping.put(key, inspected.content());
        Decision decision = told(actor, feedback, given, file);
        if (!(decision instanceof Decision.Accepted accepted) || accepted.replayed()) {
            keeping.delete(key); // nothing tells of it
        }
        return decision;
    }

    private Decision told(Actor actor, Feedback first, NewAttachment given, AttachedFile file) {
        Claim claim = given.key() == null
                ? null
                : new Claim("act:" + actor.id(), given.key(), BodyHash.of(first.id(), given));
        Feedback feedback = first;
        for (int i = 0; i < TRIES; i++) {
            Entry entry = entry(actor, feedback, file);
            Feedback after = feedback.apply(entry);
            Change change = Change.of(after, entry);
            CommitResult result = office.storage()
                    .commit(List.of(claim == null ? change : change.claiming(claim)))
                    .get(0);
            if (result instanceof CommitResult.Committed) {
                return new Decision.Accepted(new Redaction(office, actor).of(after), entry);
            }
            feedback = visible(actor, first.id()).orElse(null);
            if (feedback == null) {
                return Refused.because("refused.not-found", first.id());
            }
            if (result instanceof CommitResult.Claimed held) {
                return replayed(actor, feedback, claim, held);
            }
            Optional<Refused> closed = closed(actor, feedback);
            if (closed.isPresent()) {
                return closed.get();
            }
        }
        return Refused.because("refused.busy", "feedback", first.id());
    }

    private Decision replayed(Actor actor, Feedback feedback, @Nullable Claim claim, CommitResult.Claimed held) {
        if (!held.claim().equals(claim) || !held.feedback().equals(feedback.id())) {
            return IdempotencyKey.refused(held.claim().key(), held.claim());
        }
        Entry entry =
                office.storage().history(feedback.company(), feedback.id()).get((int) held.version() - 1);
        return new Decision.Accepted(new Redaction(office, actor).of(feedback), entry, true, List.of());
    }

    private Entry entry(Actor actor, Feedback feedback, AttachedFile file) {
        return new Entry(
                feedback.company(),
                feedback.id(),
                feedback.version() + 1,
                feedback.position().step(),
                ActId.ATTACH,
                actor.id(),
                office.now(),
                List.of(new Effect.Attached(file)),
                Document.EMPTY,
                Document.EMPTY);
    }

    /** What is for the submitter is told them where it shows the work; anything else, where the staff say so. */
    private Audience audience(Actor actor, Feedback feedback, NewAttachment given) {
        Audience asked = given.audience();
        if (asked != null) {
            return asked;
        }
        return isStaff(actor, feedback) && given.tag() == null ? Audience.STAFF : Audience.SUBMITTER;
    }

    private List<FieldError> check(Actor actor, Feedback feedback, NewAttachment given) {
        List<FieldError> wrong = new ArrayList<>();
        if (given.tag() != null && !TAGS.contains(given.tag())) {
            wrong.add(new FieldError("/tag", new Message("refused.attachment-tag", given.tag())));
        }
        if (given.audience() == Audience.PUBLIC || given.audience() == Audience.STAFF && !isStaff(actor, feedback)) {
            wrong.add(new FieldError(
                    "/audience",
                    new Message("refused.attachment-audience", given.audience().id())));
        }
        int size = given.content().length;
        if (size == 0) {
            wrong.add(new FieldError("/file", new Message("refused.attachment-empty")));
        } else if (size > limits.mostBytes()) {
            wrong.add(new FieldError("/file", new Message("refused.attachment-size", size, limits.mostBytes())));
        }
        return wrong;
    }

    /** Why no file can be added to it, whatever the file. */
    private Optional<Refused> closed(Actor actor, Feedback feedback) {
        if (isErased(feedback)) {
            return Optional.of(Refused.because("refused.attachment-erased"));
        }
        Status status = feedback.position().status();
        if ((status == Status.SETTLED || status == Status.CLOSED) && !isStaff(actor, feedback)) {
            return Optional.of(Refused.because("refused.attachment-settled"));
        }
        return feedback.position().tallies().of(Counts.ATTACHED) >= limits.mostFiles()
                ? Optional.of(Refused.because("refused.attachment-count", limits.mostFiles()))
                : Optional.empty();
    }

    /** The files of a feedback that the actor may read, oldest first; none where its words have been erased. */
    public List<AttachedFile> list(Actor actor, String id) {
        return records.find(actor, id).filter(feedback -> !isErased(feedback)).stream()
                .flatMap(feedback -> records.history(actor, id).stream())
                .flatMap(AttachmentDesk::files)
                .toList();
    }

    /** A file with its bytes; empty when there is none or it is not for the actor. */
    public Optional<Attachment> read(Actor actor, String id, String file) {
        AttachmentStore keeping = store;
        return keeping == null
                ? Optional.empty()
                : list(actor, id).stream()
                        .filter(each -> each.id().equals(file))
                        .findFirst()
                        .flatMap(found -> keeping.find(new AttachmentKey(actor.company(), id, file))
                                .map(content -> new Attachment(found, content)));
    }

    ErasedFiles erasing(Erasure erasure) {
        return new ErasedFiles(office, store, erasure);
    }

    /** Deletes what no history tells of and what was erased; to be called regularly, once a day say. */
    public int sweep() {
        return store == null ? 0 : new AttachmentSweep(office, store).run();
    }

    /**
     * A file as it is read.
     *
     * @param content not to be changed
     */
    public record Attachment(AttachedFile file, byte[] content) {}

    static Stream<AttachedFile> files(Entry entry) {
        return entry.effects().stream()
                .filter(Effect.Attached.class::isInstance)
                .map(effect -> ((Effect.Attached) effect).file());
    }

    /** No intake has an empty text, so one without words has lost them. */
    static boolean isErased(Feedback feedback) {
        return feedback.intake().words().equals(Words.ERASED);
    }

    private boolean isStaff(Actor actor, Feedback feedback) {
        return office.allows(actor, Operation.SEARCH, Target.of(feedback));
    }

    private Optional<Feedback> visible(Actor actor, String id) {
        return office.storage()
                .find(actor.company(), id)
                .filter(feedback -> office.allows(actor, Operation.ACT, Target.of(feedback)));
    }

    private static Refused content(String code, Object... arguments) {
        return Refused.because(List.of(new FieldError("/file", new Message(code, arguments))));
    }
}
