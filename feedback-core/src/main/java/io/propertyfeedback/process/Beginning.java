package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first line of a feedback's history: what was heard, and clocks that run from when it was said. */
final class Beginning {
    private static final List<ClockKind> CLOCKS = List.of(ClockKind.STEP, ClockKind.RESPONSE, ClockKind.RESOLUTION);

    private final FeedbackProcess process;
    private final Circumstances circumstances;

    Beginning(FeedbackProcess process, Circumstances circumstances) {
        this.process = process;
        this.circumstances = circumstances;
    }

    Decision.Accepted receive(String id, NewFeedback said) {
        NewFeedback.Details details = said.details();
        Instant now = circumstances.now();
        Instant received = details.receivedAt() == null || details.receivedAt().isAfter(now)
                ? now
                : details.receivedAt().truncatedTo(ChronoUnit.MICROS);
        Grading grading = new Grading(said.category(), details.priority(), details.severity(), true);
        StepId first = process.first();
        List<Effect> clocks = new ArrayList<>();
        boolean late = false;
        for (ClockKind kind : CLOCKS) {
            Limit limit = process.limit(kind, first, grading);
            // who is anonymous cannot be answered, so no answer is owed
            if (limit != null
                    && !(kind.equals(ClockKind.RESPONSE) && details.submitter().anonymous())) {
                Clock clock = Clock.started(kind, 1, received, limit, circumstances.calendar());
                late |= clock.late(now);
                clocks.add(new Effect.ClockSet(clock));
            }
        }
        String actor = circumstances.actor().id();
        Intake intake = new Intake(
                said.community(),
                details.shard() == null ? said.community() : details.shard(),
                said.channel(),
                details.messageId(),
                details.submitter(),
                details.location(),
                received,
                now,
                actor,
                late,
                details.publishable(),
                details.concerns(),
                false,
                new Words(said.title(), said.text(), details.attachments(), details.backdateReason()));
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Received(intake, grading, process.ref(), first));
        handTo(first, details.concerns(), effects);
        boolean concerned = details.concerns().contains(actor);
        if (process.firstContactResponsible() && !circumstances.actor().has(Roles.RESIDENT) && !concerned) {
            effects.add(new Effect.Assigned(actor, null, false));
        }
        effects.addAll(clocks);
        if (details.follows() != null) {
            effects.add(new Effect.Linked(new Link(Relation.FOLLOWS, details.follows()), true));
        }
        return begin(said.company(), id, ActId.RECEIVE, now, first, effects);
    }

    /** A case that another system has handled: as it stood there, without clocks of ours. */
    Decision.Accepted opened(String id, LegacyCase legacy) {
        Instant opened = legacy.openedAt().truncatedTo(ChronoUnit.MICROS);
        StepId first = process.first();
        Intake intake = new Intake(
                legacy.community(),
                legacy.community(),
                legacy.channel(),
                legacy.sourceId(),
                legacy.submitter(),
                legacy.location(),
                opened,
                circumstances.now(),
                circumstances.actor().id(),
                false,
                false,
                List.of(),
                true,
                Words.of(legacy.title(), legacy.text()));
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Received(intake, Grading.of(legacy.category()), process.ref(), first));
        if (legacy.closedAt() == null) {
            handTo(first, List.of(), effects);
        }
        if (legacy.due() != null) {
            effects.add(new Effect.ClockSet(
                    Clock.started(ClockKind.RESOLUTION, 1, opened, legacy.due(), circumstances.calendar())));
        }
        return begin(legacy.company(), id, ActId.IMPORT, opened, first, effects);
    }

    /** The other system closed it: settled and closed at that moment, by the import. */
    Decision.Accepted closed(Feedback open, Instant closedAt, @Nullable String closure) {
        Instant closed = closedAt.truncatedTo(ChronoUnit.MICROS);
        boolean early = closed.isBefore(open.intake().receivedAt());
        List<Effect> effects = new ArrayList<>();
        open.clocks()
                .of(ClockKind.RESOLUTION)
                .filter(Clock::isRunning)
                .ifPresent(clock -> effects.add(new Effect.ClockSet(clock.stopped(closed))));
        StepId step = open.position().step();
        effects.add(new Effect.Settled(Settlement.IMPORTED));
        effects.add(new Effect.Moved(step, new OutcomeId(Settlement.IMPORTED.id()), StepId.END));
        Entry entry = new Entry(
                open.company(),
                open.id(),
                open.version() + 1,
                step,
                ActId.IMPORT,
                circumstances.actor().id(),
                closed,
                effects,
                early ? Document.of("flag", "closed-before-opened") : Document.EMPTY,
                closure == null ? Document.EMPTY : Document.of("closure", closure));
        return new Decision.Accepted(open.apply(entry), entry);
    }

    private void handTo(StepId step, List<String> concerned, List<Effect> effects) {
        String role = process.role(step);
        if (role != null) {
            effects.add(new Effect.Marked(
                    Marks.ROLE,
                    isTheirsAlone(role, concerned) ? Superior.besides(concerned, circumstances.surroundings()) : role));
        }
    }

    /** Whether nobody but whom it concerns holds a role, so that it would lie in a queue that nobody sees. */
    private boolean isTheirsAlone(String role, List<String> concerned) {
        Set<String> holders =
                concerned.isEmpty() ? Set.of() : circumstances.surroundings().others(role);
        return !holders.isEmpty() && concerned.containsAll(holders);
    }

    private Decision.Accepted begin(
            String company, String id, ActId act, Instant at, StepId first, List<Effect> effects) {
        Entry entry = new Entry(
                company, id, 1, first, act, circumstances.actor().id(), at, effects, Document.EMPTY, Document.EMPTY);
        return new Rungs(process, circumstances.calendar()).accepted(null, entry);
    }
}
