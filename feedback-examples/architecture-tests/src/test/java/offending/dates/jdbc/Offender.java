package offending.dates.jdbc;

import java.sql.Timestamp;

/** Keeps a timestamp without a zone. */
public final class Offender {
    Timestamp at;
}
