package io.propertyfeedback.jdbc;

import java.util.function.Function;

/** Who owns the transactions: chosen when the storage is built, never guessed. */
interface Transactions {
    /** Runs what only reads. */
    <T> T read(Function<Jdbc, T> work);

    /** The same, for a database that speaks this dialect. */
    Transactions speaking(Dialect dialect);

    /** Runs one statement that writes, which is whole by itself. */
    <T> T statement(Function<Jdbc, T> work);

    /** Runs what writes: all of it or, when it throws anything, nothing. */
    <T> T write(Function<Jdbc, T> work);
}
