package io.propertyfeedback.desk;

import io.propertyfeedback.document.Era;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.relay.Retry;
import io.propertyfeedback.relay.Subscription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings events to whoever waits for them: gives them positions, folds them into daily figures, and passes them on to
 * who subscribed to them. The host calls {@link #run}, or lets {@link Rounds} do so, as often and on as many nodes as it likes.
 * What is here is for the host and its operators; no access policy is asked. Thread-safe.
 */
public final class RelayDesk {
    private final DeskContext office;
    private final Zones zones;
    private final Deliveries deliveries;

    RelayDesk(DeskContext office, List<Subscription> subscriptions, Retry retry) {
        this.office = office;
        this.zones = new Zones(office.definitions());
        this.deliveries = new Deliveries(office, subscriptions, retry);
    }

    /**
     * One round: places and folds what was committed, then delivers what is placed. Folding and reading never wait for
     * a listener that is down.
     *
     * @param limit how many events of each at most
     * @return how many it dealt with, of whichever were more; when it equals {@code limit}, call again
     */
    public int run(int limit) {
        return Math.max(place(limit), deliver(limit));
    }

    int place(int limit) {
        deliveries.begin();
        return zones.during(fold -> office.storage().feed().advance(limit, office.now(), fold));
    }

    int deliver(int limit) {
        return deliveries.run(limit);
    }

    /** How far the relay is behind, for one company or (null) for all. */
    public Lag lag(@Nullable String company) {
        return office.storage().feed().lag(company);
    }

    /**
     * The events of a company above a position, in order: for a webhook, a stream or an index of the host's own. A
     * reader that remembers the last position misses none; one that finds a gap has come after they were forgotten.
     */
    public List<Positioned> read(String company, long afterPosition, int limit) {
        return office.storage().feed().read(company, afterPosition, limit);
    }

    /** The highest position of a company, where a reader begins who wants to hear of what is new; 0 if there is none. */
    public long head(String company) {
        return office.storage().feed().head(company);
    }

    /**
     * Forgets positions that were given before an instant, of all companies, but what a subscription has not heard; what
     * happened stays in the histories.
     */
    public void forget(Instant before) {
        office.storage().feed().forget(null, Era.within(before));
    }

    /** Events of a company that a subscription has not taken after many attempts, by feedback and version. */
    public List<Missed> parked(String subscription, String company) {
        return office.storage().cursors().missed(subscription, company).stream()
                .filter(Missed::isParked)
                .toList();
    }

    /** Lets a parked event be delivered again, and those of its feedback behind it; whether it was parked. */
    public boolean requeue(String subscription, String company, String feedback, long version) {
        return office.storage().cursors().requeue(subscription, company, feedback, version);
    }

    /**
     * Forgets a subscription that nobody declares any more, since the feed keeps whatever it has not heard. One that is
     * still declared begins anew.
     */
    public void end(String subscription) {
        office.storage().cursors().end(subscription);
    }
}
