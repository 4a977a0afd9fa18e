/**
 * The feedback itself and the words around it: open ids, people, places, and the effects that change it.
 * May use {@code document}, {@code form} and {@code sla}. Everything here is an immutable value.
 */
@NullMarked
package io.propertyfeedback.model;

import org.jspecify.annotations.NullMarked;
