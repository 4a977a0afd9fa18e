/**
 * What a check, a decision and a deadline cost, measured with JMH beside a hand-written switch and COLA statemachine.
 * Uses the core's {@code process}, {@code model}, {@code sla} and below; nothing of the core exists for its sake.
 */
@NullMarked
package io.propertyfeedback.benchmarks;

import org.jspecify.annotations.NullMarked;
