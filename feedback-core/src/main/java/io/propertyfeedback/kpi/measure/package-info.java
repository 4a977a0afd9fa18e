/**
 * The standard measures, each with its calculator, and in {@link Kpis} the definitions made of them. May use {@code kpi},
 * {@code kpi.fact}, {@code model} and {@code sla}. A host's own measure stands on the same rooms.
 */
@NullMarked
package io.propertyfeedback.kpi.measure;

import org.jspecify.annotations.NullMarked;
