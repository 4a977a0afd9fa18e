package io.propertyfeedback.desk;

import io.propertyfeedback.kpi.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was published beside the same row as it is now.
 *
 * @param values    the group, one value for each dimension
 * @param published null when there was no such row
 * @param present   null when there is no such row any more, or nothing is compared
 */
public record RestatedRow(
        List<String> values,
        @Nullable Figure published,
        @Nullable Figure present) {
    public RestatedRow {
        values = List.copyOf(values);
    }
}
