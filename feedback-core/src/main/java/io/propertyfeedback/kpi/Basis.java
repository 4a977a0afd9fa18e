package io.propertyfeedback.kpi;

import java.time.Instant;

/**
 * On what ground a figure stands; shared by the figures of a report.
 *
 * @param definition with version, cohort, population and parameters
 * @param period     the days it is about
 * @param asOf       what was open at this instant counted as open
 * @param rollUp     how communities were brought together
 */
public record Basis(KpiDefinition definition, Period period, Instant asOf, RollUp rollUp) {}
