package io.propertyfeedback.process;

import io.propertyfeedback.model.Category;
import java.util.HashSet;
import java.util.Set;

/**
 * The categories that feedback may be handed in under. Open: a host adds its own.
 *
 * @param all every category of the tree
 */
public record CategoryTree(Set<Category> all) {
    public CategoryTree {
        all = Set.copyOf(all);
    }

    public static CategoryTree standard() {
        return new CategoryTree(Set.of(
                Category.COMPLAINT,
                Category.OPINION,
                Category.SUGGESTION,
                Category.INQUIRY,
                Category.PRAISE,
                Category.REPAIR,
                Category.HELP,
                Category.OTHER,
                new Category("complaint/noise")));
    }

    public CategoryTree with(Category category) {
        Set<Category> more = new HashSet<>(all);
        more.add(category);
        return new CategoryTree(more);
    }

    public boolean knows(Category category) {
        return all.contains(category);
    }
}
