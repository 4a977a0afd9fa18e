/** One class for each page. May use every room but {@code demo}. */
@NullMarked
package io.propertyfeedback.examples.centre.page;

import org.jspecify.annotations.NullMarked;
