package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import java.util.Set;

/**
 * Which cases are counted, beyond a definition's population. It never cuts the look-back for repetitions.
 *
 * @param communities empty means all
 * @param categories  with all below them; empty means all
 * @param channels    empty means all
 */
public record KpiFilter(Set<String> communities, Set<Category> categories, Set<Channel> channels) {
    public static final KpiFilter ALL = new KpiFilter(Set.of(), Set.of(), Set.of());

    public KpiFilter {
        communities = Set.copyOf(communities);
        categories = Set.copyOf(categories);
        channels = Set.copyOf(channels);
    }

    public KpiFilter communities(String... ids) {
        return new KpiFilter(Set.of(ids), categories, channels);
    }

    public KpiFilter categories(Category... within) {
        return new KpiFilter(communities, Set.of(within), channels);
    }

    public KpiFilter channels(Channel... ids) {
        return new KpiFilter(communities, categories, Set.of(ids));
    }

    boolean passes(CaseFact fact) {
        return (communities.isEmpty() || communities.contains(fact.community()))
                && (channels.isEmpty() || channels.contains(fact.channel()))
                && (categories.isEmpty() || categories.stream().anyMatch(fact.category()::within));
    }
}
