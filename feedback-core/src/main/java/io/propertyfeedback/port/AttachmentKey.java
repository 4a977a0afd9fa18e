package io.propertyfeedback.port;

/**
 * Under which the bytes of a file are kept.
 *
 * @param company  whose
 * @param feedback the feedback that it belongs to
 * @param file     which of its files
 */
public record AttachmentKey(String company, String feedback, String file) {}
