/**
 * What figures are made from: a {@link CaseFact} for each feedback, folded from its history by {@link CaseFacts}. May use
 * {@code model} and {@code sla}. Facts carry codes, ids and instants, never a person's words; all are immutable values.
 */
@NullMarked
package io.propertyfeedback.kpi.fact;

import org.jspecify.annotations.NullMarked;
