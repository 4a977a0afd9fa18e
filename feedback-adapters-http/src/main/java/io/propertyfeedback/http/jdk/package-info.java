/** The bridge to the HTTP server of the JDK. Uses the API as a function, nothing behind it. */
@NullMarked
package io.propertyfeedback.http.jdk;

import org.jspecify.annotations.NullMarked;
