package io.propertyfeedback.kpi;

import java.util.List;
import java.util.Optional;

/**
 * The figures that there are and by what they may be divided: the standard ones, and the host's own behind them. The
 * last of an id is the one that counts; versions before it may stand here, too, so that what was published by them can be
 * compared with the present. Immutable.
 */
public record KpiCatalogue(List<KpiDefinition> definitions, List<Dimension> dimensions) {
    public KpiCatalogue {
        definitions = List.copyOf(definitions);
        dimensions = List.copyOf(dimensions);
    }

    /** The definition of an id that counts. */
    public Optional<KpiDefinition> definition(String id) {
        return last(definitions.stream().filter(one -> one.id().equals(id)).toList());
    }

    public Optional<Dimension> dimension(String name) {
        return last(dimensions.stream().filter(one -> one.name().equals(name)).toList());
    }

    /** The definition that counts as another one does: of the same id, version and parameters. */
    public Optional<KpiDefinition> alike(KpiDefinition other) {
        return last(definitions.stream()
                .filter(one -> one.id().equals(other.id())
                        && one.version() == other.version()
                        && one.parameters().equals(other.parameters()))
                .toList());
    }

    private static <T> Optional<T> last(List<T> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
