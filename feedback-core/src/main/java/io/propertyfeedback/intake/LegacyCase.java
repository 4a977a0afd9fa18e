package io.propertyfeedback.intake;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.sla.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that another system has handled, with its real instants. It is received at opening, due as that system said,
 * and settled at closing; it is flagged as imported and nobody is notified of it.
 *
 * @param company   whose
 * @param community about which community
 * @param sourceId  the other system's id: the same id of a source is imported once
 * @param channel   how it came in there
 * @param category  what it is
 * @param title     a short heading, may be empty
 * @param text      the content
 * @param submitter who said it
 * @param location  where it is
 * @param openedAt  when it was received
 * @param due       the deadline it had: {@code At(instant)}, or a rule counted from opening; null when it had none
 * @param closedAt  when it was closed; null while open. Earlier than {@code openedAt} is kept and flagged
 * @param closure   what was told at closing
 */
public record LegacyCase(
        @NotBlank @Size(max = 64) String company,
        @NotBlank @Size(max = 64) String community,

        @NotBlank @Size(max = 200) @Pattern(regexp = NewFeedback.ID)
        String sourceId,

        @NotNull Channel channel,
        @NotNull Category category,
        @NotNull @Size(max = 200) String title,
        @NotBlank @Size(max = NewFeedback.MAX_TEXT) String text,
        @NotNull Submitter submitter,
        @NotNull Location location,
        @NotNull Instant openedAt,
        @Nullable Limit due,
        @Nullable Instant closedAt,
        @Nullable @Size(max = NewFeedback.MAX_TEXT) String closure) {

    /** Shows none of what was said. */
    @Override
    public String toString() {
        return "LegacyCase[" + company + "/" + community + ", " + sourceId + "]";
    }
}
