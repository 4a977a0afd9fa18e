/**
 * A process as a document and back, with the words that a document may name, and as a diagram. May use
 * {@code process.standard}, {@code process}, {@code model}, {@code sla}, {@code form} and {@code document}.
 */
@NullMarked
package io.propertyfeedback.process.written;

import org.jspecify.annotations.NullMarked;
