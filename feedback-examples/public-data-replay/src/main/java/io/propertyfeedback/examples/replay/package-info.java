/**
 * A command that leads a city's published service requests through the library. Uses the library's front door, and the
 * rooms {@code source} (how the file is read) and {@code report} (what is shown) of this example.
 */
@NullMarked
package io.propertyfeedback.examples.replay;

import org.jspecify.annotations.NullMarked;
