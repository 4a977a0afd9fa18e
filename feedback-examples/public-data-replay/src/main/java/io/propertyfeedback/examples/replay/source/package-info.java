/** Reads a delimited export by a column mapping into legacy cases. Uses the core's model and process, never storage. */
@NullMarked
package io.propertyfeedback.examples.replay.source;

import org.jspecify.annotations.NullMarked;
