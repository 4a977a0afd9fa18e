/** Attachments in a directory, and what looks into them before they are kept. */
@NullMarked
package io.propertyfeedback.files;

import org.jspecify.annotations.NullMarked;
