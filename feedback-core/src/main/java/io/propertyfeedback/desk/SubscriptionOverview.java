package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.process.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far subscriptions have come, as whoever operates them is shown it. */
record SubscriptionOverview(DeskContext office, Deliveries deliveries) {

    /** A subscription hears of the whole company, so it is not for those whose roles hold in some communities only. */
    void check(Actor actor) {
        if (actor.communities() != null || !office.allows(actor, Operation.OPERATE, Target.company(actor.company()))) {
            Refused.because("refused.access", Operation.OPERATE.name()).orThrow();
        }
    }

    List<SubscriptionProgress> of(Actor actor) {
        String company = actor.company();
        Map<String, SubscriptionState> here =
                deliveries.hearings().stream().collect(Collectors.toMap(SubscriptionState::name, Function.identity()));
        long head = office.storage().feed().head(company);
        return office.storage().feed().lag(company).subscriptions().stream()
                .map(lag -> state(actor, lag, head, here.get(lag.name())))
                .toList();
    }

    private SubscriptionProgress state(
            Actor actor, Lag.OfSubscription lag, long head, @Nullable SubscriptionState hearing) {
        List<Cursor> cursors = hearing == null ? List.of() : hearing.cursors();
        List<Missed> parked = office.storage().cursors().missed(lag.name(), actor.company()).stream()
                .filter(Missed::isParked)
                .filter(missed -> !isAbout(actor, missed.feedback()))
                .toList();
        return new SubscriptionProgress(
                lag.name(),
                hearing != null,
                cursors.size(),
                cursors.isEmpty() ? null : position(cursors, actor.company(), head),
                head,
                lag.unheard(),
                lag.unheardSince(),
                hearing != null && hearing.isDown(),
                parked);
    }

    /** What has nothing before it stands at the head. */
    private long position(List<Cursor> cursors, String company, long head) {
        return cursors.stream()
                .flatMap(cursor -> office.storage().cursors().behind(cursor, office.now()).stream())
                .filter(place -> place.company().equals(company))
                .mapToLong(Place::position)
                .min()
                .orElse(head);
    }

    /** What a feedback concerns does not exist for them. */
    boolean isAbout(Actor actor, String feedback) {
        return office.storage()
                .find(actor.company(), feedback)
                .filter(found -> found.intake().concerns().contains(actor.id()))
                .isPresent();
    }
}
