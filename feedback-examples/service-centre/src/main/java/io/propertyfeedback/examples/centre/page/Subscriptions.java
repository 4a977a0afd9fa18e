package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.desk.SubscriptionProgress;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.Lag;
import java.util.List;

/** The relay: what waits for it, how far each subscription has heard, and what one did not take. */
public final class Subscriptions {
    private static final int MOST = 100;

    private final Desks desks;

    public Subscriptions(Desks desks) {
        this.desks = desks;
    }

    /** An event that was put aside. */
    public record ParkedView(String feedback, long version, String at, int attempts, String reason) {}

    /**
     * A subscription.
     *
     * @param state    {@code heard}, {@code behind}, {@code down} or {@code undeclared}
     * @param position up to where it has heard, of how much
     * @param since    when the oldest event was done that it has not heard, or empty
     */
    public record SubscriptionView(
            String name,
            String state,
            String position,
            long unheard,
            String since,
            int parkedCount,
            List<ParkedView> parked) {}

    /** Everything on the page. */
    public record View(long unplaced, String unplacedSince, List<SubscriptionView> subscriptions) {}

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Say say = call.say();
        List<SubscriptionView> all = desks.feedback().relay().subscriptions(actor).stream()
                .map(state -> view(state, say))
                .toList();
        Lag lag = desks.feedback().relay().lag(desks.company());
        return Answer.page("subscriptions", new View(lag.unplaced(), say.time(lag.unplacedSince()), all));
    }

    /** Lets what was put aside be delivered again. */
    public Answer retry(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        String version = call.parameter("version");
        boolean parked = version.matches("\\d{1,9}")
                && desks.feedback()
                        .relay()
                        .requeue(
                                actor,
                                call.parameter("subscription"),
                                call.parameter("feedback"),
                                Long.parseLong(version));
        call.tell(call.say().text(parked ? "subscriptions.retried" : "subscriptions.not-parked"));
        return Answer.redirect("/subscriptions");
    }

    private static SubscriptionView view(SubscriptionProgress state, Say say) {
        String how =
                !state.declared() ? "undeclared" : state.down() ? "down" : state.unheard() > 0 ? "behind" : "heard";
        return new SubscriptionView(
                state.name(),
                how,
                state.position() == null ? "" : say.text("subscriptions.position", state.position(), state.head()),
                state.unheard(),
                say.time(state.unheardSince()),
                state.parked().size(),
                state.parked().stream()
                        .limit(MOST)
                        .map(parked -> new ParkedView(
                                parked.feedback(),
                                parked.version(),
                                say.time(parked.at()),
                                parked.attempts(),
                                parked.reason() == null ? "" : parked.reason()))
                        .toList());
    }
}
