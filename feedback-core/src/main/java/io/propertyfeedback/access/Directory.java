package io.propertyfeedback.access;

import java.util.List;
import java.util.Optional;

/**
 * The staff, as the host knows them: who may be given work, and who stands in for whom. With a directory an act makes nobody
 * responsible whom it does not know. Implementations are thread-safe; they are asked when work is given and when a page
 * lists people, so they answer fast. What one throws is a failure of that call.
 */
public interface Directory {
    /** Nothing is known of anybody: work may be given to any id. */
    Directory NONE = new Directory() {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            return Optional.empty();
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return List.of();
        }
    };

    /** A member of staff; empty for residents and for whom nobody knows. */
    Optional<StaffMember> find(String company, String id);

    /** Who works in a community, in the order in which people are to be offered. */
    List<StaffMember> staffOf(String company, String community);
}
