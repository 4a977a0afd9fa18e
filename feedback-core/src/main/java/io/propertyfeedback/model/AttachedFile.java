package io.propertyfeedback.model;

import io.propertyfeedback.form.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A file that was added to a feedback, as the history tells of it: its bytes lie in the attachment store. It has no name
 * of its own, since file names hold personal data.
 *
 * @param id        unique within the feedback
 * @param mediaType what it is by its content, not by what its sender says
 * @param size      in bytes, as stored
 * @param tag       {@link #BEFORE} or {@link #AFTER} the work; null for neither
 * @param audience  who may read it
 */
public record AttachedFile(
        String id, String mediaType, long size, @Nullable String tag, Audience audience) {
    /** How it looked before the work (施工前). */
    public static final String BEFORE = "before";
    /** How it looks after the work (施工后). */
    public static final String AFTER = "after";

    private static final int LONGEST_TYPE = 127;

    public AttachedFile {
        Ids.check("Attached file", id);
        Ids.check("Media type", mediaType, LONGEST_TYPE);
        if (tag != null) {
            Ids.check("Tag", tag);
        }
        if (size < 1) {
            throw new IllegalArgumentException("A file of " + size + " bytes is none");
        }
    }
}
