/**
 * The operations of the API behind the function: routing by the contract, reading what is asked, writing what is
 * answered. Uses the core and the JSON package; nobody outside this module uses it.
 */
@NullMarked
package io.propertyfeedback.http.api;

import org.jspecify.annotations.NullMarked;
