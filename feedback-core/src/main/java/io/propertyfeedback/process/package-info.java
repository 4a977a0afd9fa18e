/**
 * How a feedback moves: processes of steps and acts, guards, limits, and the pure decision.
 * May use {@code intake}, {@code model}, {@code sla}, {@code form} and {@code document}. Nothing here reads a clock or a
 * storage.
 */
@NullMarked
package io.propertyfeedback.process;

import org.jspecify.annotations.NullMarked;
