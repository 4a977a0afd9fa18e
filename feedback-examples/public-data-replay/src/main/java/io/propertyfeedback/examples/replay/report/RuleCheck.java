package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.examples.replay.source.Given;
import io.propertyfeedback.examples.replay.source.Rules;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.sla.At;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Compares the deadlines that a city gave with those that its rules give. For one thread. */
public final class RuleCheck {
    /** Deadlines no further apart than this are called equal. */
    public static final Duration TOLERANCE = Duration.ofSeconds(120);

    private final Rules rules;
    private final WorkingCalendar calendar;
    private final Map<String, Compared> byType = new TreeMap<>();

    /**
     * One type's comparison.
     *
     * @param limit    its rule
     * @param compared cases with a deadline
     * @param equal    of these, with the rule's deadline
     */
    public record Compared(Limit limit, long compared, long equal) {
        Compared plus(Compared one) {
            return new Compared(limit, compared + one.compared, equal + one.equal);
        }
    }

    public RuleCheck(Rules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    public void compare(Given given) {
        LegacyCase legacy = given.legacy();
        if (legacy.due() instanceof At due) {
            rules.of(given.type()).ifPresent(limit -> {
                Duration apart = Duration.between(limit.dueFrom(legacy.openedAt(), calendar), due.instant());
                boolean equal = apart.abs().compareTo(TOLERANCE) <= 0;
                byType.merge(given.type(), new Compared(limit, 1, equal ? 1 : 0), Compared::plus);
            });
        }
    }

    public Map<String, Compared> byType() {
        return byType;
    }

    public long compared() {
        return byType.values().stream().mapToLong(Compared::compared).sum();
    }

    public long equal() {
        return byType.values().stream().mapToLong(Compared::equal).sum();
    }
}
