package io.propertyfeedback.query;

import io.propertyfeedback.document.Era;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Location;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What open cases are to be like, before there is a feedback to compare them with: somebody is on the phone.
 *
 * @param community  in which community
 * @param category   what it is about
 * @param location   where it is, {@link Location#UNKNOWN} if nobody said
 * @param text       what is said, title and text; may be empty
 * @param receivedAt when it was said
 */
public record SimilarQuery(
        @NotBlank @Size(max = 64) String community,
        @NotNull Category category,
        @NotNull Location location,
        @NotNull @Size(max = SimilarQuery.MAX_TEXT) String text,
        @NotNull Instant receivedAt) {

    /** How many characters a text may have. */
    public static final int MAX_TEXT = 20_000;

    public SimilarQuery {
        receivedAt = Era.within(receivedAt);
    }
}
