package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a whole change with one statement of PostgreSQL, hence with one round trip. Its first part writes the state, if
 * it is as expected; the others write one row for each row that the first one wrote.
 */
final class SingleStatementCommit {
    private final Names names;
    private final Map<Shape, String> statements = new ConcurrentHashMap<>();

    SingleStatementCommit(Names names) {
        this.names = names;
    }

    /** What a change consists of, as far as the statement depends on it. */
    private record Shape(boolean first, boolean graded, boolean person, int claims) {
        static Shape of(Change change, List<ClaimTable.Taken> taken) {
            return new Shape(
                    change.after().version() == 1,
                    FeedbackTable.isGraded(change),
                    change.person() != null,
                    taken.size());
        }
    }

    /** Writes the change, whose claims are free and cannot be taken by others meanwhile. */
    CommitResult write(Jdbc jdbc, Change change) {
        List<ClaimTable.Taken> taken = ClaimTable.Taken.by(change);
        Shape shape = Shape.of(change, taken);
        long moved = jdbc.locked(
                        statements.computeIfAbsent(shape, this::statement),
                        params -> write(params, shape, change, taken),
                        Row::number)
                .get(0);
        return moved == 1 ? CommitResult.COMMITTED : CommitResult.STALE;
    }

    private String statement(Shape shape) {
        List<String> parts = new ArrayList<>();
        if (shape.first) {
            parts.add(Sql.insert(names.table("state"), StateTable.COLUMNS) + " on conflict ("
                    + String.join(", ", StateTable.KEY) + ") do nothing returning 1");
            parts.add(insert("feedback", FeedbackTable.COLUMNS));
        } else {
            parts.add(StateTable.move(names) + " returning 1");
        }
        if (shape.graded) {
            parts.add(FeedbackTable.grade(names) + " and exists (select 1 from p0)");
        }
        parts.add(insert("history", HistoryTable.COLUMNS));
        parts.add(insert("outbox", OutboxTable.COLUMNS));
        for (int i = 0; i < shape.claims; i++) {
            parts.add(insert("claim", ClaimTable.COLUMNS));
        }
        if (shape.person) {
            parts.add(insert("person", PersonTable.COLUMNS)
                    + PostgresqlDialect.orUpdate(PersonTable.COLUMNS, PersonTable.KEY));
        }
        return IntStream.range(0, parts.size())
                .mapToObj(part -> "p" + part + " as (" + parts.get(part) + ")")
                .collect(Collectors.joining(", ", "with ", " select count(*) from p0"));
    }

    private String insert(String table, List<String> columns) {
        return Sql.insertFrom("p0", names.table(table), columns);
    }

    private static void write(Params params, Shape shape, Change change, List<ClaimTable.Taken> taken) {
        if (shape.first) {
            StateTable.writeFirst(params, change);
            FeedbackTable.write(params, change);
        } else {
            StateTable.writeMove(params, change);
        }
        if (shape.graded) {
            FeedbackTable.writeGrading(params, change);
        }
        HistoryTable.write(params, change);
        OutboxTable.write(params, change);
        taken.forEach(one -> one.write(params));
        Person person = change.person();
        if (person != null) {
            PersonTable.write(params, person);
        }
    }
}
