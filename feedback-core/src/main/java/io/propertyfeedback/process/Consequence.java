package io.propertyfeedback.process;

import java.util.function.BiConsumer;

/** A named piece of what an act does: turns a situation into effects. Pure; all it may do is add to the unfolding. */
public interface Consequence {
    /** The id under which a process document names it; a host prefixes its own ({@code acme:…}). */
    String id();

    void unfold(Situation situation, Unfolding effects);

    static Consequence named(String id, BiConsumer<Situation, Unfolding> unfold) {
        return new Consequence() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public void unfold(Situation situation, Unfolding effects) {
                unfold.accept(situation, effects);
            }

            @Override
            public String toString() {
                return id;
            }
        };
    }

    /** The act is only counted, under this code. */
    static Consequence count(String code) {
        return named("count:" + code, (situation, effects) -> effects.count(code));
    }
}
