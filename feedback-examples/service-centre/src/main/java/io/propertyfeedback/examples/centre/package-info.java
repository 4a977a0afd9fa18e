/** A service centre in one program: assembles storage, library, pages and server. May use every room of this example. */
@NullMarked
package io.propertyfeedback.examples.centre;

import org.jspecify.annotations.NullMarked;
