/** Who may log in, as whom. May use {@code say}. */
@NullMarked
package io.propertyfeedback.examples.centre.account;

import org.jspecify.annotations.NullMarked;
