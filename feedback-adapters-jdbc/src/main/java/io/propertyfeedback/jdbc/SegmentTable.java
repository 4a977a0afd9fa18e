package io.propertyfeedback.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which number of the text index stands for which instant of receipt, {@value #SIZE} numbers a row. The last row of a
 * company may have less: its feedbacks have numbers, but their terms are not written yet. Only who holds the placing of
 * events writes here.
 */
final class SegmentTable {
    /** How many numbers a segment has when it is full. */
    static final int SIZE = 1024;

    private static final int AT_ONCE = 100;

    private final Dialect dialect;
    private final String last;
    private final String lastNow;
    private final String some;
    private final String page;
    private final String insert;
    private final String update;

    SegmentTable(Names names, Dialect dialect) {
        this.dialect = dialect;
        String table = names.table("segment");
        last = "select number, received from " + table
                + " where company = ? order by company desc, number desc limit 1";
        lastNow = last + dialect.asOfNow();
        some = "select number, received from " + table + " where ";
        page = some + "company = ? and number >= ? and number < ?" + dialect.asOfNow();
        insert = Sql.insert(table, List.of("company", "number", "received"));
        update = "update " + table + " set received = ? where company = ? and number = ?";
    }

    /** Instants in microseconds, in the order of their numbers. */
    record Segment(int number, List<Long> received) {
        private static Segment read(Row row) {
            int number = (int) row.number();
            List<Long> received = new ArrayList<>(SIZE);
            ByteReader in = new ByteReader(row.bytes(), 0);
            long at = 0;
            while (in.more()) {
                at += in.signed();
                received.add(at);
            }
            return new Segment(number, received);
        }

        private byte[] written() {
            ByteWriter out = new ByteWriter();
            long before = 0;
            for (long at : received) {
                out.signed(at - before);
                before = at;
            }
            return out.bytes();
        }

        boolean isFull() {
            return received.size() >= SIZE;
        }
    }

    /** The last segment of a company, full or not; an empty first one when there is none. */
    Segment last(Jdbc jdbc, String company) {
        return jdbc.first(last, params -> params.text(company), Segment::read)
                .orElseGet(() -> new Segment(0, List.of()));
    }

    /** The same to go on from, for whoever holds the placing of events. */
    Segment lastNow(Jdbc jdbc, String company) {
        return jdbc.first(lastNow, params -> params.text(company), Segment::read)
                .orElseGet(() -> new Segment(0, List.of()));
    }

    /** Those with these numbers, by their numbers. */
    Map<Integer, Segment> some(Jdbc jdbc, String company, List<Integer> numbers) {
        Map<Integer, Segment> found = new TreeMap<>();
        for (List<Integer> part : Sql.parts(numbers, dialect.lookedUpAtOnce())) {
            Condition these = new Condition().equal("company", company).inNumbers("number", part);
            jdbc.each(some + these.text(), these::write, row -> {
                Segment segment = Segment.read(row);
                found.put(segment.number(), segment);
            });
        }
        return found;
    }

    /** One after the other, for whoever holds the placing of events: all of a large company would not fit in memory. */
    void each(Jdbc jdbc, String company, Consumer<Segment> look) {
        int last = lastNow(jdbc, company).number();
        for (int from = 0; from <= last; from += AT_ONCE) {
            int first = from;
            jdbc.list(page, params -> params.text(company).number(first).number(first + AT_ONCE), Segment::read)
                    .forEach(look);
        }
    }

    void insert(Jdbc jdbc, String company, List<Segment> segments) {
        jdbc.batch(
                insert,
                segments,
                (params, segment) ->
                        params.text(company).number((long) segment.number()).bytes(segment.written()));
    }

    void update(Jdbc jdbc, String company, Segment segment) {
        jdbc.update(
                update, params -> params.bytes(segment.written()).text(company).number((long) segment.number()));
    }
}
