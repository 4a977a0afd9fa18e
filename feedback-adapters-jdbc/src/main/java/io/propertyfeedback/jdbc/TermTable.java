package io.propertyfeedback.jdbc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which numbers of the text index have which terms, a row for each term and block of numbers that has it. */
final class TermTable {
    private final String blocks;
    private final String block;
    private final Dialect dialect;
    private final String insert;
    private final String update;
    private final String delete;

    TermTable(Names names, Dialect dialect) {
        String table = names.table("term");
        this.dialect = dialect;
        blocks = "select block, postings from " + table + " where company = ? and term = ?";
        block = "select term, postings from " + table + " where ";
        insert = Sql.insert(table, List.of("company", "term", "block", "postings"));
        update = "update " + table + " set postings = ? where company = ? and term = ? and block = ?";
        delete = "delete from " + table + " where company = ? and term = ? and block = ?";
    }

    /** Where a term stands: the numbers of each block that has it. */
    Map<Integer, BitSet> blocks(Jdbc jdbc, String company, String term) {
        Map<Integer, BitSet> found = new TreeMap<>();
        jdbc.each(
                blocks,
                params -> params.text(company).text(term),
                row -> found.put((int) row.number(), Postings.read(row.bytes())));
        return found;
    }

    /** Those of the terms that stand in a block; for whoever holds the placing of events. */
    private Map<String, BitSet> block(Jdbc jdbc, String company, int number, Collection<String> terms) {
        Map<String, BitSet> found = new HashMap<>();
        for (List<String> part : Sql.parts(List.copyOf(terms), dialect.lookedUpAtOnce())) {
            Condition these = new Condition()
                    .equal("company", company)
                    .equal("block", number)
                    .in("term", part);
            jdbc.each(
                    block + these.text() + dialect.asOfNow(),
                    these::write,
                    row -> found.put(row.text(), Postings.read(row.bytes())));
        }
        return found;
    }

    /** The numbers of one term in one block. */
    private record Line(String term, BitSet numbers) {}

    /** Adds numbers to the terms of a block. */
    void add(Jdbc jdbc, String company, int number, Map<String, BitSet> more) {
        Map<String, BitSet> known = block(jdbc, company, number, more.keySet());
        List<Line> first = new ArrayList<>();
        List<Line> again = new ArrayList<>();
        new TreeMap<>(more).forEach((term, numbers) -> {
            BitSet before = known.get(term);
            if (before == null) {
                first.add(new Line(term, numbers));
            } else {
                before.or(numbers);
                again.add(new Line(term, before));
            }
        });
        jdbc.batch(
                insert,
                first,
                (params, line) -> params.text(company)
                        .text(line.term)
                        .number((long) number)
                        .bytes(Postings.written(line.numbers)));
        update(jdbc, company, number, again);
    }

    /** Takes numbers off the terms of a block. */
    void remove(Jdbc jdbc, String company, int number, Collection<String> terms, BitSet numbers) {
        List<Line> left = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        new TreeMap<>(block(jdbc, company, number, terms)).forEach((term, known) -> {
            known.andNot(numbers);
            if (known.isEmpty()) {
                gone.add(term);
            } else {
                left.add(new Line(term, known));
            }
        });
        update(jdbc, company, number, left);
        jdbc.batch(
                delete, gone, (params, term) -> params.text(company).text(term).number((long) number));
    }

    private void update(Jdbc jdbc, String company, int number, List<Line> lines) {
        jdbc.batch(
                update,
                lines,
                (params, line) -> params.bytes(Postings.written(line.numbers))
                        .text(company)
                        .text(line.term)
                        .number((long) number));
    }
}
