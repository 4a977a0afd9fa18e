/**
 * The contract of the storage port as tests, for vendors of storage: extend {@code FeedbackStorageContract}, hand over
 * an empty storage, and every test whose name begins with a rule's number tells whether that rule of
 * {@code FeedbackStorage} (12.n: {@code Register}, 13.n: {@code Cursors}, 18.n: {@code Feed}) holds.
 * May use {@code port}, {@code process} (to make feedback for the tests) and what stands below them.
 */
@NullMarked
package io.propertyfeedback.testkit;

import org.jspecify.annotations.NullMarked;
