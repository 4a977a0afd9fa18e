package io.propertyfeedback.testkit;

import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.TallyQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adapters whose feed is wrong. */
final class CarelessFeeds {
    private CarelessFeeds() {}

    /** Does everything right, by the feed of the storage inside. */
    static class WithFeed extends Forwarding implements Feed {
        @Override
        public Feed feed() {
            return this;
        }

        @Override
        public int advance(int limit, Instant now, Fold fold) {
            return inner.feed().advance(limit, now, fold);
        }

        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            return inner.feed().read(company, afterPosition, limit);
        }

        @Override
        public long head(String company) {
            return inner.feed().head(company);
        }

        @Override
        public void forget(@Nullable String company, Instant before) {
            inner.feed().forget(company, before);
        }

        @Override
        public void tallies(TallyQuery query, Consumer<DailyTally> each) {
            inner.feed().tallies(query, each);
        }

        @Override
        public Lag lag(@Nullable String company) {
            return inner.feed().lag(company);
        }
    }

    /** Takes positions from one sequence. */
    static class PositionsOfAllCompanies extends WithFeed {
        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            long before = company.equals("acme") ? 0 : inner.feed().head("acme");
            return super.read(company, Math.max(0, afterPosition - before), limit).stream()
                    .map(e -> new Positioned(e.position() + before, e.entry()))
                    .toList();
        }
    }

    /** Lets a reader see a position before those below it. */
    static class ShowsPositionsTooEarly extends WithFeed {
        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            List<Positioned> read = super.read(company, afterPosition, limit);
            return read.size() < 2 ? read : read.subList(1, read.size());
        }
    }

    /** Keeps changes back, and hands them on in an order of its own. */
    private abstract static class Reorders extends WithFeed {
        private final List<Change> kept = new ArrayList<>();
        private final List<Entry> placed = new ArrayList<>();
        String last = "";

        @Override
        public synchronized List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> results = super.commit(changes);
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) instanceof CommitResult.Committed) {
                    kept.add(changes.get(i));
                }
            }
            return results;
        }

        abstract Comparator<Change> order();

        @Override
        public synchronized int advance(int limit, Instant now, Fold fold) {
            kept.sort(order());
            int mine = Math.min(limit, kept.size());
            kept.subList(0, mine).forEach(change -> {
                placed.add(change.entry().withoutWords());
                last = key(change);
            });
            kept.subList(0, mine).clear();
            return mine;
        }

        static String key(Change change) {
            return change.after().company() + " " + change.after().id();
        }

        @Override
        public synchronized List<Positioned> read(String company, long afterPosition, int limit) {
            List<Entry> mine = placed.stream()
                    .filter(entry -> entry.company().equals(company))
                    .toList();
            List<Positioned> read = new ArrayList<>();
            for (int i = (int) afterPosition; i < mine.size() && read.size() < limit; i++) {
                read.add(new Positioned(i + 1L, mine.get(i)));
            }
            return read;
        }
    }

    /** Places the latest first. */
    static class PlacesBackwards extends Reorders {
        @Override
        Comparator<Change> order() {
            return Comparator.comparing(change -> -change.after().version());
        }
    }

    /** Begins with the lowest key each time. */
    static class PlacesLowestKeyFirst extends Reorders {
        @Override
        Comparator<Change> order() {
            return Comparator.comparing(Reorders::key);
        }
    }

    /** Goes on behind the key where the last round ended, where new keys are as well. */
    static class GoesOnByKey extends Reorders {
        @Override
        Comparator<Change> order() {
            String from = last;
            return Comparator.<Change, Boolean>comparing(change -> key(change).compareTo(from) <= 0)
                    .thenComparing(Reorders::key);
        }
    }

    /** Goes on when the fold throws. */
    static class SwallowsFold extends WithFeed {
        @Override
        public int advance(int limit, Instant now, Fold fold) {
            try {
                return super.advance(limit, now, fold);
            } catch (IllegalStateException ignored) {
                super.advance(limit, now, Fold.NOTHING);
                throw ignored;
            }
        }
    }

    /** Folds what it places once more. */
    static class AdvancesTwice extends WithFeed {
        @Override
        public int advance(int limit, Instant now, Fold fold) {
            return super.advance(limit, now, life -> {
                List<DailyTally> twice = new ArrayList<>(fold.tallies(life));
                twice.addAll(fold.tallies(life));
                return twice;
            });
        }
    }

    /** Takes nothing off. */
    static class AddsOnly extends WithFeed {
        private final Set<String> folded = new HashSet<>();

        @Override
        public int advance(int limit, Instant now, Fold fold) {
            // what was folded before is asked for again to be taken off
            return super.advance(
                    limit, now, life -> folded.add(life.feedback().toString()) ? fold.tallies(life) : List.of());
        }
    }

    /** Folds the life as it stands, though the round does not go so far. */
    static class FoldsAsItStands extends WithFeed {
        @Override
        public int advance(int limit, Instant now, Fold fold) {
            return super.advance(limit, now, life -> {
                String company = life.feedback().company();
                String id = life.feedback().id();
                return fold.tallies(new Life(inner.find(company, id).orElseThrow(), inner.history(company, id)));
            });
        }
    }

    /** Gives the fold no words. */
    static class FoldsWithoutWords extends WithFeed {
        @Override
        public int advance(int limit, Instant now, Fold fold) {
            return super.advance(
                    limit,
                    now,
                    life -> fold.tallies(new Life(
                            life.feedback(),
                            life.history().stream().map(Entry::withoutWords).toList())));
        }
    }

    /** Adds up the tallies of all companies. */
    static class FoldsAllCompanies extends WithFeed {
        @Override
        public void tallies(TallyQuery query, Consumer<DailyTally> each) {
            super.tallies(TallyQuery.of("acme"), each);
        }
    }

    /** Folds only what is told to others. */
    static class FoldsNoSilent extends WithFeed {
        @Override
        public void tallies(TallyQuery query, Consumer<DailyTally> each) {
            super.tallies(query, tally -> {
                long loud = inner.feed().head(query.company());
                each.accept(tally.counting(tally.n(), Math.min(tally.d(), loud)));
            });
        }
    }

    /** Takes no notice of where the reader was. */
    static class ReadsFromTheBeginning extends WithFeed {
        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            return super.read(company, 0, limit);
        }
    }

    /** Reads entries as they are stored. */
    static class ReadsWords extends WithFeed {
        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            return super.read(company, afterPosition, limit).stream()
                    .map(e -> new Positioned(
                            e.position(),
                            history(company, e.entry().feedback())
                                    .get((int) e.entry().version() - 1)))
                    .toList();
        }
    }

    /** Looks for the head among what waits for a position. */
    static class HeadOfWhatWaits extends WithFeed {
        @Override
        public long head(String company) {
            return inner.feed().lag(company).unplaced();
        }
    }

    /** Forgets what was placed at the instant itself, too. */
    static class ForgetsTooMuch extends WithFeed {
        @Override
        public void forget(@Nullable String company, Instant before) {
            super.forget(company, before.plusSeconds(1));
        }
    }

    /** Forgets whatever is old. */
    static class ForgetsAllCompanies extends WithFeed {
        @Override
        public void forget(@Nullable String company, Instant before) {
            super.forget(null, before);
        }
    }

    /** Forgets the last one, too. */
    static class ForgetsTheHead extends WithFeed {
        private Instant forgotten = Instant.MIN;

        @Override
        public void forget(@Nullable String company, Instant before) {
            forgotten = before;
            super.forget(company, before);
        }

        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            return forgotten.equals(Instant.MIN) ? super.read(company, afterPosition, limit) : List.of();
        }
    }

    /** Forgets as if nobody listened. */
    static class ForgetsUnheard extends WithFeed {
        @Override
        public void forget(@Nullable String company, Instant before) {
            cursors().end("board");
            super.forget(company, before);
        }
    }

    /** Gives whatever the company has. */
    static class GivesAllTallies extends WithFeed {
        @Override
        public void tallies(TallyQuery query, Consumer<DailyTally> each) {
            super.tallies(TallyQuery.of(query.company()), each);
        }
    }

    /** Says that all is done. */
    static class KnowsNoLag extends WithFeed {
        @Override
        public Lag lag(@Nullable String company) {
            return new Lag(0, null, List.of());
        }
    }
}
