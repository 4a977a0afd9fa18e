package com.acme.storage;

import com.acme.storage.Tables.Event;
import com.acme.storage.Tables.Placed;
import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.TallyQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives positions in the order of commits, and folds what it gave them to. */
record FileFeed(Tables tables, Transactions transactions) implements Feed {
    @Override
    public int advance(int limit, Instant now, Fold fold) {
        return transactions.write(() -> {
            List<Event> round = tables.waiting.all().limit(limit).toList();
            round.stream()
                    .collect(Collectors.groupingBy(event -> List.of(event.company(), event.feedback())))
                    .values()
                    .forEach(events -> fold(events, fold));
            for (Event event : round) {
                tables.waiting.remove(event.number());
                if (!event.silent()) {
                    place(event, now);
                }
            }
            return round.size();
        });
    }

    private void place(Event event, Instant now) {
        long position = top(event.company()) + 1;
        tables.feed.put(
                new Placed(event.company(), position, event.feedback(), event.version(), now),
                event.company(),
                position);
        tables.heads.put(new Place(event.company(), position), event.company());
    }

    /** The events are of one feedback, by version: what it added before the first is taken off. */
    private void fold(List<Event> events, Fold fold) {
        Event first = events.get(0);
        List<Entry> history = tables.history(first.company(), first.feedback());
        DailyTallies difference = new DailyTallies();
        fold.into(
                difference,
                history,
                first.version(),
                events.get(events.size() - 1).version());
        difference.left().forEach(tally -> add(first.company(), tally));
    }

    private void add(String company, DailyTally tally) {
        Object[] key = {
            company,
            tally.community(),
            tally.category().path(),
            tally.channel().id(),
            tally.day().toString(),
            tally.measure()
        };
        DailyTally sum = tables.tallies.get(key).map(tally::plus).orElse(tally);
        if (sum.isNothing()) {
            tables.tallies.remove(key);
        } else {
            tables.tallies.put(sum, key);
        }
    }

    @Override
    public List<Positioned> read(String company, long afterPosition, int limit) {
        return transactions.read(() -> tables.feed
                .after(afterPosition, company)
                .limit(limit)
                .map(placed -> new Positioned(placed.position(), entry(placed).withoutWords()))
                .toList());
    }

    private Entry entry(Placed placed) {
        return tables.entry(placed.company(), placed.feedback(), placed.version());
    }

    @Override
    public long head(String company) {
        return transactions.read(() -> top(company));
    }

    private long top(String company) {
        return tables.heads.get(company).map(Place::position).orElse(0L);
    }

    @Override
    public void forget(@Nullable String company, Instant before) {
        transactions.write(() -> {
            List<String> companies = company != null
                    ? List.of(company)
                    : tables.heads.all().map(Place::company).toList();
            companies.forEach(each -> {
                long end = Math.min(top(each) - 1, passed(each));
                tables.feed
                        .all(each)
                        .takeWhile(placed -> placed.at().isBefore(before) && placed.position() <= end)
                        .forEach(placed -> tables.feed.remove(each, placed.position()));
            });
            return companies;
        });
    }

    @Override
    public void tallies(TallyQuery query, Consumer<DailyTally> each) {
        transactions
                .read(() -> tables.tallies
                        .all(query.company())
                        .filter(query::matches)
                        .toList())
                .forEach(each);
    }

    private FileCursors cursors() {
        return new FileCursors(tables, transactions);
    }

    /** Up to where all cursors of all subscriptions have come. */
    private long passed(String company) {
        return cursors().subscriptions().stream()
                .mapToLong(subscription -> cursors().passed(subscription, company))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public Lag lag(@Nullable String company) {
        return transactions.read(() -> {
            List<Instant> unplaced = tables.waiting
                    .all()
                    .filter(event -> company == null || company.equals(event.company()))
                    .map(Event::at)
                    .toList();
            return new Lag(
                    unplaced.size(),
                    oldest(unplaced),
                    cursors().subscriptions().stream()
                            .map(subscription -> lag(subscription, company))
                            .toList());
        });
    }

    private Lag.OfSubscription lag(String subscription, @Nullable String company) {
        long unheard = 0;
        long parked = 0;
        List<Instant> since = new ArrayList<>();
        for (Place head : tables.heads
                .all()
                .filter(each -> company == null || company.equals(each.company()))
                .toList()) {
            long passed = cursors().passed(subscription, head.company());
            unheard += Math.max(0, head.position() - passed);
            tables.feed
                    .after(passed, head.company())
                    .findFirst()
                    .ifPresent(next -> since.add(entry(next).at()));
            for (Missed missed : tables.missed.all(subscription, head.company()).toList()) {
                if (missed.isParked()) {
                    parked++;
                } else {
                    unheard++;
                    since.add(missed.at());
                }
            }
        }
        return new Lag.OfSubscription(subscription, unheard, oldest(since), parked);
    }

    private static @Nullable Instant oldest(List<Instant> instants) {
        return instants.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
