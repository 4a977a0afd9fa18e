package io.propertyfeedback.model;

import org.jspecify.annotations.Nullable;

/**
 * A file that the host keeps, by reference. File names may hold personal data and are treated as words.
 *
 * @param reference the host's key or address, 1 to 500 characters
 * @param name      the file's name, if known
 */
public record Attachment(String reference, @Nullable String name) {
    private static final int MAX = 500;

    public Attachment {
        Ids.check("Attachment", reference, MAX);
    }
}
