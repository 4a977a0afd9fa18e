package io.propertyfeedback.port;

/**
 * Where a cursor stands in the {@link Feed} of a company.
 *
 * @param company  of which company
 * @param position up to which position it has come, 0 for none
 */
public record Place(String company, long position) {}
