/**
 * The neutral form of data between the core and its adapters: an immutable tree of plain JDK values, which JSON, a
 * database column or a message can carry alike. Uses the JDK only.
 */
@NullMarked
package io.propertyfeedback.document;

import org.jspecify.annotations.NullMarked;
