package io.propertyfeedback.desk;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which versions of a feedback an actor takes it to have, so that an act is not done to what they have not seen.
 *
 * @param oneOf any of these; none stands for any at all. No feedback has a version below 1
 */
public record Versions(SortedSet<Long> oneOf) {
    /** Whatever version it has. */
    public static final Versions ANY = new Versions(new TreeSet<>());

    public Versions {
        oneOf = Collections.unmodifiableSortedSet(new TreeSet<>(oneOf));
    }

    public static Versions of(Long... versions) {
        return new Versions(new TreeSet<>(List.of(versions)));
    }

    public boolean hold(long version) {
        return oneOf.isEmpty() || oneOf.contains(version);
    }

    /** The versions separated by commas, or an asterisk. */
    @Override
    public String toString() {
        return oneOf.isEmpty() ? "*" : oneOf.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
