package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.form.Wording;

/**
 * Why a row was not taken.
 *
 * @param line   the line on which the row starts
 * @param column of which column; empty when it is about the whole row
 * @param value  what stood there
 * @param reason for people
 */
public record Reject(long line, String column, String value, Wording reason) {}
