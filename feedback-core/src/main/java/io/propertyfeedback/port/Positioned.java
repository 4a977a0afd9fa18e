package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;

/**
 * An event in the {@link Feed} of its company. It holds no words.
 *
 * @param position from 1 in each company, without gaps
 * @param entry    what happened; its words are empty, and so are those of the receipt in it
 */
public record Positioned(long position, Entry entry) {}
