/**
 * What is asked of stored feedback: conditions, words, order, and pages of the answer. Hosts ask the desks with it, and the
 * desks the storage. May use {@code model} and {@code document}. Everything here is an immutable value.
 */
@NullMarked
package io.propertyfeedback.query;

import org.jspecify.annotations.NullMarked;
