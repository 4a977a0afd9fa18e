/**
 * What a storage vendor implements: {@link io.propertyfeedback.port.FeedbackStorage}, and nothing else.
 * May use {@code query}, {@code model}, {@code kpi}, {@code kpi.daily} and {@code document}.
 */
@NullMarked
package io.propertyfeedback.port;

import org.jspecify.annotations.NullMarked;
