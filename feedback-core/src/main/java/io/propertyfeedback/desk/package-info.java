/**
 * The use cases, one desk per concern: intake, handling, records, import, monitoring, figures, set-up, relay.
 * May use every room but the root. Every call takes an {@link io.propertyfeedback.model.Actor} and asks the
 * {@link io.propertyfeedback.access.AccessPolicy} first.
 */
@NullMarked
package io.propertyfeedback.desk;

import org.jspecify.annotations.NullMarked;
