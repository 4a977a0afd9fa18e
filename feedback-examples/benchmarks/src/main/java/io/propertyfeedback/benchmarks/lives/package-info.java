/** Whole lives kept in a database, through the public API and with the relay running: what storage costs. */
@NullMarked
package io.propertyfeedback.benchmarks.lives;

import org.jspecify.annotations.NullMarked;
