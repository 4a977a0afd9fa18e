/**
 * What is received, before it is a feedback: what somebody said, a case of another system, and the categories it is offered.
 * May use {@code model}, {@code sla}, {@code form} and {@code document}. Everything here is an immutable value.
 */
@NullMarked
package io.propertyfeedback.intake;

import org.jspecify.annotations.NullMarked;
