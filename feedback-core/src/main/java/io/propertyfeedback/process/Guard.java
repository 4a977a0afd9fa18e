package io.propertyfeedback.process;

import io.propertyfeedback.form.Message;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A named condition on an act or an outcome. A guard is pure. It is asked twice: with empty values when the allowed
 * acts are listed, and with the checked values when the act is done; so it lets absent values pass. Another feedback that
 * its refusal names is given as {@link OtherFeedback}.
 */
public interface Guard {
    /** The id under which a process document names it; a host prefixes its own ({@code acme:…}). */
    String id();

    /** Why not, or null when there is no objection. */
    @Nullable
    Message refuse(Situation situation);

    /** A guard from a condition that must hold, and the bundle key of the refusal's text. */
    static Guard named(String id, String refusal, Predicate<Situation> holds) {
        return objecting(id, situation -> holds.test(situation) ? null : new Message(refusal));
    }

    /** A guard from what it objects; null where it does not. */
    static Guard objecting(String id, Function<Situation, @Nullable Message> objection) {
        return new Guard() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public @Nullable Message refuse(Situation situation) {
                return objection.apply(situation);
            }

            @Override
            public String toString() {
                return id;
            }
        };
    }
}
