package io.propertyfeedback.process;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the staff are told to do and to see to on a step: texts of the bundles, {@code guidance.<step>} and {@code
 * checklist.<step>} with items separated by {@code |}. For a category the nearest of its own, its parents' and the
 * step's text counts, each found under {@code guidance.<step>.<category>} with dots for slashes.
 *
 * @param text      what to do and what to record; empty when nobody wrote any
 * @param checklist what to see to, item by item; may be empty
 */
public record Guidance(String text, List<String> checklist) {
    public Guidance {
        checklist = List.copyOf(checklist);
    }

    /** The guidance for a step and a category, in one language. */
    public static Guidance of(StepId step, Category category, Locale locale, Texts texts) {
        return nearest(step, category, locale, texts);
    }

    /** The guidance for a step whatever the category, in one language. */
    public static Guidance of(StepId step, Locale locale, Texts texts) {
        return nearest(step, null, locale, texts);
    }

    private static Guidance nearest(StepId step, @Nullable Category category, Locale locale, Texts texts) {
        String text = nearest("guidance", step, category, locale, texts).orElse("");
        List<String> items = new ArrayList<>();
        for (String item :
                nearest("checklist", step, category, locale, texts).orElse("").split("[|\n]")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return new Guidance(text, items);
    }

    private static Optional<String> nearest(
            String what, StepId step, @Nullable Category category, Locale locale, Texts texts) {
        if (category != null) {
            for (int level = category.depth(); level >= 1; level--) {
                String below = new Title(
                                what + '.' + step.id(), category.atLevel(level).path())
                        .key();
                Optional<String> own = texts.find(locale, below);
                if (own.isPresent()) {
                    return own;
                }
            }
        }
        return texts.find(locale, what + '.' + step.id());
    }
}
