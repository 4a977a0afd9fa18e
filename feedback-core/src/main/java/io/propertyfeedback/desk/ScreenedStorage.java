package io.propertyfeedback.desk;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import io.propertyfeedback.port.TallyQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The storage as desks ask it: under an id or a key that cannot be kept there is nothing, and no database gets to see it,
 * since each would answer in its own way. Thread-safe.
 */
final class ScreenedStorage extends ForwardingStorage {
    static final Lag NO_LAG = new Lag(0, null, List.of());

    ScreenedStorage(FeedbackStorage below) {
        super(below);
    }

    private static boolean fit(@Nullable String... ids) {
        for (String id : ids) {
            if (id != null && Characters.unfit(id, false) != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        return fit(company, id) ? super.find(company, id) : Optional.empty();
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        return fit(company, shard, claim.key()) ? super.holder(company, shard, claim) : Optional.empty();
    }

    @Override
    public List<Entry> history(String company, String id) {
        return fit(company, id) ? super.history(company, id) : List.of();
    }

    @Override
    public Optional<Person> person(String company, String id) {
        return fit(company, id) ? super.person(company, id) : Optional.empty();
    }

    @Override
    public boolean hold(String company, String id, boolean held) {
        return fit(company, id) && super.hold(company, id, held);
    }

    @Override
    public Register register() {
        return new ScreenedRegister(super.register());
    }

    @Override
    public Feed feed() {
        return new ScreenedFeed(super.feed());
    }

    @Override
    public Cursors cursors() {
        return new ScreenedCursors(super.cursors());
    }

    private record ScreenedRegister(Register below) implements Register {
        @Override
        public Optional<Registered> find(String company, String kind, String id) {
            return fit(company, id) ? below.find(company, kind, id) : Optional.empty();
        }

        @Override
        public boolean put(Registered document) {
            return below.put(document);
        }

        @Override
        public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
            return below.list(company, kind, afterId, limit);
        }

        @Override
        public Map<String, Stamp> stamps(String company, Set<String> kinds) {
            return fit(company) ? below.stamps(company, kinds) : Map.of();
        }
    }

    private record ScreenedFeed(Feed below) implements Feed {
        @Override
        public int advance(int limit, Instant now, Fold fold) {
            return below.advance(limit, now, fold);
        }

        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            return fit(company) ? below.read(company, afterPosition, limit) : List.of();
        }

        @Override
        public long head(String company) {
            return fit(company) ? below.head(company) : 0;
        }

        @Override
        public void forget(@Nullable String company, Instant before) {
            if (fit(company)) {
                below.forget(company, before);
            }
        }

        @Override
        public void tallies(TallyQuery query, Consumer<DailyTally> each) {
            below.tallies(query, each);
        }

        @Override
        public Lag lag(@Nullable String company) {
            return fit(company) ? below.lag(company) : NO_LAG;
        }
    }

    private record ScreenedCursors(Cursors below) implements Cursors {
        @Override
        public int begin(String subscription, int cursors, boolean fromStart) {
            return below.begin(subscription, cursors, fromStart);
        }

        @Override
        public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
            return below.hold(cursor, holder, now, until);
        }

        @Override
        public List<Place> behind(Cursor cursor, Instant now) {
            return below.behind(cursor, now);
        }

        @Override
        public boolean move(Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard) {
            return below.move(cursor, holder, to, missed, heard);
        }

        @Override
        public List<Missed> missed(String subscription, String company) {
            return fit(subscription, company) ? below.missed(subscription, company) : List.of();
        }

        @Override
        public boolean requeue(String subscription, String company, String feedback, long version) {
            return fit(subscription, company, feedback) && below.requeue(subscription, company, feedback, version);
        }

        @Override
        public void end(String subscription) {
            if (fit(subscription)) {
                below.end(subscription);
            }
        }
    }
}
