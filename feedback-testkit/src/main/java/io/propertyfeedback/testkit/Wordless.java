package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Entry;

/** An entry as it may be delivered. */
final class Wordless {
    private Wordless() {}

    static Entry of(Entry entry) {
        return entry.withoutWords();
    }
}
