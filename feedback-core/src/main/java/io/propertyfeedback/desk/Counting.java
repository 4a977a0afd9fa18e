package io.propertyfeedback.desk;

import io.propertyfeedback.document.Era;
import io.propertyfeedback.kpi.KpiCalculation;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts reports from the histories. Thread-safe. */
final class Counting {
    private final DeskContext office;

    Counting(DeskContext office) {
        this.office = office;
    }

    static boolean concerns(Life life, Actor actor) {
        return life.feedback().intake().concerns().contains(actor.id());
    }

    boolean isConcerned(Actor actor) {
        return office.storage().count(SearchQuery.of(actor.company()).concerning(actor.id()), 1) > 0;
    }

    /** Reports over the actor's communities, in one pass; what is hidden is in no figure. */
    List<KpiReport> reports(Actor actor, Predicate<Life> hidden, List<KpiQuery> queries) {
        List<KpiCalculation> calculations = queries.stream()
                .map(query -> query.at(Era.within(query.asOf())).start(office.definitions()::calendarOf))
                .toList();
        Map<String, Optional<Refusal>> seen = new HashMap<>();
        Map<String, String> leftOut = new TreeMap<>();
        ScanQuery lives = new ScanQuery(actor.company(), actor.communities())
                .within(KpiQuery.span(queries).orElse(null));
        office.storage().scan(lives, life -> {
            if (hidden.test(life)) {
                return;
            }
            String community = life.feedback().intake().community();
            Optional<Refusal> why =
                    seen.computeIfAbsent(community, id -> Optional.ofNullable(unreadable(actor.company(), id)));
            if (why.isPresent()) {
                leftOut.put(community, why.get().code());
            } else {
                Map<Instant, Optional<CaseFact>> facts = new HashMap<>(2);
                calculations.forEach(calculation -> facts.computeIfAbsent(
                                calculation.asOf(), at -> CaseFacts.asOf(at, life.feedback(), life.history()))
                        .ifPresent(calculation::accept));
            }
        });
        List<KpiReport> reports = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            reports.add(calculations.get(i).report().without(wanted(leftOut, queries.get(i))));
        }
        return reports;
    }

    /** A report names no community that it was not to count. */
    private static Map<String, String> wanted(Map<String, String> leftOut, KpiQuery query) {
        Set<String> communities = query.filter().communities();
        Map<String, String> wanted = new TreeMap<>(leftOut);
        wanted.keySet().removeIf(community -> !communities.isEmpty() && !communities.contains(community));
        return wanted;
    }

    /** Why the calendar of a community cannot be had, or null where it can. */
    @Nullable
    Refusal unreadable(String company, String community) {
        try {
            office.definitions().calendarOf(company, community);
            return null;
        } catch (RefusedException unreadable) {
            return unreadable.refused().refusals().get(0);
        }
    }
}
