package io.propertyfeedback.testkit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a storage declares that it does not do, or does late. The tests of such a rule are skipped with the reason, and
 * never shown as passed. Only rules whose lack loses nothing can be declared, see {@link Rule#isOptional}: a storage
 * that breaks any other is not a storage of this port. Immutable.
 */
public final class Capabilities {
    /** Every rule holds, and at once. */
    public static final Capabilities ALL = new Capabilities(Map.of());

    private final Map<Rule, String> missing;

    private Capabilities(Map<Rule, String> missing) {
        this.missing = missing;
    }

    /**
     * The same but for a rule that does not hold.
     *
     * @param why stands in reports and tables
     * @throws IllegalArgumentException if no storage may be without it
     */
    public Capabilities without(Rule rule, String why) {
        return declaring(rule, "not done: " + why);
    }

    /**
     * The same but for a rule that holds after a while only, as of an index that follows what was written.
     *
     * @param why stands in reports and tables; say how late
     * @throws IllegalArgumentException if it must hold at once
     */
    public Capabilities late(Rule rule, String why) {
        return declaring(rule, "done late: " + why);
    }

    private Capabilities declaring(Rule rule, String reason) {
        if (!rule.isOptional()) {
            throw new IllegalArgumentException("No storage may be without this, or late. " + rule.hint());
        }
        Map<Rule, String> more = new EnumMap<>(Rule.class);
        more.putAll(missing);
        more.put(rule, reason);
        return new Capabilities(Collections.unmodifiableMap(more));
    }

    /** Why a rule does not hold, if that is declared. */
    public Optional<String> missing(Rule rule) {
        return Optional.ofNullable(missing.get(rule));
    }
}
