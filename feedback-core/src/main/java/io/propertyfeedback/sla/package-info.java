/**
 * Working time and deadlines: calendars, limits, pauses, clocks, the ladder of warnings and the explanation of a due.
 *
 * <p>Everything here is immutable, thread-safe and pure: the present instant is always an argument. Instants are cut to
 * microseconds at the entrance; a time zone is found in a calendar and nowhere else. This room may use the JDK only.
 */
@NullMarked
package io.propertyfeedback.sla;

import org.jspecify.annotations.NullMarked;
