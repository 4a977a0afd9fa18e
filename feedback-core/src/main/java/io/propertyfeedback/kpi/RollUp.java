package io.propertyfeedback.kpi;

/** How the figures of several communities become one. */
public enum RollUp {
    /** Numerators and denominators are added up: each case weighs the same. */
    POOLED,
    /** The plain mean of the communities' values, empty ones left aside: each community weighs the same. */
    MEAN_OF_COMMUNITIES
}
