package io.propertyfeedback.testkit;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Words;

/** An entry as it may be delivered. */
final class Wordless {
    private Wordless() {}

    static Entry of(Entry entry) {
        return new Entry(
                entry.company(),
                entry.feedback(),
                entry.version(),
                entry.step(),
                entry.act(),
                entry.actor(),
                entry.at(),
                entry.effects().stream().map(Wordless::of).toList(),
                entry.codes(),
                Document.EMPTY);
    }

    private static Effect of(Effect effect) {
        return effect instanceof Effect.Received it
                ? new Effect.Received(it.intake().withWords(Words.ERASED), it.grading(), it.process(), it.step())
                : effect;
    }
}
