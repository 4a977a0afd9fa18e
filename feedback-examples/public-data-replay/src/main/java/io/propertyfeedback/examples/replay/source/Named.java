package io.propertyfeedback.examples.replay.source;

/**
 * What a city calls something, and what it is called here.
 *
 * @param id      short, for addresses and keys
 * @param title   as the city writes it
 * @param chinese the same in Chinese; the city's own word when nobody translated it
 */
public record Named(String id, String title, String chinese) {}
