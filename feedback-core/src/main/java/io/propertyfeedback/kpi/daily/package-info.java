/**
 * The few figures that are kept by day: what the life of one feedback adds to them. May use {@code kpi.measure},
 * {@code kpi.fact}, {@code model} and {@code sla}.
 */
@NullMarked
package io.propertyfeedback.kpi.daily;

import org.jspecify.annotations.NullMarked;
