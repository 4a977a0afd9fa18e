package io.propertyfeedback.examples.replay.source;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file, as it stands there.
 *
 * @param line  the line on which it starts, from 1
 * @param width how many values the heading promises
 */
public record Row(long line, CSVRecord values, Map<String, Integer> places, int width) {

    boolean isWhole() {
        return values.size() == width;
    }

    /** The value of a column without blanks around it; empty when there is no such column. */
    String get(@Nullable String column) {
        Integer place = column == null ? null : places.get(column);
        return place == null ? "" : values.get(place).strip();
    }
}
