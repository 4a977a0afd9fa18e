package io.propertyfeedback.intake;

import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.Submitter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Details while they are being changed: one place that knows their order. */
final class DetailsEdit {
    private @Nullable String messageId;
    private Submitter submitter;
    private @Nullable Person person;
    private Location location;
    private @Nullable Instant receivedAt;
    private @Nullable String backdateReason;
    private Priority priority;
    private @Nullable Severity severity;
    private List<Attachment> attachments;
    private boolean publishable;
    private List<String> concerns;
    private @Nullable String follows;
    private @Nullable String shard;

    DetailsEdit(NewFeedback.Details from) {
        messageId = from.messageId();
        submitter = from.submitter();
        person = from.person();
        location = from.location();
        receivedAt = from.receivedAt();
        backdateReason = from.backdateReason();
        priority = from.priority();
        severity = from.severity();
        attachments = from.attachments();
        publishable = from.publishable();
        concerns = from.concerns();
        follows = from.follows();
        shard = from.shard();
    }

    DetailsEdit messageId(String value) {
        messageId = value;
        return this;
    }

    DetailsEdit submitter(Submitter value) {
        submitter = value;
        return this;
    }

    DetailsEdit person(Person value) {
        person = value;
        return this;
    }

    DetailsEdit location(Location value) {
        location = value;
        return this;
    }

    DetailsEdit receivedAt(Instant value) {
        receivedAt = value;
        return this;
    }

    DetailsEdit backdateReason(String value) {
        backdateReason = value;
        return this;
    }

    DetailsEdit priority(Priority value) {
        priority = value;
        return this;
    }

    DetailsEdit severity(Severity value) {
        severity = value;
        return this;
    }

    DetailsEdit attachments(List<Attachment> value) {
        attachments = value;
        return this;
    }

    DetailsEdit publishable(boolean value) {
        publishable = value;
        return this;
    }

    DetailsEdit concerns(List<String> value) {
        concerns = value;
        return this;
    }

    DetailsEdit follows(String value) {
        follows = value;
        return this;
    }

    DetailsEdit shard(String value) {
        shard = value;
        return this;
    }

    NewFeedback.Details done() {
        return new NewFeedback.Details(
                messageId,
                submitter,
                person,
                location,
                receivedAt,
                backdateReason,
                priority,
                severity,
                attachments,
                publishable,
                concerns,
                follows,
                shard);
    }
}
