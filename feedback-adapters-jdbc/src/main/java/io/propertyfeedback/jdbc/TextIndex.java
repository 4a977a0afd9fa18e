package io.propertyfeedback.jdbc;

import io.propertyfeedback.query.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An inverted index of what was said. Feedbacks are numbered as they are folded, and each number stands for an instant of
 * receipt, by which rows are found. The terms of {@value SegmentTable#SIZE} numbers are written together, so that a
 * frequent one is not written for each feedback; until then, each of these may have any word. It gives
 * false positives: callers check the text.
 */
final class TextIndex {
    private final SegmentTable segments;
    private final TermTable terms;
    private final String said;
    private final Dialect dialect;

    TextIndex(Names names, Dialect dialect) {
        segments = new SegmentTable(names, dialect);
        terms = new TermTable(names, dialect);
        said = "select f.received_at, f.title, f.text from " + names.table("feedback") + " f where ";
        this.dialect = dialect;
    }

    /** Numbers feedbacks received at these instants, and writes the terms of all segments that are full by that. */
    void add(Jdbc jdbc, String company, List<Instant> received) {
        SegmentTable.Segment open = segments.lastNow(jdbc, company);
        boolean known = !open.received().isEmpty();
        if (open.isFull()) {
            open = new SegmentTable.Segment(open.number() + 1, List.of());
            known = false;
        }
        int next = 0;
        while (next < received.size()) {
            int to = Math.min(
                    received.size(), next + SegmentTable.SIZE - open.received().size());
            List<Long> all = new ArrayList<>(open.received());
            received.subList(next, to).forEach(at -> all.add(Instants.micros(at)));
            SegmentTable.Segment more = new SegmentTable.Segment(open.number(), all);
            if (known) {
                segments.update(jdbc, company, more);
            } else {
                segments.insert(jdbc, company, List.of(more));
            }
            if (more.isFull()) {
                write(jdbc, company, more);
            }
            open = new SegmentTable.Segment(more.number() + 1, List.of());
            known = false;
            next = to;
        }
    }

    private void write(Jdbc jdbc, String company, SegmentTable.Segment full) {
        Map<Long, Set<String>> found = terms(jdbc, company, full.received());
        Map<String, BitSet> numbers = new HashMap<>();
        for (int i = 0; i < SegmentTable.SIZE; i++) {
            int number = offset(full.number()) + i;
            for (String term : found.getOrDefault(full.received().get(i), Set.of())) {
                numbers.computeIfAbsent(term, t -> new BitSet(Postings.BLOCK)).set(number);
            }
        }
        terms.add(jdbc, company, block(full.number()), numbers);
    }

    /** The terms of all that was received at each of these instants. */
    private Map<Long, Set<String>> terms(Jdbc jdbc, String company, List<Long> instants) {
        Map<Long, Set<String>> found = new HashMap<>();
        List<Long> distinct = instants.stream().distinct().toList();
        for (List<Long> part : Sql.parts(distinct, dialect.lookedUpAtOnce())) {
            Condition then = receivedAt(company, part);
            jdbc.each(
                    said + then.text() + dialect.asOfNow(),
                    then::write,
                    row -> found.computeIfAbsent(row.number(), at -> new HashSet<>())
                            .addAll(Terms.of(row.text(), row.text())));
        }
        return found;
    }

    /**
     * Of one instant, whether something was received then that has the words. Its text alone is read: a whole feedback costs
     * several times as much.
     */
    boolean isSaid(Jdbc jdbc, String company, long instant, SearchWords words) {
        Condition then = receivedAt(company, List.of(instant));
        boolean[] found = new boolean[1];
        jdbc.each(said + then.text(), then::write, row -> {
            row.number();
            found[0] |= words.standIn(row.text(), row.text());
        });
        return found[0];
    }

    /** How many instants {@link #receivedAt} may be given. */
    int atOnce() {
        return dialect.lookedUpAtOnce();
    }

    /** What was received at one of these instants. */
    Condition receivedAt(String company, List<Long> instants) {
        return new Condition().equal("f.company", company).inNumbers("f.received_at", instants);
    }

    /**
     * Where something may have the words.
     *
     * @param received microseconds of receipt, the latest first, each once
     * @param any      those of the segment that is not full, of which nothing is known yet
     */
    record Candidates(List<Long> received, Set<Long> any) {}

    /** All that may have the words. */
    Candidates candidates(Jdbc jdbc, String company, SearchWords words) {
        SegmentTable.Segment last = segments.last(jdbc, company);
        Set<Long> received = new TreeSet<>(Collections.reverseOrder());
        Set<Long> any = last.isFull() ? Set.of() : Set.copyOf(last.received());
        received.addAll(any);
        Map<Integer, BitSet> numbers = numbers(jdbc, company, words);
        List<Integer> wanted = new ArrayList<>();
        numbers.forEach((block, found) -> {
            for (int in = 0; in < Postings.BLOCK / SegmentTable.SIZE; in++) {
                int first = found.nextSetBit(in * SegmentTable.SIZE);
                if (first >= 0 && first < (in + 1) * SegmentTable.SIZE) {
                    wanted.add(block * (Postings.BLOCK / SegmentTable.SIZE) + in);
                }
            }
        });
        segments.some(jdbc, company, wanted).forEach((number, segment) -> {
            BitSet found = numbers.get(block(number));
            for (int i = 0; i < segment.received().size(); i++) {
                if (found != null && found.get(offset(number) + i)) {
                    received.add(segment.received().get(i));
                }
            }
        });
        return new Candidates(List.copyOf(received), any);
    }

    /** The numbers that have every term of the words, block by block. */
    private Map<Integer, BitSet> numbers(Jdbc jdbc, String company, SearchWords words) {
        @Nullable Map<Integer, BitSet> both = null;
        for (String term : new TreeSet<>(Terms.of(words))) {
            Map<Integer, BitSet> one = terms.blocks(jdbc, company, term);
            both = both == null ? one : common(both, one);
            if (both.isEmpty()) {
                break;
            }
        }
        return both == null ? Map.of() : both;
    }

    private static Map<Integer, BitSet> common(Map<Integer, BitSet> one, Map<Integer, BitSet> other) {
        Map<Integer, BitSet> both = new TreeMap<>();
        one.forEach((block, numbers) -> {
            BitSet others = other.get(block);
            if (others != null && numbers.intersects(others)) {
                numbers.and(others);
                both.put(block, numbers);
            }
        });
        return both;
    }

    /** What one feedback says that is about to be erased. */
    record Said(Instant receivedAt, String title, String text) {}

    /**
     * Forgets the terms of what is about to be erased, but for those that something else has which was received at the
     * same instant. Whoever calls has erased the rows already, and holds the placing of events.
     */
    void remove(Jdbc jdbc, String company, List<Said> erased) {
        Map<Long, Set<String>> gone = new HashMap<>();
        erased.forEach(one -> gone.computeIfAbsent(Instants.micros(one.receivedAt), at -> new HashSet<>())
                .addAll(Terms.of(one.title, one.text)));
        terms(jdbc, company, List.copyOf(gone.keySet()))
                .forEach((at, kept) -> gone.getOrDefault(at, new HashSet<>()).removeAll(kept));
        segments.each(jdbc, company, segment -> {
            for (int i = 0; segment.isFull() && i < SegmentTable.SIZE; i++) {
                Set<String> without = gone.get(segment.received().get(i));
                if (without != null && !without.isEmpty()) {
                    BitSet number = new BitSet();
                    number.set(offset(segment.number()) + i);
                    terms.remove(jdbc, company, block(segment.number()), without, number);
                }
            }
        });
    }

    private static int block(int segment) {
        return segment * SegmentTable.SIZE / Postings.BLOCK;
    }

    /** Where the numbers of a segment begin in their block. */
    private static int offset(int segment) {
        return segment * SegmentTable.SIZE % Postings.BLOCK;
    }
}
