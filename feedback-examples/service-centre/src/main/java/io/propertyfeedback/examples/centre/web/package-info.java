/** How a request becomes an answer: routes, sessions, headers, throttling. Knows nothing of feedback; may use {@code account} and {@code say}. */
@NullMarked
package io.propertyfeedback.examples.centre.web;

import org.jspecify.annotations.NullMarked;
