/**
 * Feedback in an ordered key-value file (H2's MVStore), to be read by whoever writes a storage: {@code FileStorage} is
 * the port, {@code Table} and {@code Transactions} stand for your store, {@code Codec} for your encoding.
 */
@NullMarked
package com.acme.storage;

import org.jspecify.annotations.NullMarked;
