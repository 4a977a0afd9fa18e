package io.propertyfeedback.port;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lives to go through.
 *
 * @param company     whose
 * @param communities of which communities; null means all of the company
 */
public record ScanQuery(String company, @Nullable Set<String> communities) {
    public ScanQuery {
        communities = communities == null ? null : Set.copyOf(communities);
    }

    public static ScanQuery of(String company) {
        return new ScanQuery(company, null);
    }
}
