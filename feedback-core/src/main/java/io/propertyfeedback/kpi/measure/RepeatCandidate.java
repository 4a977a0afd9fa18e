package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseTimes;
import io.propertyfeedback.kpi.fact.SettledSpan;
import io.propertyfeedback.model.Settlement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look-back needs of a case, in microseconds since 1970.
 *
 * @param kind        the first segment of its category
 * @param settled     for the last time; {@link Long#MAX_VALUE} while open
 * @param resolved    whether it was settled so that nothing of it is left
 * @param before      earlier settlements
 * @param repeatable  whether a later one can repeat it
 * @param tally       where it counts; null when it is only looked back to
 */
record RepeatCandidate(
        long received,
        String id,
        String kind,
        long settled,
        boolean resolved,
        List<SettledSpan> before,
        boolean repeatable,
        @Nullable Tally tally) {
    static final Comparator<RepeatCandidate> ORDER = Comparator.comparingLong(RepeatCandidate::received)
            .thenComparing(RepeatCandidate::id, RepeatCandidate::compareIds);

    static RepeatCandidate of(CaseFact fact, @Nullable Tally tally) {
        CaseTimes times = fact.times();
        long received = micros(times.receivedAt());
        // One that ended before it was received was settled as soon as it was there.
        long settled = times.settledAt() == null ? Long.MAX_VALUE : Math.max(micros(times.settledAt()), received);
        return new RepeatCandidate(
                received,
                fact.id(),
                fact.category().kind(),
                settled,
                isResolved(fact.outcome().settlement()),
                fact.settledBefore(),
                canBeRepeated(fact),
                tally);
    }

    static boolean isResolved(@Nullable String settlement) {
        return Settlement.RESOLVED.id().equals(settlement);
    }

    static boolean canBeRepeated(CaseFact fact) {
        return fact.outcome().valid() && !fact.outcome().withdrawn();
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    /** Numbers by their value and before other ids, which go by their characters. */
    private static int compareIds(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        if (!number) {
            return one.compareTo(other);
        }
        String digits = withoutZeros(one);
        String others = withoutZeros(other);
        return digits.length() != others.length()
                ? Integer.compare(digits.length(), others.length())
                : digits.compareTo(others);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
