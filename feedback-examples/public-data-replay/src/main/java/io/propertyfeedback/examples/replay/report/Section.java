package io.propertyfeedback.examples.replay.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the page.
 *
 * @param title what it is about
 * @param lead  what is to be seen, in a sentence
 * @param chart null when there is nothing to draw
 * @param table the same in numbers
 * @param definitions of the figures in it
 */
record Section(Said title, @Nullable Said lead, @Nullable Chart chart, Table table, List<Definition> definitions) {

    /** A table whose first column names the row. */
    record Table(List<Said> heading, List<List<Said>> rows) {}

    /** How a figure is defined, with which parameters, and what it leaves out. */
    record Definition(Said name, Said formula, List<Note> notes) {}

    /** A word and what is to be said to it. */
    record Note(Said word, Said text) {}
}
