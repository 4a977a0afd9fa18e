package io.propertyfeedback.kpi.fact;

/**
 * That a case was taken out.
 *
 * @param cycle    in which cycle, from 1
 * @param takenOut why, and by whom
 */
public record TakenOutFact(int cycle, TakenOut takenOut) {}
