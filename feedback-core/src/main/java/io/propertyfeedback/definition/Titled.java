package io.propertyfeedback.definition;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Bilingual;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a category or a channel is called, as the register says.
 *
 * @param id     of the category or channel
 * @param words  what people call it; null when it is left to the bundles
 * @param urgent of a category: it is an emergency, and so is all below it
 */
public record Titled(String id, @Nullable Bilingual words, boolean urgent) {
    static Titled read(String id, Document titles) {
        Optional<String> en = titles.optionalText("en").filter(text -> !text.isBlank());
        Optional<String> zh = titles.optionalText("zh").filter(text -> !text.isBlank());
        return new Titled(
                id,
                en.isPresent() && zh.isPresent() ? new Bilingual(en.get(), zh.get()) : null,
                titles.flag("urgent", false));
    }

    static Document write(Titled titled) {
        Bilingual words = titled.words();
        return Document.of(
                "en",
                words == null ? null : words.en(),
                "zh",
                words == null ? null : words.zh(),
                "urgent",
                titled.urgent() ? true : null);
    }
}
