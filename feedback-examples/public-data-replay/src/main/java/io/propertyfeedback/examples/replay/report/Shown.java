package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.Spread;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes figures for people; what is empty is a dash. */
final class Shown {
    static final Said NONE = Said.alike("–");
    private static final double DAYS_FROM_HOURS = 72;

    private Shown() {}

    static Said count(long number) {
        return Said.alike(String.format(Locale.ROOT, "%,d", number));
    }

    static Said share(OptionalDouble share) {
        return share.isEmpty() ? NONE : Said.alike(String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()));
    }

    static Said share(long part, long whole) {
        return share(whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole));
    }

    /** Hours, or days of 24 hours when there are many. */
    static Said hours(double hours) {
        return hours < DAYS_FROM_HOURS
                ? Phrases.both("replay.hours", String.format(Locale.ROOT, "%,.1f", hours))
                : Phrases.both("replay.days", String.format(Locale.ROOT, "%,.1f", hours / 24));
    }

    static Said mean(Figure handling) {
        Spread spread = handling.spread();
        return spread == null ? NONE : hours(spread.mean());
    }

    static Said median(Figure handling) {
        Spread spread = handling.spread();
        return spread == null ? NONE : hours(spread.median());
    }

    static Said p90(Figure handling) {
        Spread spread = handling.spread();
        return spread == null ? NONE : hours(spread.p90());
    }
}
