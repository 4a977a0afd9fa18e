package io.propertyfeedback.process;

import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something may have been said, seen from when it is recorded.
 *
 * @param skew          how far in the future a channel's clock may be
 * @param withoutReason how far back without saying why
 * @param atMost        how far back at all; for older cases there is the import
 */
public record IntakeRules(Duration skew, Duration withoutReason, Duration atMost) {
    private static final String RECEIVED_AT = "/details/receivedAt";

    /** Five minutes ahead, three days back without a reason, ninety days back at all. */
    public static final IntakeRules STANDARD =
            new IntakeRules(Duration.ofMinutes(5), Duration.ofDays(3), Duration.ofDays(90));

    /** What is wrong with when it was said; asked of what keeps the bounds of its envelope. */
    public List<FieldError> check(NewFeedback said, Community community, WorkingCalendar calendar, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        Instant received = said.details().receivedAt();
        if (received == null) {
            return errors;
        }
        ZoneId zone = calendar.zone();
        if (received.isAfter(now.plus(skew))) {
            errors.add(wrong("refused.received-future", received, new Moment(now, zone), zone));
        } else if (received.isBefore(now.minus(atMost))) {
            errors.add(wrong("refused.received-too-old", received, atMost.toDays(), zone));
        } else if (received.isBefore(now.minus(withoutReason))
                && blank(said.details().backdateReason())) {
            errors.add(new FieldError(
                    "/details/backdateReason", new Message("refused.backdate-reason", new Moment(received, zone))));
        }
        if (community.opened() != null
                && received.isBefore(community.opened().atStartOfDay(zone).toInstant())) {
            errors.add(wrong(
                    "refused.received-before-opening",
                    received,
                    community.opened().toString(),
                    zone));
        }
        return errors;
    }

    private static FieldError wrong(String code, Instant received, Object bound, ZoneId zone) {
        return new FieldError(RECEIVED_AT, new Message(code, new Moment(received, zone), bound));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
