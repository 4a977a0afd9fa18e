/** Page forms made from the library's forms, and read back. May use {@code say}. */
@NullMarked
package io.propertyfeedback.examples.centre.form;

import org.jspecify.annotations.NullMarked;
