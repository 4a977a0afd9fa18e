package io.propertyfeedback.model;

import java.util.HashMap;
import java.util.Map;

/**
 * How often something was done to a feedback: expedited, extended, not reached … by open code.
 *
 * @param counts positive counts by code
 */
public record Tallies(Map<String, Integer> counts) {
    public static final Tallies NONE = new Tallies(Map.of());

    public Tallies {
        counts = Map.copyOf(counts);
    }

    public int of(String code) {
        return counts.getOrDefault(code, 0);
    }

    public Tallies plusOne(String code) {
        Map<String, Integer> more = new HashMap<>(counts);
        more.merge(code, 1, Integer::sum);
        return new Tallies(more);
    }

    public Tallies without(String code) {
        if (!counts.containsKey(code)) {
            return this;
        }
        Map<String, Integer> less = new HashMap<>(counts);
        less.remove(code);
        return new Tallies(less);
    }
}
