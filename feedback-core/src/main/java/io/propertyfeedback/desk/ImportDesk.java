package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Characters;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings in cases that another system has handled, with their real instants. The same source id is imported once; a
 * case that was open and is closed by now is closed. Imported cases are flagged and nobody is notified. Thread-safe.
 */
public final class ImportDesk {
    private static final int MAX_SOURCE = 64;

    private final DeskContext office;

    ImportDesk(DeskContext office) {
        this.office = office;
    }

    /**
     * Imports a batch, each case on its own, in order.
     *
     * @param source  names the other system in at most 64 characters; source ids are unique within it
     * @param cases   at most some thousands at a time
     * @param dryRun  whether only to say what would come of it
     */
    public List<ImportResult> bringIn(Actor actor, String source, List<LegacyCase> cases, boolean dryRun) {
        if (source.isBlank() || Characters.length(source) > MAX_SOURCE || Characters.unfit(source, false) != null) {
            throw new IllegalArgumentException("A source is named in 1 to " + MAX_SOURCE
                    + " characters, without control characters or halves of any: '" + source + "'");
        }
        List<ImportResult> results = new ArrayList<>(cases.size());
        List<Change> changes = new ArrayList<>();
        List<Integer> changeOf = new ArrayList<>();
        // importers read nobody's personal data, and bring in the same persons again and again
        Acquaintances known = new Acquaintances(
                office, actor, Operation.IMPORT, cases.stream().map(LegacyCase::submitter));
        for (LegacyCase legacy : cases) {
            changeOf.add(changes.size());
            results.add(prepared(known, source, legacy, changes));
        }
        if (dryRun) {
            return foreseen(source, cases, results);
        }
        List<CommitResult> committed =
                changes.isEmpty() ? List.of() : office.storage().commit(changes);
        for (int i = 0; i < cases.size(); i++) {
            if (!results.get(i).isRefused() && committed.get(changeOf.get(i)) instanceof CommitResult.Claimed held) {
                results.set(i, known(actor, cases.get(i), held.feedback()));
            }
        }
        return results;
    }

    /** Adds what a case changes, or says why it does not; what one case needs and nobody can read stops no other. */
    private ImportResult prepared(Acquaintances known, String source, LegacyCase legacy, List<Change> changes) {
        return DeskContext.orRefused(
                () -> {
                    Refused refused = check(known, legacy);
                    if (refused != null) {
                        return ImportResult.refused(refused);
                    }
                    changes.addAll(changes(known.actor(), source, legacy));
                    return ImportResult.created();
                },
                ImportResult::refused);
    }

    private @Nullable Refused check(Acquaintances known, LegacyCase legacy) {
        if (!office.allows(known.actor(), Operation.IMPORT, Target.community(legacy.company(), legacy.community()))) {
            return Refused.because("refused.access", Operation.IMPORT.name());
        }
        List<FieldError> errors = new ArrayList<>(EnvelopeRules.check(legacy));
        if (!errors.isEmpty()) {
            return Refused.because(errors);
        }
        if (office.definitions().community(legacy.company(), legacy.community()).isEmpty()) {
            errors.add(new FieldError("/community", new Message("refused.community-unknown", legacy.community())));
        }
        if (!office.definitions().knows(legacy.company(), legacy.channel())) {
            errors.add(new FieldError(
                    "/channel",
                    new Message("refused.channel-unknown", legacy.channel().id())));
        }
        if (!office.definitions().knows(legacy.company(), legacy.category())) {
            errors.add(new FieldError(
                    "/category",
                    new Message("refused.category-unknown", legacy.category().path())));
        }
        String party = legacy.submitter().party();
        if (party != null && !known.mayName(party)) {
            errors.add(new FieldError("/submitter/party", new Message("refused.party-elsewhere", party)));
        }
        Instant now = office.now();
        future(legacy.openedAt(), "/openedAt", now).ifPresent(errors::add);
        if (legacy.closedAt() != null) {
            future(legacy.closedAt(), "/closedAt", now).ifPresent(errors::add);
        }
        if (errors.isEmpty()
                && office.definitions()
                        .processFor(community(legacy), legacy.category())
                        .isEmpty()) {
            return Refused.because("refused.process-unknown", legacy.category().path());
        }
        if (errors.isEmpty() && legacy.due() != null) {
            WorkingCalendar calendar = office.definitions().calendarOf(community(legacy));
            Instant due = legacy.due().dueFrom(legacy.openedAt(), calendar);
            if (due.isBefore(legacy.openedAt())) {
                errors.add(new FieldError(
                        "/due",
                        new Message(
                                "refused.due-before-opening",
                                due.toString(),
                                legacy.openedAt().toString())));
            }
        }
        return errors.isEmpty() ? null : Refused.because(errors);
    }

    private static Optional<FieldError> future(Instant at, String pointer, Instant now) {
        return at.isAfter(now)
                ? Optional.of(
                        new FieldError(pointer, new Message("refused.received-future", at.toString(), now.toString())))
                : Optional.empty();
    }

    /** One change for the opening and, where it was closed, one for the closing; both or neither are committed. */
    private List<Change> changes(Actor actor, String source, LegacyCase legacy) {
        Circumstances circumstances = circumstances(actor, legacy);
        FeedbackProcess process = process(legacy);
        Decision.Accepted opened = process.importOpened(office.ids().next(), legacy, circumstances);
        List<Change> changes = new ArrayList<>(2);
        changes.add(Change.of(opened.feedback(), opened.entry())
                .claiming(claim(source, legacy))
                .silently());
        if (legacy.closedAt() != null) {
            changes.add(closing(process, opened.feedback(), legacy, circumstances));
        }
        return changes;
    }

    private static Change closing(
            FeedbackProcess process, Feedback open, LegacyCase legacy, Circumstances circumstances) {
        Decision.Accepted closed = process.importClosed(open, legacy, circumstances);
        return Change.of(closed.feedback(), closed.entry()).silently();
    }

    /** A case imported before: closed now if it has been closed since, else left as it is. */
    private ImportResult known(Actor actor, LegacyCase legacy, String id) {
        Feedback stored = office.storage().find(legacy.company(), id).orElse(null);
        if (stored == null
                || legacy.closedAt() == null
                || stored.position().status().settled()) {
            return ImportResult.unchanged();
        }
        Change change = closing(process(legacy), stored, legacy, circumstances(actor, legacy));
        return office.storage().commit(List.of(change)).get(0) instanceof CommitResult.Committed
                ? ImportResult.closed()
                : ImportResult.unchanged();
    }

    private List<ImportResult> foreseen(String source, List<LegacyCase> cases, List<ImportResult> results) {
        for (int i = 0; i < cases.size(); i++) {
            LegacyCase legacy = cases.get(i);
            if (!results.get(i).isRefused()
                    && office.storage()
                            .holder(legacy.company(), legacy.community(), claim(source, legacy))
                            .isPresent()) {
                results.set(i, ImportResult.unchanged());
            }
        }
        return results;
    }

    private FeedbackProcess process(LegacyCase legacy) {
        return office.definitions()
                .processFor(community(legacy), legacy.category())
                .orElseThrow(() -> new IllegalStateException("No process for " + legacy.category()));
    }

    private Circumstances circumstances(Actor actor, LegacyCase legacy) {
        WorkingCalendar calendar = office.definitions().calendarOf(community(legacy));
        return Circumstances.of(office.now(), actor, calendar);
    }

    private Community community(LegacyCase legacy) {
        return office.definitions()
                .community(legacy.company(), legacy.community())
                .orElseThrow(() -> new IllegalStateException("Community '" + legacy.community() + "' is gone"));
    }

    private static Claim claim(String source, LegacyCase legacy) {
        return Claim.of("import:" + source, legacy.sourceId());
    }
}
