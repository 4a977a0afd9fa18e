package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Change;
import java.util.List;

/**
 * Names one feedback or person: the company first. What is found by a key is compared with it once more, because MySQL
 * takes an id with a blank behind it for the id.
 */
record Key(String company, String id) {
    List<String> parts() {
        return List.of(company, id);
    }

    static Key of(Change change) {
        return new Key(change.after().company(), change.after().id());
    }
}
