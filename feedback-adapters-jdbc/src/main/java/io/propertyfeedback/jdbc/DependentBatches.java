package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sorts changes into waves, so that none depends on another of its wave: no feedback twice, be it moved or seen, and no
 * claim twice.
 */
final class DependentBatches {
    private DependentBatches() {}

    /** The indexes of the changes, wave by wave, in order. */
    static List<List<Integer>> of(List<Change> changes, Function<Change, List<ClaimTable.Held>> claims) {
        Map<Record, Integer> next = new HashMap<>();
        List<List<Integer>> waves = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            List<Record> keys = new ArrayList<>(claims.apply(change));
            keys.add(Key.of(change));
            change.seen().forEach(seen -> keys.add(Key.of(change, seen)));
            int wave = keys.stream()
                    .mapToInt(key -> next.getOrDefault(key, 0))
                    .max()
                    .orElse(0);
            for (Record key : keys) {
                next.put(key, wave + 1);
            }
            while (waves.size() <= wave) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(index);
        }
        return waves;
    }
}
