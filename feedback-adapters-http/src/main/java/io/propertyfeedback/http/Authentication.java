package io.propertyfeedback.http;

import io.propertyfeedback.model.Actor;
import java.util.Optional;

/**
 * Who asks: from what the host vouches for, never from what a client claims to be. Implementations are thread-safe and
 * answer empty for those whom they do not know; what such a caller may see is decided by the contract (the open
 * operations) and by nothing else.
 *
 * @see ContainerAuthentication
 * @see ApiKeys
 */
@FunctionalInterface
public interface Authentication {
    Optional<Actor> actor(ApiRequest request);

    /** This one, and another for those whom it does not know. */
    default Authentication or(Authentication other) {
        return request -> actor(request).or(() -> other.actor(request));
    }
}
