package io.propertyfeedback.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said, in the submitter's words: the erasable part of an intake. {@code toString} shows none of it.
 *
 * @param title          a short heading, may be empty
 * @param text           the content
 * @param attachments    files by reference
 * @param backdateReason why it was recorded later than the back-dating limit allows without a reason
 */
public record Words(
        String title,
        String text,
        List<Attachment> attachments,
        @Nullable String backdateReason) {
    /** What is left when the words have been erased. */
    public static final Words ERASED = new Words("", "", List.of(), null);

    public Words {
        attachments = List.copyOf(attachments);
    }

    public static Words of(String title, String text) {
        return new Words(title, text, List.of(), null);
    }

    @Override
    public String toString() {
        return "Words[" + text.length() + " characters, " + attachments.size() + " attachments]";
    }
}
