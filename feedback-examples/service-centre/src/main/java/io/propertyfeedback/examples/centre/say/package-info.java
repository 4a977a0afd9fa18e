/** What people read, in both languages. May use what the core exports. */
@NullMarked
package io.propertyfeedback.examples.centre.say;

import org.jspecify.annotations.NullMarked;
