package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;
import java.util.Comparator;

/** Names one event; the order is the one in which rows are locked. */
record EventId(String company, String feedback, long version) implements Comparable<EventId> {
    private static final Comparator<EventId> ORDER =
            Comparator.comparing(EventId::key).thenComparingLong(EventId::version);

    static EventId of(Entry entry) {
        return new EventId(entry.company(), entry.feedback(), entry.version());
    }

    static EventId read(Row row) {
        return new EventId(row.text(), row.text(), row.number());
    }

    Key key() {
        return new Key(company, feedback);
    }

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }

    void write(Params params) {
        params.text(company).text(feedback).number(version);
    }
}
