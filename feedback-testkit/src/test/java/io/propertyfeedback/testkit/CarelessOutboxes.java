package io.propertyfeedback.testkit;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Outbox;
import io.propertyfeedback.port.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Adapters whose outbox is wrong. */
final class CarelessOutboxes {
    private CarelessOutboxes() {}

    /** Does everything right, by the outbox of the storage inside. */
    static class WithOutbox extends Forwarding implements Outbox {
        @Override
        public Outbox outbox() {
            return this;
        }

        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            return inner.outbox().take(limit, now, lease);
        }

        @Override
        public void confirm(List<Delivery> delivered) {
            inner.outbox().confirm(delivered);
        }

        @Override
        public void postpone(Delivery failed, Instant until) {
            inner.outbox().postpone(failed, until);
        }

        @Override
        public void park(Delivery failed, String reason) {
            inner.outbox().park(failed, reason);
        }

        @Override
        public List<Parked> parked(String company, long afterPosition, int limit) {
            return inner.outbox().parked(company, afterPosition, limit);
        }

        @Override
        public boolean requeue(String company, String feedback, long version) {
            return inner.outbox().requeue(company, feedback, version);
        }
    }

    /** Gives events before they have their place. */
    static class GivesAtOnce extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> results = super.commit(changes);
            feed().advance(Integer.MAX_VALUE, Instant.EPOCH, Fold.NOTHING);
            return results;
        }
    }

    /** Notifies of silent changes, too. */
    static class NeverSilent extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return super.commit(changes.stream()
                    .map(c -> new Change(c.after(), c.entry(), c.claims(), c.seen(), c.person(), false))
                    .toList());
        }
    }

    /** Notifies of nothing. */
    static class AlwaysSilent extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return super.commit(changes.stream().map(Change::silently).toList());
        }
    }

    /** Gives the first event of a feedback only. */
    static class GivesFirstEventOnly extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            return super.take(limit, now, lease).stream()
                    .filter(delivery -> delivery.entry().version() == 1)
                    .toList();
        }
    }

    /** Delivers entries as they are stored. */
    static class DeliversWords extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            return super.take(limit, now, lease).stream()
                    .map(d -> new Delivery(
                            history(d.entry().company(), d.entry().feedback())
                                    .get((int) d.entry().version() - 1),
                            d.position(),
                            d.attempt()))
                    .toList();
        }
    }

    /** Forgets what it has given. */
    static class ForgetsOnTake extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            List<Delivery> taken = super.take(limit, now, lease);
            super.confirm(taken);
            return taken;
        }
    }

    /** Counts every attempt as the first. */
    static class CountsNoAttempts extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            return super.take(limit, now, lease).stream()
                    .map(d -> new Delivery(d.entry(), d.position(), 1))
                    .toList();
        }
    }

    /** Lets leases end a moment too early. */
    static class LeasesTooShort extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            return super.take(limit, now, lease.minusMillis(1));
        }
    }

    /** Knows no leases. */
    static class KnowsNoLeases extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            return super.take(limit, now, Duration.ZERO);
        }
    }

    /** Gives the latest first. */
    static class GivesBackwards extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            List<Delivery> taken = new ArrayList<>(super.take(limit, now, lease));
            Collections.reverse(taken);
            return taken;
        }
    }

    /** Takes whatever is free, though an earlier event of the feedback is with somebody else. */
    static class OvertakesLeased extends WithOutbox {
        private final List<Delivery> ready = new ArrayList<>();

        @Override
        public synchronized List<Delivery> take(int limit, Instant now, Duration lease) {
            ready.addAll(super.take(Integer.MAX_VALUE, now, lease));
            List<Delivery> taken = List.copyOf(ready.subList(0, Math.min(limit, ready.size())));
            ready.removeAll(taken);
            return taken;
        }
    }

    /** Never forgets. */
    static class NeverForgets extends WithOutbox {
        @Override
        public void confirm(List<Delivery> delivered) {}
    }

    /** Cannot bear to be told twice. */
    static class ThrowsWhenToldTwice extends WithOutbox {
        private final List<Delivery> told = new ArrayList<>();

        @Override
        public synchronized void confirm(List<Delivery> delivered) {
            if (delivered.stream().anyMatch(told::contains)) {
                throw new IllegalStateException("No such event");
            }
            told.addAll(delivered);
            super.confirm(delivered);
        }
    }
}
