/**
 * Forms: which values an act or a step records, what is right for each, which are personal, which may be published, and
 * how people are told so in their language. May use {@code document} and the annotations of jakarta.validation.
 */
@NullMarked
package io.propertyfeedback.form;

import org.jspecify.annotations.NullMarked;
