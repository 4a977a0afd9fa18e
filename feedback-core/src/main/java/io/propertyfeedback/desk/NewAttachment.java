package io.propertyfeedback.desk;

import io.propertyfeedback.form.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A file to be added to a feedback.
 *
 * @param content  its bytes; not to be changed
 * @param tag      {@code before} or {@code after} the work; null for neither
 * @param audience who may read it; null for the usual: what a submitter adds and what shows the work is for the
 *     submitter, too, and anything else for the staff
 * @param key      a repeated request under the same key adds nothing again; null for none
 */
public record NewAttachment(
        byte[] content,
        @Nullable String tag,
        @Nullable Audience audience,
        @Nullable String key) {

    /** A file with nothing said about it. */
    public static NewAttachment of(byte[] content) {
        return new NewAttachment(content, null, null, null);
    }

    public NewAttachment tagged(String beforeOrAfter) {
        return new NewAttachment(content, beforeOrAfter, audience, key);
    }

    public NewAttachment readBy(Audience readers) {
        return new NewAttachment(content, tag, readers, key);
    }

    public NewAttachment withKey(String idempotencyKey) {
        return new NewAttachment(content, tag, audience, idempotencyKey);
    }
}
