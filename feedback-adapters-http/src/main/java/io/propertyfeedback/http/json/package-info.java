/** JSON as documents and back. The only package that knows the JSON library; it uses the core's documents only. */
@NullMarked
package io.propertyfeedback.http.json;

import org.jspecify.annotations.NullMarked;
