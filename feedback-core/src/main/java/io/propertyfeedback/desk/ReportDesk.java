package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.desk.ReportDocument.Kept;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.kpi.Basis;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiFilter;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Published reports: kept as they were, and read beside what they would say now. Thread-safe.
 *
 * <p>What is published is whole, whoever publishes it. A reader has to cover all communities that it is about. Whom a
 * feedback concerns reads both sides counted without it, so that nothing tells of it.
 */
public final class ReportDesk {
    /** The most rows of one report. */
    public static final int MOST_ROWS = 5_000;

    private final DeskContext office;
    private final Counting counting;
    private final ReportShelf shelf;

    ReportDesk(DeskContext office) {
        this.office = office;
        this.counting = new Counting(office);
        this.shelf = new ReportShelf(office);
    }

    /** Whether the actor may publish. */
    public boolean mayPublish(Actor actor) {
        return reads(actor) && office.allows(actor, Operation.PUBLISH_REPORT, Target.company(actor.company()));
    }

    /** Publishes one report, as {@link #publish(Actor, List)} does. */
    public PublishedReport publish(Actor actor, KpiQuery query) {
        return publish(actor, List.of(query)).get(0);
    }

    /**
     * Publishes reports, counted in one pass as of the instants of the queries. Without communities in the filter each is
     * about all that the actor covers. The same question as of the same instant is published once; as of another, as a
     * new edition beside those before.
     *
     * @throws RefusedException when the actor may not publish or does not cover a community; when the period has no
     *     first or last day, or is not over; when {@code asOf} is to come; or for more than {@value #MOST_ROWS} rows. Then
     *     none is published
     */
    public List<PublishedReport> publish(Actor actor, List<KpiQuery> queries) {
        if (!mayPublish(actor)) {
            throw new RefusedException(Refused.because("refused.access", Operation.PUBLISH_REPORT.name()));
        }
        List<KpiQuery> asked = new ArrayList<>();
        for (KpiQuery query : queries) {
            asked.add(checked(actor, query.at(Era.within(query.asOf()))));
        }
        List<KpiReport> reports = counting.reports(actor, life -> false, asked);
        for (KpiReport report : reports) {
            if (report.rows().size() > MOST_ROWS) {
                throw refused(
                        "/dimensions", "refused.report-rows", report.rows().size(), MOST_ROWS);
            }
        }
        List<PublishedReport> published = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            published.add(shelf.put(actor, asked.get(i), reports.get(i)));
        }
        return published;
    }

    /**
     * What was published and the actor may read, in the order of the ids, which begin with the first day of the period:
     * {@code after} may be a day.
     *
     * @throws RefusedException when the actor may not see figures
     */
    public List<PublishedReport> list(Actor actor, @Nullable String after, int limit) {
        mustRead(actor);
        return shelf.list(actor.company(), after, limit, report -> covers(actor, report));
    }

    /** One published report beside the present; empty when there is none, or none for this actor. */
    public Optional<RestatedReport> find(Actor actor, String id, KpiCatalogue known) {
        return find(actor, List.of(id), known).stream().findFirst();
    }

    /**
     * Published reports beside the present, counted in one pass; those that there are for this actor.
     *
     * @param known what can be counted now: a report is compared when its formula, in its version and with its
     *     parameters, and its dimensions are among it
     * @throws RefusedException when the actor may not see figures
     */
    public List<RestatedReport> find(Actor actor, List<String> ids, KpiCatalogue known) {
        mustRead(actor);
        List<Kept> kept = ids.stream()
                .flatMap(id -> shelf.find(actor.company(), id).stream())
                .filter(one -> covers(actor, one.about()))
                .toList();
        List<Optional<KpiQuery>> questions =
                kept.stream().map(one -> question(one.about(), known)).toList();
        return restated(actor, kept, questions);
    }

    /** Whom something concerns gets what was published counted again as of then, without it. */
    private List<RestatedReport> restated(Actor actor, List<Kept> kept, List<Optional<KpiQuery>> questions) {
        boolean concerned = counting.isConcerned(actor);
        Instant now = office.now();
        List<KpiQuery> queries = new ArrayList<>();
        questions.stream().flatMap(Optional::stream).forEach(question -> {
            queries.add(question.at(now));
            if (concerned) {
                queries.add(question);
            }
        });
        Iterator<KpiReport> counted = queries.isEmpty()
                ? Collections.emptyIterator()
                : counting.reports(actor, life -> Counting.concerns(life, actor), queries)
                        .iterator();
        List<RestatedReport> restated = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Kept one = kept.get(i);
            if (questions.get(i).isPresent()) {
                KpiReport present = counted.next();
                KpiReport published = concerned ? counted.next() : one.report();
                restated.add(new RestatedReport(one.about(), published, present, null));
            } else {
                restated.add(notCompared(one, concerned));
            }
        }
        return restated;
    }

    /** Rows that cannot be counted again may tell of what concerns the reader, so such a reader gets none. */
    private static RestatedReport notCompared(Kept kept, boolean concerned) {
        KpiReport published = kept.report();
        KpiReport shown = concerned
                ? new KpiReport(published.basis(), published.dimensions(), List.of(), published.unreadable())
                : published;
        KpiDefinition formula = published.basis().definition();
        Refusal why = Refusal.of("refused.formula-gone", formula.id(), formula.version());
        return new RestatedReport(kept.about(), shown, null, why);
    }

    /** What was asked, in terms that can be counted; empty when its formula or a dimension is not known any more. */
    private static Optional<KpiQuery> question(PublishedReport about, KpiCatalogue known) {
        Basis basis = about.basis();
        List<Dimension> dimensions = about.dimensions().stream()
                .flatMap(dimension -> known.dimension(dimension.name()).stream())
                .toList();
        return dimensions.size() < about.dimensions().size()
                ? Optional.empty()
                : known.alike(basis.definition())
                        .map(definition -> new KpiQuery(
                                definition, basis.period(), basis.asOf(), dimensions, about.filter(), basis.rollUp()));
    }

    /** The query over communities that it names; refused where it cannot be published. */
    private KpiQuery checked(Actor actor, KpiQuery query) {
        Period period = query.period();
        if (period.from() == null || period.to() == null) {
            throw refused("/period", "refused.report-period");
        }
        if (query.asOf().isAfter(office.now())) {
            throw refused("/asOf", "refused.report-to-come", query.asOf());
        }
        KpiFilter filter = query.filter();
        filter.communities().forEach(community -> mustBeThere(actor, community));
        Set<String> own = actor.communities();
        Set<String> communities = filter.communities().isEmpty() && own != null ? own : filter.communities();
        for (ZoneId zone : zones(actor.company(), communities)) {
            if (period.in(zone).to().isAfter(query.asOf())) {
                throw refused("/period", "refused.report-running", period.to(), query.asOf());
            }
        }
        return query.only(new KpiFilter(communities, filter.categories(), filter.channels()));
    }

    private void mustBeThere(Actor actor, String community) {
        if (!actor.covers(community) || !isThere(actor.company(), community)) {
            throw refused("/communities", "refused.community-unknown", community);
        }
    }

    private boolean isThere(String company, String community) {
        try {
            return office.definitions().community(company, community).isPresent();
        } catch (RefusedException unreadable) {
            return true; // the report says that it could not count it
        }
    }

    /** In which zones the days of these communities, or of all, are told; what cannot be read has none. */
    private Set<ZoneId> zones(String company, Set<String> communities) {
        Set<ZoneId> zones = new HashSet<>();
        for (Community community : office.definitions().communities(company, unreadable -> {})) {
            boolean meant = communities.isEmpty() || communities.contains(community.id());
            if (meant && counting.unreadable(company, community.id()) == null) {
                zones.add(office.definitions().calendarOf(community).zone());
            }
        }
        return zones.isEmpty() ? Set.of(ZoneOffset.UTC) : zones;
    }

    private boolean reads(Actor actor) {
        Set<String> own = actor.communities();
        return (own == null || !own.isEmpty())
                && office.allows(actor, Operation.REPORT, Target.company(actor.company()));
    }

    private void mustRead(Actor actor) {
        if (!reads(actor)) {
            throw new RefusedException(Refused.because("refused.access", Operation.REPORT.name()));
        }
    }

    private static boolean covers(Actor actor, PublishedReport report) {
        Set<String> communities = report.filter().communities();
        return actor.communities() == null
                || !communities.isEmpty() && communities.stream().allMatch(actor::covers);
    }

    private static RefusedException refused(String pointer, String code, Object... arguments) {
        return new RefusedException(new Refused(List.of(new Refusal(pointer, new Message(code, arguments)))));
    }
}
