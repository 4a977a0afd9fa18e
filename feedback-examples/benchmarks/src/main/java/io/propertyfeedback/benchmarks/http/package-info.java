/** What the HTTP adapter adds to a call of the library: measured over loopback by wrk, beside the bare server. */
@NullMarked
package io.propertyfeedback.benchmarks.http;

import org.jspecify.annotations.NullMarked;
