/**
 * The front door: {@link io.propertyfeedback.PropertyFeedback} assembles storage, processes and desks.
 * May use every room.
 */
@NullMarked
package io.propertyfeedback;

import org.jspecify.annotations.NullMarked;
