package io.propertyfeedback.process;

import java.util.function.BiConsumer;

/** What {@link Consequence#named} and {@link Consequence#adding} make. */
record NamedConsequence(String id, boolean adds, BiConsumer<Situation, Unfolding> unfold) implements Consequence {
    @Override
    public void unfold(Situation situation, Unfolding effects) {
        unfold.accept(situation, effects);
    }

    @Override
    public String toString() {
        return id;
    }
}
