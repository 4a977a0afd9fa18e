/** Asks the library for figures and shows them, in a terminal and as one page. Uses the core's desks and figures. */
@NullMarked
package io.propertyfeedback.examples.replay.report;

import org.jspecify.annotations.NullMarked;
