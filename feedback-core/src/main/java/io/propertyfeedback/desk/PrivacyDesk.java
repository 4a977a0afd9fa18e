package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.query.SearchQuery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where personal data is erased for good, and where a legal hold keeps it. History and figures stay as they are; what is
 * compared by a place in words is not found alike any more, since the place goes, too. Thread-safe.
 *
 * <p>Who erased or held what when and why is kept in the register, under the kinds {@code erasure} and {@code hold}: a
 * first version before it is done, a second with what it came to. These records hold ids and the reason that is given,
 * so a reason is a ticket or an article of law, at most 200 characters, and never names anybody.
 */
public final class PrivacyDesk {
    static final String ERASURE = "erasure";
    static final String HOLD = "hold";
    private static final int TRIES = 10;
    private static final String PSEUDONYM = "anon-";

    private final DeskContext office;
    private final AttachmentDesk attachments;

    PrivacyDesk(DeskContext office, AttachmentDesk attachments) {
        this.office = office;
        this.attachments = attachments;
    }

    /** Why, and of whom where it is one person's. */
    private record Grounds(
            @NotBlank @Size(max = 200) String reason,
            @Nullable @Size(max = 64) String person) {}

    /**
     * Erases a person: name and contacts, and the words of all that the person submitted, with the words that others
     * wrote in its history. Who the person was by the host's id is still known, so that repeated complaints still count;
     * {@link #anonymise} takes that, too. Where another spoke for the person, it is that one's feedback.
     *
     * @param person the host's id of the person
     */
    public ErasureResult erase(Actor actor, String person, String reason) {
        Refused refused = refuses(actor, new Grounds(reason, person));
        return refused == null
                ? erased(
                        actor,
                        reason,
                        Document.of("what", "person", "person", person),
                        new Erasure.OfPerson(actor.company(), person, null, office.now()))
                : ErasureResult.refused(refused);
    }

    /**
     * Erases a person as {@link #erase}, and puts a pseudonym drawn here in the place of the person's id wherever the
     * person submitted, recorded or did something to what they submitted. Nobody can tell afterwards whose it was; that
     * it was one person's can be told, so figures stay. While something of the person is held, the id stays: ask again
     * after the release. A host that hands in under the old id again begins a new person.
     */
    public ErasureResult anonymise(Actor actor, String person, String reason) {
        Refused refused = refuses(actor, new Grounds(reason, person));
        if (refused != null) {
            return ErasureResult.refused(refused);
        }
        String pseudonym = PSEUDONYM + office.ids().next();
        return erased(
                actor,
                reason,
                Document.of("what", "pseudonym", "person", pseudonym),
                new Erasure.OfPerson(actor.company(), person, pseudonym, office.now()));
    }

    /**
     * Erases the words of what was settled before an instant, oldest received first, and the submitters of whom nothing
     * else is left. To be called again with {@link Erased#next} until that is null, and from the beginning the next time.
     *
     * @param settledBefore settled before this instant and settled now; closed is settled
     * @param after         where to go on; null to begin
     * @param limit         how many feedbacks at most, in one transaction: 1 to {@value Erasure#MAX_LIMIT}
     * @throws IllegalArgumentException when the limit is out of these bounds
     */
    public ErasureResult retain(
            Actor actor, Instant settledBefore, SearchQuery.@Nullable Cursor after, int limit, String reason) {
        Refused refused = refuses(actor, new Grounds(reason, null));
        return refused == null
                ? erased(
                        actor,
                        reason,
                        Document.of("what", "age", "settledBefore", settledBefore.toString()),
                        new Erasure.OfAge(actor.company(), settledBefore, after, limit, office.now()))
                : ErasureResult.refused(refused);
    }

    /** Keeps a feedback and its submitter from being erased, until it is released. */
    public Optional<Refused> hold(Actor actor, String id, String reason) {
        return hold(actor, id, reason, true);
    }

    /** Ends a hold; nothing is erased by that. */
    public Optional<Refused> release(Actor actor, String id, String reason) {
        return hold(actor, id, reason, false);
    }

    private Optional<Refused> hold(Actor actor, String id, String reason, boolean held) {
        Feedback feedback = office.storage()
                .find(actor.company(), id)
                .filter(found -> office.allows(actor, Operation.HOLD, Target.of(found)))
                .orElse(null);
        if (feedback == null) {
            return Optional.of(
                    office.allows(actor, Operation.HOLD, Target.company(actor.company()))
                            ? Refused.because("refused.not-found", id)
                            : Refused.because("refused.access", Operation.HOLD.name()));
        }
        Refused without = broken(new Grounds(reason, null));
        if (without != null) {
            return Optional.of(without);
        }
        Document record = Document.of("held", held, "reason", reason);
        for (int i = 0; i < TRIES; i++) {
            long version = office.storage()
                            .register()
                            .find(actor.company(), HOLD, id)
                            .map(Registered::version)
                            .orElse(0L)
                    + 1;
            if (put(actor, HOLD, id, version, record)) {
                office.storage().hold(actor.company(), id, held);
                return Optional.empty();
            }
        }
        return Optional.of(Refused.because("refused.busy", HOLD, id));
    }

    /** Erasing reaches through the whole company, so it is not for those whose roles hold in some communities only. */
    private @Nullable Refused refuses(Actor actor, Grounds grounds) {
        return actor.communities() == null && office.allows(actor, Operation.ERASE, Target.company(actor.company()))
                ? broken(grounds)
                : Refused.because("refused.access", Operation.ERASE.name());
    }

    private static @Nullable Refused broken(Grounds grounds) {
        List<FieldError> errors = EnvelopeRules.check(grounds);
        return errors.isEmpty() ? null : Refused.because(errors);
    }

    private ErasureResult erased(Actor actor, String reason, Document what, Erasure erasure) {
        String id = office.ids().next();
        Document asked = what.with("reason", reason);
        put(actor, ERASURE, id, 1, asked);
        ErasedFiles files = attachments.erasing(erasure);
        Erased erased = office.storage().erase(erasure);
        boolean filesLeft = !files.delete(erased);
        put(
                actor,
                ERASURE,
                id,
                2,
                asked.with("feedbacks", erased.feedbacks())
                        .with("persons", erased.persons())
                        .with("held", erased.held())
                        .with("filesLeft", filesLeft));
        return new ErasureResult(erased, null, id, filesLeft);
    }

    private boolean put(Actor actor, String kind, String id, long version, Document document) {
        return office.storage()
                .register()
                .put(new Registered(actor.company(), kind, id, version, document, office.now(), actor.id()));
    }
}
