package io.propertyfeedback.model;

import org.jspecify.annotations.Nullable;

/**
 * A file that the host keeps, by reference. File names may hold personal data and are treated as words.
 *
 * @param reference the host's key or address, 1 to 500 characters
 * @param name      the file's name, if known, 1 to 255 characters
 */
public record Attachment(String reference, @Nullable String name) {
    private static final int MAX = 500;
    private static final int MAX_NAME = 255;

    public Attachment {
        Ids.check("Attachment", reference, MAX);
        if (name != null) {
            Ids.check("Attachment name", name, MAX_NAME);
        }
    }
}
