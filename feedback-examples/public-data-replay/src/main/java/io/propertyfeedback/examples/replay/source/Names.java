package io.propertyfeedback.examples.replay.source;

import org.jspecify.annotations.Nullable;

/** Knows what a word of the city is called here, and declares it on first sight if it may. */
public interface Names {

    /** The name, or null after a fault was told. */
    @Nullable
    Named name(String word, Fault fault);

    /** Told when a word has no name. */
    interface Fault {
        void because(String code, Object... arguments);
    }
}
