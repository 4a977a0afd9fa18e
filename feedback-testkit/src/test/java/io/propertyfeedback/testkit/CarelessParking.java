package io.propertyfeedback.testkit;

import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Parked;
import io.propertyfeedback.testkit.CarelessOutboxes.WithOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adapters that are wrong with what could not be delivered. */
final class CarelessParking {
    private CarelessParking() {}

    /** Leaves it to the lease. */
    static class PostponesNothing extends WithOutbox {
        @Override
        public void postpone(Delivery failed, Instant until) {}
    }

    /** Gives again a moment too early. */
    static class PostponesTooShort extends WithOutbox {
        @Override
        public void postpone(Delivery failed, Instant until) {
            super.postpone(failed, until.minusMillis(1));
        }
    }

    /** Lets what lies behind pass: gives again what it was told to wait with, and then the rest. */
    static class PostponesOnlyTheEvent extends WithOutbox {
        @Override
        public void postpone(Delivery failed, Instant until) {
            super.park(failed, "waits");
        }
    }

    /** Counts an attempt for what was not attempted. */
    static class CountsThoseBehind extends WithOutbox {
        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            List<Delivery> counted = new ArrayList<>();
            for (Delivery d : super.take(limit, now, lease)) {
                boolean again =
                        !counted.isEmpty() && counted.get(counted.size() - 1).attempt() > 1;
                counted.add(again ? new Delivery(d.entry(), d.position(), 2) : d);
            }
            return counted;
        }
    }

    /** Takes whoever asks for whoever has it. */
    private abstract static class ForAnybody extends WithOutbox {
        private final Map<Long, Delivery> last = new HashMap<>();

        @Override
        public synchronized List<Delivery> take(int limit, Instant now, Duration lease) {
            List<Delivery> taken = super.take(limit, now, lease);
            taken.forEach(d -> last.put(d.position(), d));
            return taken;
        }

        List<Delivery> taken(String feedback, long after) {
            return last.values().stream()
                    .filter(d ->
                            d.entry().feedback().equals(feedback) && d.entry().version() > after)
                    .toList();
        }

        Delivery present(Delivery any) {
            return last.getOrDefault(any.position(), any);
        }
    }

    /** Postpones all that lies behind, whoever has it. */
    static class PostponesOverLeases extends ForAnybody {
        @Override
        public synchronized void postpone(Delivery failed, Instant until) {
            super.postpone(failed, until);
            taken(failed.entry().feedback(), failed.entry().version()).forEach(behind -> super.postpone(behind, until));
        }
    }

    /** Postpones though the lease is lost. */
    static class PostponesForOthers extends ForAnybody {
        @Override
        public synchronized void postpone(Delivery failed, Instant until) {
            super.postpone(present(failed), until);
        }
    }

    /** Parks though the lease is lost. */
    static class ParksForOthers extends ForAnybody {
        @Override
        public synchronized void park(Delivery failed, String reason) {
            super.park(present(failed), reason);
        }
    }

    /** Takes parking for a long wait. */
    static class ParksForACentury extends WithOutbox {
        @Override
        public void park(Delivery failed, String reason) {
            super.postpone(failed, Instant.parse("2126-01-01T00:00:00Z"));
        }
    }

    /** Lists what others parked. */
    static class ListsEveryCompany extends WithOutbox {
        @Override
        public List<Parked> parked(String company, long afterPosition, int limit) {
            List<Parked> all = new ArrayList<>(super.parked("acme", afterPosition, limit));
            all.addAll(super.parked("best", afterPosition, limit));
            return all;
        }
    }

    /** Lists the first page again and again. */
    static class ListsFromTheBeginning extends WithOutbox {
        @Override
        public List<Parked> parked(String company, long afterPosition, int limit) {
            return super.parked(company, 0, limit);
        }
    }

    /** Goes on counting attempts. */
    static class RequeuesAsItWas extends WithOutbox {
        private boolean requeued;

        @Override
        public boolean requeue(String company, String feedback, long version) {
            requeued = true;
            return super.requeue(company, feedback, version);
        }

        @Override
        public List<Delivery> take(int limit, Instant now, Duration lease) {
            return super.take(limit, now, lease).stream()
                    .map(d -> requeued ? new Delivery(d.entry(), d.position(), d.attempt() + 1) : d)
                    .toList();
        }
    }

    /** Gives back what somebody is at. */
    static class RequeuesAnything extends WithOutbox {
        @Override
        public boolean requeue(String company, String feedback, long version) {
            super.requeue(company, feedback, version);
            return true;
        }
    }
}
