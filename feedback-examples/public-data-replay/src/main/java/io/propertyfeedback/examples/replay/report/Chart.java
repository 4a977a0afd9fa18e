package io.propertyfeedback.examples.replay.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows; drawn by the script of the page.
 *
 * @param id         of its canvas
 * @param horizontal whether the bars lie
 * @param stacked    whether the bars stand on one another
 * @param unit       {@code percent}, or {@code count}
 * @param whole      whether the axis of the values goes to 100 per cent
 * @param across     title of the axis of the labels
 * @param along      title of the axis of the values, with its unit
 * @param labels     one for each place
 * @param series     one for each colour
 */
record Chart(
        String id,
        boolean horizontal,
        boolean stacked,
        String unit,
        boolean whole,
        Said across,
        Said along,
        List<Said> labels,
        List<Series> series) {

    /** Blue and vermilion of Okabe and Ito's palette, which people who are colour-blind tell apart, and a grey. */
    static final String GOOD = "#0072b2";

    static final String BAD = "#d55e00";
    static final String REST = "#b8bec6";
    static final String LINE = "#1b1f24";

    /**
     * One colour.
     *
     * @param line   whether it is a line over the bars
     * @param values one for each label; null where there is none
     */
    record Series(Said name, String colour, boolean line, List<@Nullable Double> values) {
        static Series bars(Said name, String colour, List<@Nullable Double> values) {
            return new Series(name, colour, false, values);
        }

        static Series line(Said name, String colour, List<@Nullable Double> values) {
            return new Series(name, colour, true, values);
        }
    }
}
