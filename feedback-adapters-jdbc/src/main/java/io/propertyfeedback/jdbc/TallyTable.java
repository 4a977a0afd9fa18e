package io.propertyfeedback.jdbc;

import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.port.TallyQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is folded from lives in advance. Only who holds the placing of events writes here. */
final class TallyTable {
    private static final List<String> KEY =
            List.of("company", "local_day", "measure", "community", "category", "channel");

    private final boolean batches;
    private final String add;
    private final String insert;
    private final String select;

    TallyTable(Names names, Dialect dialect) {
        batches = dialect.countsBatches();
        String table = names.table("tally");
        List<String> columns = new ArrayList<>(KEY);
        columns.addAll(List.of("n", "d"));
        insert = Sql.insert(table, columns);
        add = "update " + table + " set n = n + ?, d = d + ? where " + Sql.equal(KEY);
        select = "select community, category, channel, local_day, measure, n, d from " + table
                + " where (n <> 0 or d <> 0) and ";
    }

    /** What a company has more, or less, of something. */
    record Change(String company, DailyTally by) {
        private void key(Params params) {
            params.text(company)
                    .number(by.day().toEpochDay())
                    .text(by.measure())
                    .text(by.community())
                    .text(by.category().path())
                    .text(by.channel().id());
        }

        private void counts(Params params) {
            params.number(by.n()).number(by.d());
        }
    }

    void add(Jdbc jdbc, List<Change> changes) {
        int[] known = jdbc.counted(batches, add, changes, (params, change) -> {
            change.counts(params);
            change.key(params);
        });
        List<Change> fresh = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                fresh.add(changes.get(i));
            }
        }
        jdbc.batch(insert, fresh, (params, change) -> {
            change.key(params);
            change.counts(params);
        });
    }

    void each(Jdbc jdbc, TallyQuery query, Consumer<DailyTally> each) {
        Condition condition = new Condition()
                .equal("company", query.company())
                .in("community", query.communities())
                .in("measure", query.measures());
        day(condition, "local_day >= ?", query.period().from());
        day(condition, "local_day < ?", query.period().to());
        jdbc.each(select + condition.text(), condition::write, row -> each.accept(read(row)));
    }

    private static void day(Condition condition, String comparison, @Nullable LocalDate day) {
        if (day != null) {
            condition.and(comparison, params -> params.number(day.toEpochDay()));
        }
    }

    private static DailyTally read(Row row) {
        return new DailyTally(
                row.text(),
                new Category(row.text()),
                new Channel(row.text()),
                LocalDate.ofEpochDay(row.number()),
                row.text(),
                row.number(),
                row.number());
    }
}
