/**
 * What a company defines: one declaration for each kind, the standard kinds, and a definition as it is shown. May use
 * {@code process.written}, {@code process}, {@code model}, {@code sla}, {@code form} and {@code document}. A kind of a
 * host's own is one more declaration.
 */
@NullMarked
package io.propertyfeedback.definition;

import org.jspecify.annotations.NullMarked;
