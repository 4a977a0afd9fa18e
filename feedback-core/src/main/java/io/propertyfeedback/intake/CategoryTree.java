package io.propertyfeedback.intake;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.DocumentException;
import io.propertyfeedback.document.Pointer;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The categories (分类) that are offered when feedback is received or judged anew. A host lays its own below or beside
 * the standard ones; a category that is not in the tree is shown all the same where it stands already. Immutable and
 * thread-safe.
 */
public final class CategoryTree {
    /** The tree without any category, to begin one's own. */
    public static final CategoryTree EMPTY = new CategoryTree(new LinkedHashMap<>(), Set.of());

    private static final CategoryTree STANDARD =
            EMPTY.with(StandardCategories.all()).urgent(StandardCategories.urgent());

    private final Map<Category, Optional<Bilingual>> titles;
    private final Set<Category> urgent;

    private CategoryTree(Map<Category, Optional<Bilingual>> titles, Set<Category> urgent) {
        this.titles = titles;
        this.urgent = urgent;
    }

    /** The eight kinds with what residents of a managed estate usually speak about. */
    public static CategoryTree standard() {
        return STANDARD;
    }

    /** This tree with one more category, and with those above it; its title is the bundles' {@code category.<path>}. */
    public CategoryTree with(Category category) {
        return with(List.of(category));
    }

    /** This tree with several more categories. */
    public CategoryTree with(List<Category> several) {
        Map<Category, Optional<Bilingual>> more = new LinkedHashMap<>(titles);
        several.forEach(category -> add(more, category));
        return new CategoryTree(more, urgent);
    }

    /** This tree with one more category, whose title is given in place; one that is there is retitled. */
    public CategoryTree with(Category category, String en, String zh) {
        Map<Category, Optional<Bilingual>> more = new LinkedHashMap<>(titles);
        add(more, category);
        more.put(category, Optional.of(new Bilingual(en, zh)));
        return new CategoryTree(more, urgent);
    }

    /**
     * This tree with a category that is an emergency, as all below it are: what is received in it is urgent by itself,
     * whoever hands it in and over whatever channel.
     */
    public CategoryTree urgent(Category category) {
        return urgent(List.of(category));
    }

    private CategoryTree urgent(List<Category> several) {
        Set<Category> more = new LinkedHashSet<>(urgent);
        more.addAll(several);
        return new CategoryTree(with(several).titles, more);
    }

    /** This tree without a category and all below it: it is offered no more, and nothing else happens. */
    public CategoryTree without(Category category) {
        Map<Category, Optional<Bilingual>> less = new LinkedHashMap<>(titles);
        less.keySet().removeIf(each -> each.within(category));
        Set<Category> lessUrgent = new LinkedHashSet<>(urgent);
        lessUrgent.removeIf(each -> each.within(category));
        return new CategoryTree(less, lessUrgent);
    }

    private static void add(Map<Category, Optional<Bilingual>> tree, Category category) {
        for (int level = 1; level <= category.depth(); level++) {
            tree.putIfAbsent(category.atLevel(level), Optional.empty());
        }
    }

    /** Whether the category is offered. */
    public boolean knows(Category category) {
        return titles.containsKey(category);
    }

    /** Whether the category, or one above it, is an emergency. */
    public boolean isUrgent(Category category) {
        return urgent.stream().anyMatch(category::within);
    }

    /** Every category, in the order in which they were added. */
    public List<Category> all() {
        return List.copyOf(titles.keySet());
    }

    /** The kinds: complaint, suggestion, inquiry … */
    public List<Category> kinds() {
        return below(null);
    }

    /** The categories directly below another. */
    public List<Category> children(Category category) {
        return below(category);
    }

    private List<Category> below(@Nullable Category above) {
        int depth = above == null ? 1 : above.depth() + 1;
        List<Category> children = new ArrayList<>();
        for (Category each : titles.keySet()) {
            if (each.depth() == depth && (above == null || each.within(above))) {
                children.add(each);
            }
        }
        return children;
    }

    /** What people call a category: its own title, else the bundles' text, else its path. */
    public String title(Category category, Locale locale, Texts texts) {
        Optional<Bilingual> own = titles.getOrDefault(category, Optional.empty());
        return own.isPresent()
                ? own.get().text(locale, texts)
                : Title.of(category).text(locale, texts);
    }

    /** The titles from the kind down to the category, for people to read as a path. */
    public List<String> titles(Category category, Locale locale, Texts texts) {
        List<String> path = new ArrayList<>();
        for (int level = 1; level <= category.depth(); level++) {
            path.add(title(category.atLevel(level), locale, texts));
        }
        return path;
    }

    /** This tree as data. */
    public Document toDocument() {
        List<Document> categories = new ArrayList<>();
        titles.forEach((category, title) -> categories.add(Document.of(
                "path",
                category.path(),
                "title",
                title.map(words -> Document.of("en", words.en(), "zh", words.zh()))
                        .orElse(null),
                "urgent",
                urgent.contains(category) ? true : null)));
        return Document.of("categories", categories);
    }

    /**
     * Reads what {@link #toDocument} wrote.
     *
     * @throws DocumentException naming the path of what is wrong
     */
    public static CategoryTree fromDocument(Document document) {
        CategoryTree tree = EMPTY;
        int index = 0;
        for (Document each : document.documents("categories")) {
            Optional<Document> title = each.optionalDocument("title");
            try {
                Category category = new Category(each.text("path"));
                tree = title.isEmpty()
                        ? tree.with(category)
                        : tree.with(
                                category, title.get().text("en"), title.get().text("zh"));
                tree = each.flag("urgent", false) ? tree.urgent(category) : tree;
            } catch (DocumentException named) {
                throw named;
            } catch (IllegalArgumentException wrong) {
                String path = Pointer.to("/categories", index);
                throw new DocumentException(path, "a category that cannot be", String.valueOf(wrong.getMessage()));
            }
            index++;
        }
        return tree;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CategoryTree that && titles.equals(that.titles) && urgent.equals(that.urgent);
    }

    @Override
    public int hashCode() {
        return titles.hashCode();
    }

    @Override
    public String toString() {
        return "CategoryTree[" + titles.size() + " categories]";
    }
}
