package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.LeftOut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tallies by group, made when first met. For one thread. */
public final class Groups {
    private final List<Dimension> dimensions;
    private final Map<List<String>, Tally> tallies = new HashMap<>();
    private final boolean validOnly;

    Groups(List<Dimension> dimensions, boolean validOnly) {
        this.dimensions = List.copyOf(dimensions);
        this.validOnly = validOnly;
    }

    /** Whether something is outside the service promise where only valid cases count; then it is left out here. */
    public boolean leaveOutInvalid(CountedItem counted) {
        boolean out = validOnly && !counted.fact().outcome().valid();
        if (out) {
            of(counted).leaveOut(LeftOut.INVALID, counted);
        }
        return out;
    }

    /** Where something is to be counted. */
    public Tally of(CountedItem counted) {
        return switch (dimensions.size()) {
            case 0 -> at(List.of());
            case 1 -> at(List.of(dimensions.get(0).of(counted)));
            default -> at(values(counted));
        };
    }

    private List<String> values(CountedItem counted) {
        List<String> values = new ArrayList<>(dimensions.size());
        for (Dimension dimension : dimensions) {
            values.add(dimension.of(counted));
        }
        return Collections.unmodifiableList(values);
    }

    private Tally at(List<String> values) {
        return tallies.computeIfAbsent(values, group -> new Tally());
    }

    /** What was counted, ordered by value, the first dimension first. */
    List<KpiRow> rows(Basis basis) {
        return tallies.entrySet().stream()
                .map(entry -> new KpiRow(entry.getKey(), entry.getValue().figure(basis)))
                .sorted(KpiRow.ORDER)
                .toList();
    }
}
