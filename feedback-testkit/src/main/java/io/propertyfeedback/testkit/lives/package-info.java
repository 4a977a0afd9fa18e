/**
 * Random lives: sequences of acts through the desks, held after each act to a plain table of what ought to come of it.
 * The table is written without the process that decides, so that each can catch the other out. For the library's own
 * proofs; may use every room of the core.
 */
@NullMarked
package io.propertyfeedback.testkit.lives;

import org.jspecify.annotations.NullMarked;
