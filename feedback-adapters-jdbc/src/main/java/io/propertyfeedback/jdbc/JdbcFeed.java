package io.propertyfeedback.jdbc;

import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.TallyQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Events in one order, and what is folded from them. */
final class JdbcFeed implements Feed {
    private final Transactions transactions;
    private final Function<Jdbc, Tables> tables;

    JdbcFeed(Transactions transactions, Function<Jdbc, Tables> tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public int advance(int limit, Instant now, Fold fold) {
        Advance.Done done = transactions.write(jdbc -> Advance.of(jdbc, tables.apply(jdbc), limit, now, fold));
        if (done.finished()) {
            return done.dealt();
        }
        transactions.write(jdbc -> ShardedAdvance.finish(jdbc, tables.apply(jdbc)));
        return done.dealt() == 0 ? advance(limit, now, fold) : done.dealt();
    }

    @Override
    public List<Positioned> read(String company, long afterPosition, int limit) {
        return transactions.read(jdbc -> {
            List<FeedTable.Event> events = tables.apply(jdbc).feed().read(jdbc, company, afterPosition, limit);
            Map<EventId, Entry> entries = tables.apply(jdbc)
                    .history()
                    .wordless(jdbc, events.stream().map(FeedTable.Event::id).toList());
            List<Positioned> found = new ArrayList<>();
            for (FeedTable.Event event : events) {
                Entry entry = entries.get(event.id());
                if (entry != null) {
                    found.add(new Positioned(event.position(), entry));
                }
            }
            return found;
        });
    }

    @Override
    public long head(String company) {
        return transactions.read(jdbc -> tables.apply(jdbc).head().of(jdbc, company));
    }

    @Override
    public void forget(@Nullable String company, Instant before) {
        transactions.write(jdbc -> {
            Tables all = tables.apply(jdbc);
            all.feed().forget(jdbc, company, before, each -> all.cursor().passed(jdbc, each));
            return true;
        });
    }

    @Override
    public void tallies(TallyQuery query, Consumer<DailyTally> each) {
        List<DailyTally> found = transactions.read(jdbc -> {
            List<DailyTally> all = new ArrayList<>();
            tables.apply(jdbc).tally().each(jdbc, query, all::add);
            return all;
        });
        found.forEach(each);
    }

    @Override
    public Lag lag(@Nullable String company) {
        Condition whose = new Condition().equal("company", company);
        return transactions.read(jdbc -> {
            BacklogRow unplaced = tables.apply(jdbc).outbox().waited(jdbc, whose);
            return new Lag(unplaced.count(), unplaced.since(), Unheard.of(jdbc, tables.apply(jdbc), company));
        });
    }
}
