package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;

/**
 * An event to be delivered; its identity is company, feedback and version. It holds no words.
 *
 * @param entry    what happened; its words are empty, and so are those of the receipt in it
 * @param position where it stands among the events of its company, see {@link Feed}
 * @param attempt  1 for the first time
 */
public record Delivery(Entry entry, long position, int attempt) {}
