package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.model.Category;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which cases a figure is about. Kinds (complaint, suggestion …) share a denominator only when asked to: a population
 * that is not {@code pooled} has rows of their own for each kind.
 *
 * @param kinds     the first segments of the categories that count; empty means all
 * @param pooled    whether several kinds share a row
 * @param validOnly whether cases outside the service promise are left out (and counted as such)
 */
public record Population(Set<String> kinds, boolean pooled, boolean validOnly) {

    public Population {
        kinds = Set.copyOf(kinds);
    }

    /** All kinds, each with rows of its own. */
    public static Population eachKind() {
        return new Population(Set.of(), false, false);
    }

    /** All kinds in one denominator. */
    public static Population allKinds() {
        return new Population(Set.of(), true, false);
    }

    /** The kinds named, in one denominator. */
    public static Population of(Category... kinds) {
        return new Population(Set.of(kinds).stream().map(Category::kind).collect(Collectors.toSet()), true, false);
    }

    /** The same cases without those outside the service promise. */
    public Population onlyValid() {
        return new Population(kinds, pooled, true);
    }

    boolean holds(CaseFact fact) {
        return kinds.isEmpty() || kinds.contains(fact.category().kind());
    }

    /** As shown beside a figure. */
    @Override
    public String toString() {
        String which = kinds.isEmpty() ? (pooled ? "all" : "each") : String.join("+", new TreeSet<>(kinds));
        return validOnly ? which + ",valid" : which;
    }
}
