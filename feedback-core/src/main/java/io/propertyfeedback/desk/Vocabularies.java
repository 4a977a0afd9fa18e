package io.propertyfeedback.desk;

import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.written.Vocabulary;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the host declared in code: the seed of all definitions.
 *
 * @param processes       by reference
 * @param byCategory      the process id for a category subtree, where a community chose none
 * @param standardProcess the process id for everything else
 * @param categories      the category tree
 * @param channels        the channels
 * @param vocabulary      guards and consequences that process documents may name
 * @param kinds           the kinds of definitions, by id
 * @param refresh         how long definitions read from the register are kept before they are looked at again
 */
public record Vocabularies(
        Map<ProcessRef, FeedbackProcess> processes,
        Map<Category, String> byCategory,
        String standardProcess,
        CategoryTree categories,
        Set<Channel> channels,
        Vocabulary vocabulary,
        Map<String, DefinitionKind<?>> kinds,
        Duration refresh) {

    public Vocabularies {
        processes =
                Collections.unmodifiableMap(new LinkedHashMap<>(processes)); // lists show them as they were declared
        byCategory = Map.copyOf(byCategory);
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        channels = Collections.unmodifiableSet(new LinkedHashSet<>(channels));
    }

    Optional<String> processFor(Category category) {
        for (int level = category.depth(); level >= 1; level--) {
            String process = byCategory.get(category.atLevel(level));
            if (process != null) {
                return Optional.of(process);
            }
        }
        return Optional.empty();
    }

    /** The roles that the processes name. */
    Set<String> roles() {
        Set<String> named = new HashSet<>();
        processes.values().forEach(process -> named.addAll(process.roles()));
        return named;
    }

    @Nullable
    FeedbackProcess latest(String id) {
        FeedbackProcess latest = null;
        for (FeedbackProcess process : processes.values()) {
            if (process.ref().id().equals(id)
                    && (latest == null || process.ref().version() > latest.ref().version())) {
                latest = process;
            }
        }
        return latest;
    }
}
