/**
 * Storage in memory: the embedded default, and the reference for what every storage has to do.
 * May use {@code port} and what stands below it.
 */
@NullMarked
package io.propertyfeedback.memory;

import org.jspecify.annotations.NullMarked;
