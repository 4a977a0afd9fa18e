package io.propertyfeedback.testkit;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Adapters that are wrong with cursors, or with what is told at all. */
final class CarelessCursors {
    private CarelessCursors() {}

    /** Does everything right, by the cursors of the storage inside. */
    static class WithCursors extends Forwarding implements Cursors {
        @Override
        public Cursors cursors() {
            return this;
        }

        @Override
        public int begin(String subscription, int cursors, boolean fromStart) {
            return inner.cursors().begin(subscription, cursors, fromStart);
        }

        @Override
        public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            return inner.cursors().hold(cursor, holder, now, until);
        }

        @Override
        public List<Place> behind(Cursor cursor, Instant now) {
            return inner.cursors().behind(cursor, now);
        }

        @Override
        public boolean move(Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard) {
            return inner.cursors().move(cursor, holder, to, missed, heard);
        }

        @Override
        public List<Missed> missed(String subscription, String company) {
            return inner.cursors().missed(subscription, company);
        }

        @Override
        public boolean requeue(String subscription, String company, String feedback, long version) {
            return inner.cursors().requeue(subscription, company, feedback, version);
        }

        @Override
        public void end(String subscription) {
            inner.cursors().end(subscription);
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

    /** Begins where it likes. */
    static class BeginsAnywhere extends WithCursors {
        @Override
        public int begin(String subscription, int cursors, boolean fromStart) {
            return super.begin(subscription, cursors, !fromStart);
        }
    }

    /** Begins whenever it is asked to. */
    static class BeginsAgain extends WithCursors {
        @Override
        public synchronized int begin(String subscription, int cursors, boolean fromStart) {
            end(subscription);
            return super.begin(subscription, cursors, fromStart);
        }
    }

    /** Holds a moment too short. */
    static class HoldsTooShort extends WithCursors {
        @Override
        public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            return super.hold(cursor, holder, now, until.minusMillis(1));
        }
    }

    /** Holds a moment too long. */
    static class HoldsTooLong extends WithCursors {
        @Override
        public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            return super.hold(cursor, holder, now, until.plusMillis(1));
        }
    }

    /** Lets anybody hold it. */
    static class HeldByAnybody extends WithCursors {
        @Override
        public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            super.hold(cursor, "anybody", now, until);
            return true;
        }
    }

    /** Lets nobody hold it on. */
    static class HoldsOnce extends WithCursors {
        private int held;

        @Override
        public synchronized boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            return super.hold(cursor, holder + ++held, now, until);
        }
    }

    /** Takes all cursors of all subscriptions for one. */
    static class HoldsAllTogether extends WithCursors {
        private boolean held;

        @Override
        public synchronized boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            boolean first = !held;
            held = true;
            return first && super.hold(cursor, holder, now, until);
        }
    }

    /** Gives all companies. */
    static class AlwaysBehind extends WithCursors {
        @Override
        public List<Place> behind(Cursor cursor, Instant now) {
            return Stream.of("acme", "best")
                    .map(company -> super.behind(cursor, now).stream()
                            .filter(place -> place.company().equals(company))
                            .findFirst()
                            .orElse(new Place(company, inner.feed().head(company))))
                    .toList();
        }
    }

    /** Looks at the feed alone. */
    static class ForgetsWhatIsFree extends WithCursors {
        @Override
        public List<Place> behind(Cursor cursor, Instant now) {
            return super.behind(cursor, Instant.MIN);
        }
    }

    /** Gives the last company first. */
    static class BehindBackwards extends WithCursors {
        @Override
        public List<Place> behind(Cursor cursor, Instant now) {
            List<Place> behind = new ArrayList<>(super.behind(cursor, now));
            Collections.reverse(behind);
            return behind;
        }
    }

    /** Lets whoever was there first move it. */
    static class MovesForAnybody extends WithCursors {
        private final Map<Cursor, String> holders = new HashMap<>();

        @Override
        public synchronized boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            boolean held = super.hold(cursor, holder, now, until);
            if (held) {
                holders.put(cursor, holder);
            }
            return held;
        }

        @Override
        public synchronized boolean move(
                Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard) {
            String present = holders.computeIfAbsent(cursor, c -> {
                super.hold(c, holder, Instant.MAX, Instant.MAX);
                return holder;
            });
            return super.move(cursor, present, to, missed, heard);
        }
    }

    /** Moves, and then looks what was missed. */
    static class MovesInTwoSteps extends WithCursors {
        @Override
        public boolean move(Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard) {
            return super.move(cursor, holder, to, missed, List.of());
        }
    }

    /** Gives what was missed otherwise than it was written. */
    abstract static class Misses extends WithCursors {
        abstract Stream<Missed> of(String subscription, String company, List<Missed> missed);

        @Override
        public List<Missed> missed(String subscription, String company) {
            return of(subscription, company, super.missed(subscription, company))
                    .toList();
        }
    }

    /** Orders versions as text. */
    static class OrdersMissedAsText extends Misses {
        @Override
        Stream<Missed> of(String subscription, String company, List<Missed> missed) {
            return missed.stream()
                    .sorted(Comparator.comparing(Missed::feedback)
                            .thenComparing(each -> String.valueOf(each.version())));
        }
    }

    /** Gives what was missed of any company. */
    static class MissesOfAllCompanies extends Misses {
        @Override
        Stream<Missed> of(String subscription, String company, List<Missed> missed) {
            return Stream.of("acme", "best").flatMap(each -> inner.cursors().missed(subscription, each).stream());
        }
    }

    /** Keeps one list for all subscriptions. */
    static class SharesMissed extends Misses {
        @Override
        Stream<Missed> of(String subscription, String company, List<Missed> missed) {
            return Stream.of("board", "webhook").flatMap(each -> inner.cursors().missed(each, company).stream());
        }
    }

    /** Requeues in its own way. */
    abstract static class Requeues extends WithCursors {
        private UnaryOperator<Missed> then = missed -> missed;

        abstract Missed requeued(Missed missed);

        @Override
        public boolean requeue(String subscription, String company, String feedback, long version) {
            boolean requeued = super.requeue(subscription, company, feedback, version);
            then = requeued ? this::requeued : then;
            return requeued;
        }

        @Override
        public List<Missed> missed(String subscription, String company) {
            return super.missed(subscription, company).stream().map(then).toList();
        }
    }

    /** Goes on counting attempts. */
    static class RequeuesAsItWas extends Requeues {
        @Override
        Missed requeued(Missed missed) {
            return missed.isParked() ? missed : missed.free(Instant.MIN, 10);
        }
    }

    /** Requeues all that is parked. */
    static class RequeuesAll extends Requeues {
        @Override
        Missed requeued(Missed missed) {
            return missed.free(Instant.MIN, 0);
        }
    }

    /** Says that it has, whatever it has. */
    static class RequeuesAnything extends WithCursors {
        @Override
        public boolean requeue(String subscription, String company, String feedback, long version) {
            super.requeue(subscription, company, feedback, version);
            return true;
        }
    }

    /** Stops hearing, and leaves the rest. */
    static class NeverEnds extends WithCursors {
        @Override
        public void end(String subscription) {}
    }

    /** Ends all at once. */
    static class EndsAll extends WithCursors {
        @Override
        public void end(String subscription) {
            super.end("board");
            super.end("webhook");
        }
    }
}
