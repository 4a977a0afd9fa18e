package io.propertyfeedback.process;

import java.util.ArrayList;
import java.util.List;
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

    boolean isNeeded(Situation situation) {
        return Objection.of(when, situation) == null
                && by.stream().anyMatch(role -> !situation.others(role).isEmpty());
    }

    /** Into whose queue it goes. */
    String asked(Situation situation) {
        return by.stream()
                .filter(role -> !situation.others(role).isEmpty())
                .findFirst()
                .orElse(by.get(0));
    }

    static List<String> roles(@Nullable Approval approval) {
        return approval == null ? List.of() : approval.by;
    }
}
