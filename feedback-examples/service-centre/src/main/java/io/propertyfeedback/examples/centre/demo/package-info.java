/** Demo data: a company's half year, led through the library itself. May use {@code account} and what the core exports. */
@NullMarked
package io.propertyfeedback.examples.centre.demo;

import org.jspecify.annotations.NullMarked;
