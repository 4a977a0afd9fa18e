package io.propertyfeedback.desk;

import io.propertyfeedback.access.AccessPolicy;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.Households;
import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.OutOfCalendarException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all desks share.
 *
 * @param storage     where everything is kept
 * @param definitions communities, calendars, processes
 * @param access      who may do what
 * @param time        what time it is
 * @param ids         where new ids come from
 * @param households  who lives with whom
 * @param directory   who works where
 */
record DeskContext(
        FeedbackStorage storage,
        Definitions definitions,
        AccessPolicy access,
        InstantSource time,
        IdSource ids,
        Households households,
        Directory directory) {
    /** Now, to the microsecond. */
    Instant now() {
        return Era.within(time.instant());
    }

    /** Whatever the policy says, nobody reaches into another company. */
    boolean allows(Actor actor, Operation operation, Target target) {
        return grants(actor, operation, target)
                || operation == Operation.READ
                        && isOfHousehold(actor, target.feedback())
                        && grants(actor, operation, target.amongHousehold())
                || isAsked(actor, target.feedback()) && grants(actor, operation, target.askedOf());
    }

    /** The same, whether or not a department is asked something about it, and a household shared. */
    boolean grants(Actor actor, Operation operation, Target target) {
        return actor.company().equals(target.company()) && access.allows(actor, operation, target);
    }

    /** The departments to which somebody belongs, as the host's directory tells. */
    Set<String> departments(Actor actor) {
        return directory
                .find(actor.company(), actor.id())
                .map(StaffMember::departments)
                .orElse(Set.of());
    }

    private boolean isAsked(Actor actor, @Nullable Feedback feedback) {
        if (feedback == null || !feedback.links().consulting()) {
            return false;
        }
        Set<String> own = departments(actor);
        return feedback.links().open().stream().anyMatch(asked -> own.contains(asked.department()));
    }

    private boolean isOfHousehold(Actor actor, @Nullable Feedback feedback) {
        String party = feedback == null ? null : feedback.intake().submitter().party();
        return feedback != null
                && party != null
                && shares(actor).stream()
                        .anyMatch(shared -> shared.party().equals(party)
                                && shared.at(feedback.intake().receivedAt()));
    }

    /** What a node of the actor's organisation holds at an instant; refused when there is no such node then. */
    Set<String> communities(Actor actor, String node, Instant at) {
        return definitions
                .communitiesOf(actor.company(), node, at)
                .orElseThrow(() -> new RefusedException(Refused.because("refused.organisation-unknown", node)));
    }

    /** With whom a resident shares or shared a household; staff, and who follows by a code, with nobody. */
    List<Households.Shared> shares(Actor actor) {
        return actor.has(Roles.RESIDENT) && !actor.has(Roles.FOLLOWER)
                ? households.of(actor.company(), actor.id())
                : List.of();
    }

    /** The process that a feedback keeps, as far as this node can read it. */
    Optional<FeedbackProcess> readable(Feedback feedback) {
        return orRefused(
                () -> definitions.process(
                        feedback.company(), feedback.position().process()),
                unreadable -> Optional.empty());
    }

    /** What work answers; where it needs what cannot be read here, or lies beyond all calendars, that is its refusal. */
    static <T> T orRefused(Supplier<? extends T> work, Function<Refused, ? extends T> refusal) {
        try {
            return work.get();
        } catch (RefusedException unreadable) {
            return refusal.apply(unreadable.refused());
        } catch (OutOfCalendarException far) {
            return refusal.apply(Refused.because("refused.out-of-calendar"));
        }
    }
}
