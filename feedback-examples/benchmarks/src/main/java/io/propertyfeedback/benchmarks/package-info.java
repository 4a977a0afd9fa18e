/**
 * What a check, a decision and a deadline cost, measured with JMH beside a hand-written switch and COLA statemachine.
 * Not null-marked: JMH fills states in their set-up. Uses the core's {@code process}, {@code model}, {@code sla} and below; nothing of the core exists for its sake.
 */
package io.propertyfeedback.benchmarks;
