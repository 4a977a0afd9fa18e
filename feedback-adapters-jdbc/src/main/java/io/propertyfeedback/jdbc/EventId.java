package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;

/** Names one event. */
record EventId(String company, String feedback, long version) {
    static EventId of(Entry entry) {
        return new EventId(entry.company(), entry.feedback(), entry.version());
    }

    static EventId read(Row row) {
        return new EventId(row.text(), row.text(), row.number());
    }

    Key key() {
        return new Key(company, feedback);
    }

    void write(Params params) {
        params.text(company).text(feedback).number(version);
    }
}
