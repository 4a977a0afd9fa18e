/**
 * What a host says to the relay: who hears of which events, and when an event is tried again. The relay itself is a desk.
 * May use {@code model}.
 */
@NullMarked
package io.propertyfeedback.relay;

import org.jspecify.annotations.NullMarked;
