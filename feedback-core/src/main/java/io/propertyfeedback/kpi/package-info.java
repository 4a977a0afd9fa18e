/**
 * How figures are made: definitions as data, the query, calculation into groups, and the report. May use {@code kpi.fact},
 * {@code model} (categories and channels) and {@code sla} (calendars and kinds of clock).
 *
 * <p>A {@link KpiQuery} asks, facts are counted in one pass, a {@link KpiReport} answers. A definition is a {@link Measure}
 * with its parameters, a {@link Cohort} and a {@link Population}; {@code kpi.measure} holds the standard ones. Periods are
 * half-open in the community's time zone. Everything but {@link KpiCalculation} and what it feeds is an immutable value.
 */
@NullMarked
package io.propertyfeedback.kpi;

import org.jspecify.annotations.NullMarked;
