package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.SettledSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definition of a repetition word by word, over all pairs. */
final class NaiveRepeats {
    private NaiveRepeats() {}

    static boolean repeats(CaseFact later, List<CaseFact> facts, RepeatRate measure) {
        return facts.stream().anyMatch(earlier -> repeats(later, earlier, measure));
    }

    private static boolean repeats(CaseFact b, CaseFact a, RepeatRate measure) {
        String key = measure.key(a);
        boolean same = !a.equals(b)
                && key != null
                && key.equals(measure.key(b))
                && a.community().equals(b.community())
                && measure.category(a).equals(measure.category(b));
        boolean canBe = a.outcome().valid() && !a.outcome().withdrawn();
        if (!same || !canBe || !cameFirst(a, b)) {
            return false;
        }
        Instant anchor = a.times().receivedAt();
        Instant settled = settledAt(a, b.times().receivedAt());
        if (settled == null && measure.whileOpen() == RepeatRate.WhileOpen.EXPEDITE) {
            return false;
        }
        if (settled != null && measure.anchor() == RepeatRate.Anchor.LAST_SETTLED) {
            anchor = settled.isBefore(anchor) ? anchor : settled;
        }
        Duration since = Duration.between(anchor, b.times().receivedAt());
        boolean noDouble = measure.dedup().isZero() || since.compareTo(measure.dedup()) > 0;
        return noDouble && since.compareTo(measure.window()) <= 0;
    }

    private static boolean cameFirst(CaseFact a, CaseFact b) {
        int order = a.times().receivedAt().compareTo(b.times().receivedAt());
        return order < 0 || (order == 0 && Integer.parseInt(a.id()) < Integer.parseInt(b.id()));
    }

    /** When a case that stood settled at an instant had been settled; null when it was open. */
    private static @Nullable Instant settledAt(CaseFact a, Instant at) {
        Instant last = a.times().settledAt();
        if (last != null && !last.isAfter(at)) {
            return last;
        }
        for (SettledSpan span : a.settledBefore()) {
            if (!span.settledAt().isAfter(at) && span.reopenedAt().isAfter(at)) {
                return span.settledAt();
            }
        }
        return null;
    }
}
