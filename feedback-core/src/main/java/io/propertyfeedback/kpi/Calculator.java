package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;

/** Counts the cases handed to it, each once and in any order, into groups. For one thread. */
public interface Calculator {

    /** Counts a case of the definition's population that passed the query's filter. */
    void accept(CaseFact fact, CommunityPeriod frame);

    /**
     * Sees a case that the filter keeps out, or, where the measure {@link Measure#looksBackToAnyKind}, the population: it counts
     * for nothing, but others may repeat it.
     */
    default void lookBack(CaseFact fact, CommunityPeriod frame) {}

    /** Called once after the last case. */
    default void finish() {}
}
