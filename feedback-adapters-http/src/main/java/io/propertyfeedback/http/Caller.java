package io.propertyfeedback.http;

import java.util.Optional;

/** Whom the host's server has authenticated, and in which roles; nobody in front of an open door. */
public interface Caller {
    /** Nobody in particular. */
    Caller NOBODY = new Caller() {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public boolean isIn(String role) {
            return false;
        }
    };

    /** The name of the authenticated principal. */
    Optional<String> name();

    /** Whether the server holds the principal to be in this role. */
    boolean isIn(String role);
}
