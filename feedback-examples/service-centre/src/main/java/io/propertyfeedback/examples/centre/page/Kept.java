package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.model.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps reports for a short while, since they are counted over all histories. Thread-safe. */
final class Kept {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int MOST = 100;

    private final Map<Actor, Report> reports = new LinkedHashMap<>();

    private record Report(Instant at, List<KpiReport> report) {}

    /** One at a time counts; the others wait for what it finds. */
    synchronized List<KpiReport> get(Actor actor, Instant now, Supplier<List<KpiReport>> count) {
        Report known = reports.get(actor);
        if (known != null && now.isBefore(known.at().plus(A_WHILE))) {
            return known.report();
        }
        List<KpiReport> counted = count.get();
        if (reports.size() >= MOST) {
            reports.clear();
        }
        reports.put(actor, new Report(now, counted));
        return counted;
    }
}
