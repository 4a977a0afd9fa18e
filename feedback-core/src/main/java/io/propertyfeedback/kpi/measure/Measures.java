package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Brings a standard measure back from its kind and its parameters as text, for definitions that were stored. */
public final class Measures {
    private static final Map<String, Function<Parameters, Measure>> KINDS = Map.of(
            Timeliness.KIND, Timeliness::read,
            HandlingTime.KIND, HandlingTime::read,
            RepeatRate.KIND, RepeatRate::read,
            Satisfaction.KIND, Satisfaction::read,
            Backlog.KIND, parameters -> new Backlog(),
            Volume.KIND, parameters -> new Volume());

    private Measures() {}

    /**
     * The measure; a parameter that is absent takes its standard value. Empty when the kind is a host's own.
     *
     * @throws IllegalArgumentException when a parameter is unknown or its value cannot be
     */
    public static Optional<Measure> of(String kind, Map<String, String> parameters) {
        Function<Parameters, Measure> reader = KINDS.get(kind);
        if (reader == null) {
            return Optional.empty();
        }
        Parameters read = new Parameters(kind, parameters);
        return Optional.of(read.into(reader.apply(read)));
    }
}
