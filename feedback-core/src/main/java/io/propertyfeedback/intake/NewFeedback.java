package io.propertyfeedback.intake;

import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host hands in: one thing a person said. Begin with {@link #of} and add what is known.
 *
 * @param company   whose
 * @param community about which community
 * @param channel   how it came in
 * @param category  what it is; re-categorising later is an act
 * @param title     a short heading, may be empty
 * @param text      the content
 * @param details   everything that may be absent
 */
public record NewFeedback(
        @NotBlank @Size(max = 64) String company,
        @NotBlank @Size(max = 64) String community,
        @NotNull Channel channel,
        @NotNull Category category,
        @NotNull @Size(max = 200) String title,
        @NotBlank @Size(max = NewFeedback.MAX_TEXT) String text,
        @NotNull @Valid Details details) {

    /** What every id is: not empty, no control characters, no blank at either end. */
    static final String ID = "[^\\x00-\\x20\\x7f-\\x9f](?:[^\\x00-\\x1f\\x7f-\\x9f]*[^\\x00-\\x20\\x7f-\\x9f])?";

    /** The most that one feedback may say, in characters (code points). */
    public static final int MAX_TEXT = 20_000;

    /**
     * What may be absent.
     *
     * @param messageId      the channel's own id of the message: the same id of a channel is received once
     * @param submitter      who said it; anonymous unless said
     * @param person         personal data of the submitter, stored apart
     * @param location       where it is
     * @param receivedAt     when it was said; now, unless said
     * @param backdateReason why it is recorded so much later
     * @param priority       how soon it is to be worked on
     * @param severity       how grave
     * @param attachments    files by reference
     * @param publishable    whether the submitter consents to publication
     * @param concerns       the staff members whom it is about
     * @param follows        an earlier feedback that this one follows, when the time to reopen that has passed
     * @param shard          where storage keeps it; the community unless said
     */
    public record Details(
            @Nullable @Size(max = 200) @Pattern(regexp = NewFeedback.ID)
            String messageId,

            @NotNull Submitter submitter,
            @Nullable @Valid Person person,
            @NotNull Location location,
            @Nullable Instant receivedAt,
            @Nullable @Size(max = 500) String backdateReason,
            @NotNull Priority priority,
            @Nullable Severity severity,
            @NotNull @Size(max = 50) List<Attachment> attachments,
            boolean publishable,
            @NotNull @Size(max = 50) List<@Size(max = 64) @Pattern(regexp = NewFeedback.ID) String> concerns,

            @Nullable @Size(max = 64) @Pattern(regexp = NewFeedback.ID)
            String follows,

            @Nullable @Size(max = 64) @Pattern(regexp = NewFeedback.ID)
            String shard) {

        static final Details NONE = new Details(
                null,
                Submitter.ANONYMOUS,
                null,
                Location.UNKNOWN,
                null,
                null,
                Priority.NORMAL,
                null,
                List.of(),
                false,
                List.of(),
                null,
                null);

        public Details {
            attachments = List.copyOf(attachments);
            concerns = List.copyOf(concerns);
        }
    }

    public static NewFeedback of(String company, String community, Channel channel, String category, String text) {
        return of(company, community, channel, new Category(category), text);
    }

    public static NewFeedback of(String company, String community, Channel channel, Category category, String text) {
        return new NewFeedback(company, community, channel, category, "", text, Details.NONE);
    }

    public NewFeedback titled(String heading) {
        return new NewFeedback(company, community, channel, category, heading, text, details);
    }

    public NewFeedback at(Location where) {
        return with(edit().location(where));
    }

    /** Said by this person, whose data is stored apart. */
    public NewFeedback from(SubmitterKind kind, Person who) {
        return with(edit().submitter(new Submitter(kind, who.id(), null)).person(who));
    }

    /** Said by someone whom the host knows by id. */
    public NewFeedback from(Submitter who) {
        return with(edit().submitter(who));
    }

    public NewFeedback messageId(String id) {
        return with(edit().messageId(id));
    }

    public NewFeedback receivedAt(Instant when) {
        return with(edit().receivedAt(when));
    }

    public NewFeedback backdated(Instant when, String reason) {
        return with(edit().receivedAt(when).backdateReason(reason));
    }

    public NewFeedback priority(Priority priority) {
        return with(edit().priority(priority));
    }

    public NewFeedback severity(Severity severity) {
        return with(edit().severity(severity));
    }

    public NewFeedback attached(Attachment... files) {
        return with(edit().attachments(List.of(files)));
    }

    public NewFeedback publishable() {
        return with(edit().publishable(true));
    }

    public NewFeedback concerning(String... staff) {
        return with(edit().concerns(List.of(staff)));
    }

    public NewFeedback following(String earlier) {
        return with(edit().follows(earlier));
    }

    public NewFeedback inShard(String shard) {
        return with(edit().shard(shard));
    }

    private DetailsEdit edit() {
        return new DetailsEdit(details);
    }

    private NewFeedback with(DetailsEdit edited) {
        return new NewFeedback(company, community, channel, category, title, text, edited.done());
    }

    /** Shows none of what was said, nor by whom. */
    @Override
    public String toString() {
        return "NewFeedback[" + company + "/" + community + ", " + channel + ", " + category + "]";
    }
}
