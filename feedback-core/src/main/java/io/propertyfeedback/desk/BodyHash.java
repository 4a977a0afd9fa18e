package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.RollUp;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.process.ActRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a repeated request from another one under the same key. The hash is stored, so it holds no plain words. */
final class BodyHash {
    private BodyHash() {}

    static String of(NewFeedback said) {
        NewFeedback.Details details = said.details();
        Person person = details.person();
        return hash(
                said.community(),
                said.channel(),
                said.category(),
                said.title(),
                said.text(),
                details.messageId(),
                details.submitter(),
                person == null
                        ? null
                        : Arrays.asList(person.id(), person.name(), person.phone(), person.email(), person.other()),
                details.location(),
                details.receivedAt(),
                details.backdateReason(),
                details.priority(),
                details.severity(),
                details.attachments(),
                details.publishable(),
                details.concerns(),
                details.follows(),
                details.shard());
    }

    static String of(List<NewFeedback> lines) {
        return hash(lines.stream().map(BodyHash::of).toList());
    }

    static String of(String text) {
        return hash(text);
    }

    static String of(String definition, List<Dimension> dimensions, Document filter, RollUp rollUp) {
        return hash(definition, dimensions, filter, rollUp);
    }

    static String of(String id, Versions seen, ActRequest request) {
        return request.happenedAt() == null
                ? hash(id, seen, request.act(), request.outcome(), request.values())
                : hash(
                        id,
                        seen,
                        request.act(),
                        request.outcome(),
                        request.values(),
                        request.happenedAt(),
                        request.happenedReason());
    }

    static String of(String id, NewAttachment given) {
        return hash(id, given.tag(), given.audience(), Base64.getEncoder().encodeToString(given.content()));
    }

    private static String hash(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, Arrays.asList(parts));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Kind and length come first, so that no two values run into each other, and absent is not the word "null". */
    private static void update(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            tag(digest, 'n', 0);
        } else if (value instanceof Document document) {
            tag(digest, 'd', document.names().size());
            document.names().stream().sorted().forEach(name -> {
                update(digest, name);
                update(digest, document.value(name).orElse(null));
            });
        } else if (value instanceof List<?> list) {
            tag(digest, 'l', list.size());
            list.forEach(item -> update(digest, item));
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            tag(digest, 's', bytes.length);
            digest.update(bytes);
        }
    }

    private static void tag(MessageDigest digest, char kind, int length) {
        digest.update((kind + ":" + length + ":").getBytes(StandardCharsets.US_ASCII));
    }
}
