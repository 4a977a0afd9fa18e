/**
 * The figures: definitions as data, exact calculators over facts, and the report. May use {@code model} (categories and
 * channels) and {@code sla} (calendars and kinds of clock).
 *
 * <p>A {@link KpiQuery} asks, {@link CaseFact}s are counted in one pass, a {@link KpiReport} answers. A definition is a
 * {@link Measure} with its parameters, a {@link Cohort} and a {@link Population}; {@link Kpis} holds the standard ones.
 * Facts carry codes, ids and instants, never a person's words. Periods are half-open in the community's time zone.
 * Everything but {@link KpiCalculation} and what it feeds is an immutable value.
 */
@org.jspecify.annotations.NullMarked
package io.propertyfeedback.kpi;
