package io.propertyfeedback.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was heard, by whom, where and when: the part of a feedback that its life does not change.
 *
 * @param community    the community (小区) it is about
 * @param shard        where storage keeps it; immutable, by default the community
 * @param channel      how it came in
 * @param messageId    the channel's own id of the message, so that a redelivery never becomes a second feedback
 * @param submitter    who said it
 * @param location     where it is
 * @param receivedAt   when it was said; every clock starts here
 * @param recordedAt   when it was recorded, not before {@code receivedAt} by more than the tolerated skew
 * @param recordedBy   the actor who recorded it
 * @param lateRecorded whether it was recorded so late that a deadline had already passed
 * @param publishable  whether the submitter consents to publication
 * @param concerns     the staff members whom it is about; they see neither content nor submitter
 * @param imported     whether it is a legacy case brought in by an import
 * @param words        what was said; {@link Words#ERASED} after erasure
 */
public record Intake(
        String community,
        String shard,
        Channel channel,
        @Nullable String messageId,
        Submitter submitter,
        Location location,
        Instant receivedAt,
        Instant recordedAt,
        String recordedBy,
        boolean lateRecorded,
        boolean publishable,
        List<String> concerns,
        boolean imported,
        Words words) {

    private static final int MAX_MESSAGE_ID = 200;

    public Intake {
        Ids.check("Community", community);
        Ids.check("Shard", shard);
        Ids.check("Recorder", recordedBy);
        if (messageId != null) {
            Ids.check("Message id", messageId, MAX_MESSAGE_ID);
        }
        concerns = List.copyOf(concerns);
    }

    /** Without what was said, the hash of the contact, and the place in words, which may name a person, too. */
    public Intake erased() {
        return with(
                submitter.withContact(null),
                new Location(location.building(), location.unit(), null),
                concerns,
                Words.ERASED);
    }

    /** Without what was said and the hash of the contact: what is told to others. */
    Intake withoutWords() {
        return with(submitter.withContact(null), location, concerns, Words.ERASED);
    }

    /** The same intake, about one more member of staff. */
    Intake concerning(String staff) {
        if (concerns.contains(staff)) {
            return this;
        }
        List<String> more = new ArrayList<>(concerns);
        more.add(staff);
        return withConcerns(more);
    }

    /** The same intake, about these members of staff. */
    public Intake withConcerns(List<String> staff) {
        return with(submitter, location, staff, words);
    }

    /** The same intake of a person who goes by another id from now on. */
    Intake renamed(String party, String pseudonym) {
        Submitter other = new Submitter(
                submitter.kind(),
                Ids.instead(submitter.party(), party, pseudonym),
                Ids.instead(submitter.onBehalfOf(), party, pseudonym));
        return new Intake(
                community,
                shard,
                channel,
                messageId,
                other,
                location,
                receivedAt,
                recordedAt,
                recordedBy.equals(party) ? pseudonym : recordedBy,
                lateRecorded,
                publishable,
                concerns,
                imported,
                words);
    }

    /** The same intake with other words: the way to erase them, or to join them from where they are kept. */
    public Intake withWords(Words other) {
        return with(submitter, location, concerns, other);
    }

    private Intake with(Submitter who, Location where, List<String> staff, Words other) {
        return new Intake(
                community,
                shard,
                channel,
                messageId,
                who,
                where,
                receivedAt,
                recordedAt,
                recordedBy,
                lateRecorded,
                publishable,
                staff,
                imported,
                other);
    }
}
