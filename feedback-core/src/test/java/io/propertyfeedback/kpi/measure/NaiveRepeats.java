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
        Instant received = b.times().receivedAt();
        boolean fromReceipt = measure.anchor() == RepeatRate.Anchor.RECEIPT;
        Duration sinceReceipt = Duration.between(a.times().receivedAt(), received);
        SettledSpan settled = settled(a, received);
        if (settled == null) {
            boolean noDouble = measure.dedup().isZero() || sinceReceipt.compareTo(measure.dedup()) > 0;
            boolean inWindow = !fromReceipt || sinceReceipt.compareTo(measure.window()) <= 0;
            return measure.whileOpen() == RepeatRate.WhileOpen.COUNT && noDouble && inWindow;
        }
        boolean otherKind = !a.category().kind().equals(b.category().kind());
        if (otherKind && "resolved".equals(settled.settlement())) {
            return false;
        }
        Duration sinceSettled = Duration.between(settled.settledAt(), received);
        Duration since = fromReceipt || sinceSettled.compareTo(sinceReceipt) > 0 ? sinceReceipt : sinceSettled;
        return since.compareTo(measure.window()) <= 0;
    }

    private static boolean cameFirst(CaseFact a, CaseFact b) {
        int order = a.times().receivedAt().compareTo(b.times().receivedAt());
        return order < 0 || (order == 0 && Integer.parseInt(a.id()) < Integer.parseInt(b.id()));
    }

    /** Since when, and as what, a case stood settled at an instant; null when it was open. */
    private static @Nullable SettledSpan settled(CaseFact a, Instant at) {
        Instant last = a.times().settledAt();
        if (last != null && !last.isAfter(at)) {
            return new SettledSpan(last, Instant.MAX, a.outcome().settlement());
        }
        return a.settledBefore().stream()
                .filter(span ->
                        !span.settledAt().isAfter(at) && span.reopenedAt().isAfter(at))
                .findFirst()
                .orElse(null);
    }
}
