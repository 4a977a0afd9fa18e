/** The bridge to servlet containers (Jakarta Servlet 6.0 and newer). Uses the API as a function, nothing behind it. */
@NullMarked
package io.propertyfeedback.http.servlet;

import org.jspecify.annotations.NullMarked;
