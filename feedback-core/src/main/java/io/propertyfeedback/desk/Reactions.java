package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.relay.Subscription;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens to one feedback since something happened to another: a subscription like any other, in order, tried again
 * and parked as they are. Each act is done under the event's identity as its key, so an event that is heard twice does
 * nothing twice. Thread-safe.
 */
final class Reactions {
    /** Under which name it is subscribed. */
    static final String NAME = "reactions";

    /** What may be otherwise when it is tried again. */
    private static final Set<String> LATER = Set.of(
            "refused.busy", "refused.process-unknown", "refused.process-unreadable", "refused.calendar-unreadable");

    private static final List<ActId> TO_MERGED = List.of(ActId.CALL_BACK, ActId.HOLD_CALL_BACK);

    private final DeskContext office;
    private final HandlingDesk handling;

    Reactions(DeskContext office, HandlingDesk handling) {
        this.office = office;
        this.handling = handling;
    }

    Subscription subscription() {
        return Subscription.named(NAME, this::on);
    }

    private void on(Entry event) {
        if (event.effects().stream().anyMatch(Reactions::concernsMerged)) {
            merged(event).forEach(id -> TO_MERGED.forEach(act -> react(event, id, act)));
        }
    }

    /** Settled, at work again, or merged itself, even into what is settled already. */
    private static boolean concernsMerged(Effect effect) {
        return effect instanceof Effect.Settled
                || effect instanceof Effect.Reopened
                || effect instanceof Effect.Linked linked
                        && linked.link().relation().equals(Relation.DUPLICATE_OF);
    }

    /** What was merged into it, onward, too, and itself where it is merged. */
    private Set<String> merged(Entry event) {
        Set<String> all = new LinkedHashSet<>();
        office.storage().find(event.company(), event.feedback()).ifPresent(feedback -> {
            feedback.links().mergedInto().ifPresent(into -> all.add(feedback.id()));
            SearchQuery near = SearchQuery.of(event.company())
                    .inCommunities(Set.of(feedback.intake().community()))
                    .limit(SearchQuery.MAX_LIMIT);
            Deque<String> open = new ArrayDeque<>(List.of(feedback.id()));
            while (!open.isEmpty()) {
                mergedInto(open.pop(), near).stream().filter(all::add).forEach(open::push);
            }
        });
        return all;
    }

    private List<String> mergedInto(String target, SearchQuery near) {
        List<String> all = new ArrayList<>();
        SearchQuery query = near.mergedInto(target);
        Page<Feedback> page;
        do {
            page = office.storage().search(query);
            page.items().stream().map(Feedback::id).forEach(all::add);
            query = query.after(page.next());
        } while (page.next() != null);
        return all;
    }

    /** A refusal is an answer: its submitter is to be told already, or its process does not have the act. */
    private void react(Entry event, String id, ActId act) {
        Actor system = Actor.of(event.company(), NAME, Roles.SYSTEM);
        String key = String.join("/", event.feedback(), Long.toString(event.version()), id, act.id());
        Decision decision =
                handling.react(system, id, ActRequest.of(act, Document.EMPTY).withKey(key));
        if (decision instanceof Refused refused && refused.codes().stream().anyMatch(LATER::contains)) {
            throw new RefusedException(refused);
        }
    }
}
