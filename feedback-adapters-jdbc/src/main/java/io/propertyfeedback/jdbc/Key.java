package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Change;

/** Names one feedback: the company first. */
record Key(String company, String id) {
    static Key of(Change change) {
        return new Key(change.after().company(), change.after().id());
    }
}
