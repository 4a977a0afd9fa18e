package io.propertyfeedback.jdbc;

import org.jspecify.annotations.Nullable;

/** All tables under their names, with the statements of one dialect. */
record Tables(
        Gate gate,
        FeedbackTable feedback,
        StateTable state,
        HistoryTable history,
        OutboxTable outbox,
        FeedTable feed,
        HeadTable head,
        CursorTable cursor,
        MissedTable missed,
        TallyTable tally,
        RelayTable relay,
        TextIndex text,
        ClaimTable claim,
        PersonTable person,
        RegisterTable register,
        Feedbacks feedbacks,
        @Nullable SingleStatementCommit oneTrip,
        boolean oneServer,
        int patience) {

    static Tables of(Names names, Dialect dialect) {
        return new Tables(
                new Gate(names),
                new FeedbackTable(names, dialect),
                new StateTable(names, dialect),
                new HistoryTable(names, dialect),
                new OutboxTable(names, dialect),
                new FeedTable(names),
                new HeadTable(names, dialect),
                new CursorTable(names, dialect),
                new MissedTable(names, dialect),
                new TallyTable(names, dialect),
                new RelayTable(names, dialect),
                new TextIndex(names, dialect),
                new ClaimTable(names, dialect),
                new PersonTable(names, dialect),
                new RegisterTable(names, dialect),
                new Feedbacks(names, dialect),
                dialect.changesTablesTogether() ? new SingleStatementCommit(names) : null,
                dialect.isOneServer(),
                dialect.patience());
    }
}
