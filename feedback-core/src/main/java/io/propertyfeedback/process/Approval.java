package io.propertyfeedback.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That something is decided by two (复核): one proposes it, somebody else does it by approving. It is asked for only where
 * the host's directory knows somebody else who could; so a site of one person is not brought to a stand.
 *
 * @param by   roles, any of which whoever approves needs; it goes into the queue of the first that somebody else holds
 * @param when conditions under which it is needed; empty means always
 */
public record Approval(List<String> by, List<Guard> when) {
    /** @throws IllegalArgumentException where no role could approve */
    public Approval {
        by = List.copyOf(by);
        when = List.copyOf(when);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("an approval names no role that could give it");
        }
    }

    public static Approval by(String... anyOf) {
        return new Approval(List.of(anyOf), List.of());
    }

    /** Needed only where this holds, too. */
    public Approval when(Guard condition) {
        List<Guard> more = new ArrayList<>(when);
        more.add(condition);
        return new Approval(by, more);
    }

    /** The role into whose queue it goes; empty where no approval is needed. */
    static Optional<String> asked(@Nullable Approval approval, Situation situation) {
        return approval == null || Objection.of(approval.when, situation) != null
                ? Optional.empty()
                : approval.by.stream()
                        .filter(role -> !situation.others(role).isEmpty())
                        .findFirst();
    }

    static List<String> roles(@Nullable Approval approval) {
        return approval == null ? List.of() : approval.by;
    }
}
