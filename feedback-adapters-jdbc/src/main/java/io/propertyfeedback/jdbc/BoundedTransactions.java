package io.propertyfeedback.jdbc;

import java.util.function.Function;

/** In which nobody who writes waits for the transactions of others longer than the dialect's patience. */
final class BoundedTransactions implements Transactions {
    private final Transactions transactions;
    private final Function<Jdbc, Tables> tables;

    BoundedTransactions(Transactions transactions, Function<Jdbc, Tables> tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public <T> T read(Function<Jdbc, T> work) {
        return transactions.read(work);
    }

    @Override
    public Transactions speaking(Dialect dialect) {
        return new BoundedTransactions(transactions.speaking(dialect), tables);
    }

    @Override
    public <T> T statement(Function<Jdbc, T> work) {
        return transactions.statement(bounded(work));
    }

    @Override
    public <T> T write(Function<Jdbc, T> work) {
        return transactions.write(bounded(work));
    }

    private <T> Function<Jdbc, T> bounded(Function<Jdbc, T> work) {
        return jdbc -> work.apply(jdbc.within(tables.apply(jdbc).patience()));
    }
}
