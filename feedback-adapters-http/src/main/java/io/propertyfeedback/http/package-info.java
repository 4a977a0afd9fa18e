/**
 * The API as a function from request to answer, without a server: what a host assembles and mounts. Uses the desks of
 * the core; the bridges to servlet containers and to the JDK's server stand beside it, each in a package of its own.
 */
@NullMarked
package io.propertyfeedback.http;

import org.jspecify.annotations.NullMarked;
