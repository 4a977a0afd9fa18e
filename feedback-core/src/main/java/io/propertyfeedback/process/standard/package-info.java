/**
 * What the library brings along: the seven steps, two short processes, and the acts, guards and consequences they consist
 * of. May use {@code process}, {@code model}, {@code sla}, {@code form} and {@code document}.
 */
@NullMarked
package io.propertyfeedback.process.standard;

import org.jspecify.annotations.NullMarked;
