/**
 * The arrows and habits of ARCHITECTURE.md as rules over all published modules. Every rule has an offender under its
 * own root package, {@code offending.<rule>}, which proves that the rule can fail.
 */
@NullMarked
package io.propertyfeedback.architecture;

import org.jspecify.annotations.NullMarked;
