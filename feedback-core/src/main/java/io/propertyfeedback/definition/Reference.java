package io.propertyfeedback.definition;

/**
 * That a definition names another, which must be there when it is put.
 *
 * @param pointer JSON Pointer (RFC 6901) of the member that names it
 * @param kind    the kind of what is named
 * @param id      its id; of a process with a version such as {@code seven-steps:2}, or without for any
 */
public record Reference(String pointer, String kind, String id) {}
