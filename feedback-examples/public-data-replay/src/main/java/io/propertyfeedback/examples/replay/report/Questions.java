package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.desk.KpiDesk;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.model.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gathers what is to be asked, so that one pass over the storage answers all of it. For one thread. */
public final class Questions {
    private final Map<KpiQuery, Integer> queries = new LinkedHashMap<>();
    private List<KpiReport> reports = List.of();

    /** Asks; the answer can be taken after {@link #answer}. The same question is asked once. */
    public Supplier<KpiReport> ask(KpiQuery query) {
        int place = queries.computeIfAbsent(query, missing -> queries.size());
        return () -> reports.get(place);
    }

    /** Answers all questions in one pass. */
    public void answer(KpiDesk desk, Actor actor) {
        reports = desk.report(actor, new ArrayList<>(queries.keySet()));
    }
}
