package io.propertyfeedback.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of their positions. A row holds those of one company and round as text, since a row for each would
 * weigh more than the event: a line for each feedback, with its versions from and to.
 */
final class FeedTable {
    private static final List<String> COLUMNS = List.of("company", "last_position", "made_at", "events");
    private static final int ROWS = 16;

    private final String insert;
    private final String last;
    private final String read;
    private final String companies;
    private final String firstKept;
    private final String delete;

    FeedTable(Names names) {
        String table = names.table("feed");
        insert = Sql.insert(table, COLUMNS);
        last = "select last_position from " + table + " where company = ? order by company desc, last_position desc"
                + " limit 1";
        read = "select last_position, events from " + table
                + " where company = ? and last_position > ? order by company, last_position limit ?";
        companies = "select distinct company from " + table + " where made_at < ?";
        firstKept = "select last_position from " + table + " where company = ? and made_at >= ?"
                + " order by company, last_position limit 1";
        delete = "delete from " + table + " where company = ? and last_position < ?";
    }

    /** An event and its position. */
    record Event(EventId id, long position) {}

    /** One row: the events of one company, in order, the last of which has this position. */
    record Round(String company, long last, List<EventId> events) {}

    void insert(Jdbc jdbc, List<Round> rounds, Instant now) {
        jdbc.batch(
                insert,
                rounds,
                (params, round) -> params.text(round.company())
                        .number(round.last())
                        .instant(now)
                        .text(text(round.events())));
    }

    private static String text(List<EventId> events) {
        LineWriter out = new LineWriter(Instant.EPOCH);
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size() || !follows(events.get(i - 1), events.get(i))) {
                EventId first = events.get(from);
                out.line('E').text(first.feedback()).number(first.version()).number(i - from - 1L);
                from = i;
            }
        }
        return Objects.requireNonNull(out.text());
    }

    private static boolean follows(EventId before, EventId after) {
        return before.feedback().equals(after.feedback()) && after.version() == before.version() + 1;
    }

    /** At most so many events above a position. */
    List<Event> read(Jdbc jdbc, String company, long after, int limit) {
        List<Event> events = new ArrayList<>();
        long last = after;
        List<Round> rounds;
        do {
            rounds = rounds(jdbc, company, last);
            for (Round round : rounds) {
                last = round.last();
                add(events, round, after);
            }
        } while (events.size() < limit && rounds.size() == ROWS);
        return events.subList(0, Math.min(limit, events.size()));
    }

    private List<Round> rounds(Jdbc jdbc, String company, long after) {
        return jdbc.list(
                read,
                params -> params.text(company).number(after).number(ROWS),
                row -> new Round(company, row.number(), events(company, row.textOrNull())));
    }

    private static void add(List<Event> events, Round round, long after) {
        long position = round.last() - round.events().size();
        for (EventId event : round.events()) {
            position++;
            if (position > after) {
                events.add(new Event(event, position));
            }
        }
    }

    private static List<EventId> events(String company, @Nullable String text) {
        List<EventId> events = new ArrayList<>();
        LineReader.each(text, Instant.EPOCH, in -> {
            String feedback = in.text();
            long first = in.number();
            long more = in.number();
            for (long version = first; version <= first + more; version++) {
                events.add(new EventId(company, feedback, version));
            }
        });
        return events;
    }

    /** Forgets what lies before the first row made since, but never the last row, nor what is not passed. */
    void forget(Jdbc jdbc, @Nullable String company, Instant before, ToLongFunction<String> passed) {
        List<String> whose =
                company == null ? jdbc.list(companies, params -> params.instant(before), Row::text) : List.of(company);
        for (String each : whose) {
            long kept = jdbc.first(firstKept, params -> params.text(each).instant(before), Row::number)
                    .orElseGet(() -> jdbc.first(last, params -> params.text(each), Row::number)
                            .orElse(0L));
            long heard = passed.applyAsLong(each);
            long end = heard < kept ? heard + 1 : kept;
            jdbc.update(delete, params -> params.text(each).number(end));
        }
    }
}
