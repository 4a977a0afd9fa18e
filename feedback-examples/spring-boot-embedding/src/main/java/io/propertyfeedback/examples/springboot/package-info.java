/**
 * A program of Spring Boot that has feedback inside: on its own data source, in its own transactions, behind its own
 * logins. Uses the root of the core, the JDBC storage and the HTTP API; nothing uses it.
 */
@NullMarked
package io.propertyfeedback.examples.springboot;

import org.jspecify.annotations.NullMarked;
