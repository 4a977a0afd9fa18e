/** Pictures and charts. May use {@code say}. */
@NullMarked
package io.propertyfeedback.examples.centre.draw;

import org.jspecify.annotations.NullMarked;
