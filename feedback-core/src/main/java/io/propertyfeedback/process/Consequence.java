package io.propertyfeedback.process;

import io.propertyfeedback.model.Effect;
import java.util.Set;
import java.util.function.BiConsumer;

/** A named piece of what an act does: turns a situation into effects. Pure; all it may do is add to the unfolding. */
public interface Consequence {
    /** How the id of {@link #handTo} begins. */
    String HAND_TO = "hand-to:";

    /** The id under which a process document names it; a host prefixes its own ({@code acme:…}). */
    String id();

    void unfold(Situation situation, Unfolding effects);

    /** The roles into whose hands it may bring a feedback: they are staff wherever the process is used. */
    default Set<String> roles() {
        return Set.of();
    }

    /**
     * Whether it only adds: it comes to the same whatever was done meanwhile, so that who does it need not have seen the
     * latest version.
     */
    default boolean adds() {
        return false;
    }

    static Consequence named(String id, BiConsumer<Situation, Unfolding> unfold) {
        return new NamedConsequence(id, false, unfold);
    }

    /** One that only {@link #adds}. */
    static Consequence adding(String id, BiConsumer<Situation, Unfolding> unfold) {
        return new NamedConsequence(id, true, unfold);
    }

    /** Sets a mark on the feedback, {@code mark:key=code} in a process document. */
    static Consequence mark(String key, String code) {
        return named("mark:" + key + "=" + code, (situation, effects) -> effects.mark(key, code));
    }

    /** Takes a mark off, {@code unmark:key} in a process document; nothing happens where there is none. */
    static Consequence unmark(String key) {
        return named("unmark:" + key, (situation, effects) -> {
            if (situation.feedback().position().marks().of(key).isPresent()) {
                effects.mark(key, null);
            }
        });
    }

    /**
     * Puts the feedback into a role's queue without moving it on, {@code hand-to:role} in a process document. With the
     * next step it is in that step's hands again.
     */
    static Consequence handTo(String role) {
        return new Consequence() {
            @Override
            public String id() {
                return HAND_TO + role;
            }

            @Override
            public Set<String> roles() {
                return Set.of(role);
            }

            @Override
            public void unfold(Situation situation, Unfolding effects) {
                effects.handTo(role);
            }

            @Override
            public String toString() {
                return id();
            }
        };
    }

    /** The act is only counted, under this code. */
    static Consequence count(String code) {
        Effect counted = new Effect.Counted(code);
        return adding("count:" + code, (situation, effects) -> effects.add(counted));
    }
}
