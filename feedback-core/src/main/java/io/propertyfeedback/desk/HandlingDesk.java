package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.OtherFeedback;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.UniqueKey;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where feedback is worked on: every act of every process goes through {@link #perform}. Thread-safe. */
public final class HandlingDesk {
    private static final int TRIES = 10;

    /** Under which namespaces acts claim unique keys. */
    private static final String UNIQUE = "key:";

    private final DeskContext office;
    private final Assignees assignees;
    private final Related related;

    HandlingDesk(DeskContext office) {
        this.office = office;
        this.assignees = new Assignees(office);
        this.related = new Related(office);
    }

    /**
     * Does an act to a feedback.
     *
     * @param version the version that the actor saw; if someone was faster, the act is refused as stale
     * @return what it has come to; nothing is changed by a refusal
     */
    public Decision perform(Actor actor, String id, long version, ActRequest request) {
        return perform(actor, id, Versions.of(version), request);
    }

    /**
     * Does an act to a feedback of which the actor saw one of several versions, or to whatever version there is. Who
     * asks again under the same key names the same versions.
     *
     * @return as {@link #perform(Actor, String, long, ActRequest)}
     */
    public Decision perform(Actor actor, String id, Versions seen, ActRequest request) {
        Decision decision =
                DeskContext.<Decision>orRefused(() -> performed(actor, id, seen, request), refused -> refused);
        String given = Stream.of(id, request.values().asMap(), request.key() == null ? "" : request.key())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return new Redaction(office, actor).of(decision, given);
    }

    /** As {@link #perform}, for the library itself: no access policy is asked, and it saw whatever version there is. */
    Decision react(Actor system, String id, ActRequest request) {
        return DeskContext.<Decision>orRefused(
                () -> performed(
                        system,
                        id,
                        Versions.ANY,
                        request,
                        () -> office.storage().find(system.company(), id)),
                refused -> refused);
    }

    private Decision performed(Actor actor, String id, Versions seen, ActRequest request) {
        return performed(actor, id, seen, request, () -> visible(actor, Operation.ACT, id));
    }

    private Decision performed(
            Actor actor, String id, Versions seen, ActRequest request, Supplier<Optional<Feedback>> found) {
        List<FieldError> wrong = IdempotencyKey.check(request.key());
        Claim claim = request.key() == null
                ? null
                : new Claim("act:" + actor.id(), request.key(), BodyHash.of(id, seen, request));
        for (int i = 0; i < TRIES; i++) {
            Feedback feedback = found.get().orElse(null);
            if (feedback == null) {
                return Refused.because("refused.not-found", id);
            }
            if (!wrong.isEmpty()) {
                return Refused.because(wrong);
            }
            Optional<Decision> answer = once(actor, feedback, seen, request, claim);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return Refused.because("refused.busy", "feedback", id);
    }

    /** One attempt; empty when what it was decided by, this feedback or another, has moved on meanwhile. */
    private Optional<Decision> once(
            Actor actor, Feedback feedback, Versions seen, ActRequest request, @Nullable Claim claim) {
        if (!seen.equals(Versions.of(feedback.version()))) { // another attempt may have led to the version there is
            Optional<Decision> before = replayed(feedback, claim);
            if (before.isPresent()) {
                return before;
            }
        }
        if (!seen.hold(feedback.version())) {
            return Optional.of(Refused.because("refused.stale", feedback.version()));
        }
        FeedbackProcess process = process(feedback).orElse(null);
        if (process == null) {
            return Optional.of(unknownProcess(feedback));
        }
        Circumstances circumstances = circumstances(actor, feedback, process, request);
        Decision decision = process.decide(feedback, request, circumstances);
        if (!(decision instanceof Decision.Accepted accepted)) {
            return Optional.of(decision);
        }
        Form form = process.form(feedback.position().step(), request).orElse(Form.EMPTY);
        List<FieldError> unfit = new ArrayList<>(unknownCategories(accepted, form));
        unfit.addAll(assignees.against(accepted, form, circumstances));
        return unfit.isEmpty()
                ? committed(accepted, circumstances.other(), claim)
                : Optional.of(Refused.because(unfit));
    }

    private Optional<Decision> committed(Decision.Accepted accepted, @Nullable Feedback other, @Nullable Claim claim) {
        Change change = keyed(accepted).seeing(other);
        CommitResult result = office.storage()
                .commit(List.of(claim == null ? change : change.claiming(claim)))
                .get(0);
        if (result instanceof CommitResult.Claimed held
                && held.claim().namespace().startsWith(UNIQUE)) {
            return taken(accepted, held);
        }
        if (result instanceof CommitResult.Claimed held) {
            Feedback now = office.storage()
                    .find(change.after().company(), change.after().id())
                    .orElse(accepted.feedback());
            return Optional.of(replayed(now, claim, held));
        }
        return result instanceof CommitResult.Committed ? Optional.of(accepted) : Optional.empty();
    }

    /** With the keys that the feedback does not have yet. */
    private Change keyed(Decision.Accepted accepted) {
        Change change = Change.of(accepted.feedback(), accepted.entry());
        for (UniqueKey key : accepted.keys()) {
            Claim claim = Claim.of(UNIQUE + key.namespace(), key.key());
            Feedback feedback = accepted.feedback();
            boolean own = office.storage()
                    .holder(feedback.company(), feedback.intake().shard(), claim)
                    .filter(held -> held.feedback().equals(feedback.id()))
                    .isPresent();
            change = own || change.claims().contains(claim) ? change : change.claiming(claim);
        }
        return change;
    }

    /** A key is another feedback's; empty where it has become this one's own meanwhile. */
    private static Optional<Decision> taken(Decision.Accepted accepted, CommitResult.Claimed held) {
        if (held.feedback().equals(accepted.feedback().id())) {
            return Optional.empty();
        }
        return accepted.keys().stream()
                .filter(key -> held.claim().equals(Claim.of(UNIQUE + key.namespace(), key.key())))
                .findFirst()
                .map(key -> Refused.because(List.of(new FieldError(
                        "/" + key.field(),
                        new Message("refused.key-taken", key.key(), new OtherFeedback(held.feedback()))))));
    }

    /**
     * The acts that the actor may do now, with their forms; empty when there is none or the feedback is not seen.
     *
     * @throws RefusedException when its process or its calendar cannot be read here
     */
    public List<AllowedAct> allowed(Actor actor, String id) {
        return visible(actor, Operation.ACT, id)
                .flatMap(feedback -> process(feedback)
                        .map(process -> process.allowed(feedback, circumstances(actor, feedback, process, null))))
                .orElse(List.of());
    }

    /**
     * The staff to whom it can be given, as the host's directory tells, with who is away; empty without a directory, and for
     * whoever is not staff or may not act on it.
     */
    public List<StaffMember> assignable(Actor actor, String id) {
        return visible(actor, Operation.ACT, id)
                .filter(feedback -> office.allows(actor, Operation.SEARCH, Target.of(feedback)))
                .map(assignees::of)
                .orElse(List.of());
    }

    /** If the key was used before: the answer of that time, or a refusal when it was another request. */
    private Optional<Decision> replayed(Feedback feedback, @Nullable Claim claim) {
        return claim == null
                ? Optional.empty()
                : office.storage()
                        .holder(feedback.company(), feedback.intake().shard(), claim)
                        .map(held -> replayed(feedback, claim, held));
    }

    private Decision replayed(Feedback feedback, @Nullable Claim claim, CommitResult.Claimed held) {
        if (claim == null || !held.claim().equals(claim) || !held.feedback().equals(feedback.id())) {
            return IdempotencyKey.refused(held.claim().key(), held.claim());
        }
        List<Entry> history = office.storage().history(feedback.company(), feedback.id());
        Entry entry = history.get((int) held.version() - 1);
        return new Decision.Accepted(feedback, entry, true, List.of());
    }

    private Optional<Feedback> visible(Actor actor, Operation operation, String id) {
        return office.storage()
                .find(actor.company(), id)
                .filter(feedback -> office.allows(actor, operation, Target.of(feedback)));
    }

    private Optional<FeedbackProcess> process(Feedback feedback) {
        return office.definitions()
                .process(feedback.company(), feedback.position().process());
    }

    private Circumstances circumstances(
            Actor actor, Feedback feedback, FeedbackProcess process, @Nullable ActRequest request) {
        WorkingCalendar calendar = office.definitions()
                .calendarOf(feedback.company(), feedback.intake().community());
        Instant now = office.now();
        Circumstances alone =
                new Circumstances(now, now, actor, calendar, null, new Looking(office, assignees, actor, feedback));
        return related.beside(alone, feedback, process, request);
    }

    /** A process does not know the category tree; the desk does. Checked last, on the validated values. */
    private List<FieldError> unknownCategories(Decision.Accepted accepted, Form form) {
        return form.fields().stream()
                .filter(field -> field.type() == FieldType.CATEGORY)
                .flatMap(field -> accepted.entry().codes().value(field.id()).stream()
                        .filter(given -> given instanceof String path && !knows(accepted.feedback(), path))
                        .map(path -> new FieldError(
                                "/" + field.id(), new Message("refused.category-unknown", (String) path))))
                .toList();
    }

    private boolean knows(Feedback feedback, String path) {
        return Category.isPath(path) && office.definitions().knows(feedback.company(), new Category(path));
    }

    private static Refused unknownProcess(Feedback feedback) {
        return Refused.because(
                "refused.process-unknown", feedback.position().process().toString());
    }
}
