package io.propertyfeedback;

import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.desk.PublishedReport;
import io.propertyfeedback.desk.ReportDesk;
import io.propertyfeedback.desk.RestatedReport;
import io.propertyfeedback.desk.RestatedRow;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiFilter;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was published stays as it was, and says what has become of it. March 2026, published on 1 April. */
class ReportDeskTest {
    private static final Period MARCH = Period.month(2026, 3);
    private static final Actor MO = Actor.of("acme", "mo", Roles.MANAGER);
    private static final Actor GARDENER = MO.inCommunities("garden");

    private final Estate estate = new Estate();
    private final ReportDesk reports = estate.feedback.reports();
    private final Feedback said = estate.withLi();

    private KpiQuery march(KpiDefinition definition, Dimension... by) {
        return KpiQuery.of(definition, MARCH, estate.now()).by(by);
    }

    private PublishedReport published(KpiDefinition definition, Dimension... by) {
        estate.goesTo("2026-04-01T09:00");
        return reports.publish(MO, march(definition, by));
    }

    private RestatedReport read(Actor actor, PublishedReport report) {
        return reports.find(actor, report.id(), Kpis.CATALOGUE).orElseThrow();
    }

    /** Each row as group, published and present count, with an asterisk where restated. */
    private Stream<String> rows(RestatedReport report) {
        return report.rows().stream()
                .map(row -> String.join(" ", row.values()) + ": " + n(row.published()) + " -> " + n(row.present())
                        + (report.isRestated(row) ? " *" : ""));
    }

    private static String n(Figure figure) {
        return figure == null ? "none" : figure.numerator() + "/" + figure.denominator();
    }

    @Test
    void everyStandardReportReadsAsItWasPublishedWhileNothingChanges() {
        estate.goesTo("2026-03-04T10:00");
        Feedback on = estate.carriedOut(said);
        estate.act(Estate.FAY, on, Moves.satisfied(5));
        estate.received(Estate.callAbout("lake"));
        estate.goesTo("2026-04-01T09:00");
        List<KpiQuery> queries = Kpis.ALL.stream()
                .map(kpi -> march(kpi, Dimension.COMMUNITY, Dimension.HANDLER))
                .toList();
        List<PublishedReport> all = reports.publish(MO, queries);
        List<RestatedReport> read =
                reports.find(MO, all.stream().map(PublishedReport::id).toList(), Kpis.CATALOGUE);
        assertThat(read).hasSameSizeAs(Kpis.ALL).allSatisfy(report -> {
            assertThat(report.rows()).isNotEmpty();
            assertThat(rows(report)).noneMatch(row -> row.endsWith("*"));
            assertThat(report.isRestated()).isFalse();
            assertThat(report.notCompared()).isNull();
            assertThat(report.published().basis().definition().parameters())
                    .isEqualTo(report.present().basis().definition().parameters());
        });
        List<KpiReport> counted = estate.feedback.kpis().report(MO, queries);
        for (int i = 0; i < counted.size(); i++) {
            List<KpiRow> rows = read.get(i).published().rows();
            assertThat(rows).hasSameSizeAs(counted.get(i).rows());
            for (KpiRow row : counted.get(i).rows()) {
                assertThat(rows)
                        .anyMatch(one -> one.values().equals(row.values())
                                && one.figure().sameNumbers(row.figure()));
            }
        }
    }

    @Test
    void whatIsRecordedLaterIsARestatementWithBothFigures() {
        PublishedReport late = published(Kpis.RESPONSE_TIMELINESS);
        PublishedReport settled = published(Kpis.SETTLED);
        PublishedReport received = published(Kpis.RECEIVED, Dimension.COMMUNITY);
        assertThat(rows(read(MO, late))).containsExactly("complaint: 0/1 -> 0/1");

        estate.goesTo("2026-04-02T10:00");
        estate.act(
                LI,
                said,
                ActRequest.of(ActId.CONTACT, Document.of("by", "phone", "reached", true))
                        .happened(at("2026-03-02T09:30"), "written up after the holiday"));
        estate.received(Estate.call().backdated(at("2026-03-31T16:00"), "found in the letter box"));
        estate.received(Estate.callAbout("lake").backdated(at("2026-03-31T16:00"), "found in the letter box"));

        assertThat(rows(read(MO, late))).containsExactly("complaint: 0/1 -> 1/1 *");
        assertThat(rows(read(MO, received))).containsExactly("garden: 1/1 -> 2/2 *", "lake: none -> 1/1 *");
        assertThat(read(MO, received).isRestated()).isTrue();
        assertThat(read(MO, settled).isRestated()).isFalse();
    }

    @Test
    void aRowThatIsGoneIsARestatement() {
        PublishedReport received = published(Kpis.RECEIVED, Dimension.CATEGORY);
        estate.act(
                SUE, said, ActId.RECATEGORISE, "category", "complaint/parking", "reason", "it is about the car park");
        assertThat(rows(read(MO, received)))
                .containsExactly("complaint/noise: 1/1 -> none *", "complaint/parking: none -> 1/1 *");
    }

    @Test
    void whoeverMayNotPublishIsRefused() {
        estate.goesTo("2026-04-01T09:00");
        Actor reader = Actor.of("acme", "rui", Roles.REVIEWER);
        assertThat(refusal(reader, march(Kpis.RECEIVED))).containsExactly("refused.access");
        assertThat(refusal(MO.inCommunities(), march(Kpis.RECEIVED))).containsExactly("refused.access");
        assertThat(reports.mayPublish(reader)).isFalse();
        assertThat(reports.mayPublish(MO)).isTrue();
        assertThat(reports.list(MO, null, 10)).isEmpty();
        assertThatThrownBy(() -> reports.list(Estate.DORA, null, 10)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> reports.find(Estate.DORA, "x", Kpis.CATALOGUE)).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyWhatIsOverAndCoveredIsPublished() {
        estate.goesTo("2026-03-31T23:59");
        assertThat(refusal(MO, march(Kpis.RECEIVED))).containsExactly("refused.report-running");
        estate.goesTo("2026-04-01T00:00");
        assertThat(refusal(MO, march(Kpis.RECEIVED))).isEmpty();
        assertThat(refusal(MO, march(Kpis.RECEIVED).at(at("2026-03-31T23:59"))))
                .containsExactly("refused.report-running");
        assertThat(refusal(MO, march(Kpis.RECEIVED).at(at("2026-04-01T00:01"))))
                .containsExactly("refused.report-to-come");
        assertThat(refusal(MO, KpiQuery.of(Kpis.RECEIVED, Period.all(), estate.now())))
                .containsExactly("refused.report-period");
        assertThat(refusal(GARDENER, march(Kpis.RECEIVED).only(KpiFilter.ALL.communities("lake"))))
                .containsExactly("refused.community-unknown");
        assertThat(refusal(MO, march(Kpis.RECEIVED).only(KpiFilter.ALL.communities("moon"))))
                .containsExactly("refused.community-unknown");
    }

    private List<String> refusal(Actor actor, KpiQuery query) {
        try {
            reports.publish(actor, query);
            return List.of();
        } catch (RefusedException refused) {
            return refused.refused().codes();
        }
    }

    @Test
    void theSameInstantIsTheSameEditionAndALaterOneIsTheNext() {
        PublishedReport first = published(Kpis.RECEIVED);
        Instant then = estate.now();
        estate.goesTo("2026-04-02T09:00");
        assertThat(reports.publish(MO, march(Kpis.RECEIVED).at(then))).isEqualTo(first);
        PublishedReport second = reports.publish(MO, march(Kpis.RECEIVED));
        PublishedReport other = reports.publish(MO, march(Kpis.RECEIVED, Dimension.COMMUNITY));
        PublishedReport newer = reports.publish(MO, march(Kpis.RECEIVED.named("received", 2)));
        assertThat(List.of(first.edition(), second.edition(), other.edition(), newer.edition()))
                .containsExactly(1, 2, 1, 3);
        assertThat(reports.list(MO, null, 10)).containsExactlyInAnyOrder(first, second, other, newer);
        assertThat(first.by()).isEqualTo("mo");
        assertThat(first.at()).isEqualTo(then);
    }

    @Test
    void aFormulaThatIsNotDeclaredAnyMoreStillReads() {
        KpiDefinition own = Kpis.RECEIVED.named("acme-received", 1);
        PublishedReport report = published(own, Dimension.COMMUNITY);
        KpiCatalogue second = new KpiCatalogue(List.of(own.named("acme-received", 2)), Dimension.ALL);
        KpiCatalogue otherwise =
                new KpiCatalogue(List.of(own.with(Population.allKinds().onlyValid())), Dimension.ALL);
        KpiCatalogue undivided = new KpiCatalogue(List.of(own), List.of());
        for (KpiCatalogue known : List.of(Kpis.CATALOGUE, second, otherwise, undivided)) {
            RestatedReport read = reports.find(MO, report.id(), known).orElseThrow();
            assertThat(rows(read)).containsExactly("garden: 1/1 -> none");
            assertThat(read.present()).isNull();
            assertThat(read.notCompared().code()).isEqualTo("refused.formula-gone");
            assertThat(read.about().basis().definition().parameters()).isEqualTo(own.parameters());
        }
        KpiCatalogue both = new KpiCatalogue(List.of(own, own.named("acme-received", 2)), List.of(Dimension.COMMUNITY));
        assertThat(reports.find(MO, report.id(), both).orElseThrow().present()).isNotNull();
    }

    @Test
    void isReadByWhoeverCoversAllItIsAboutAndNobodyElse() {
        PublishedReport whole = published(Kpis.RECEIVED);
        PublishedReport garden = reports.publish(GARDENER, march(Kpis.RECEIVED));
        estate.received(Estate.callAbout("lake").backdated(at("2026-03-31T16:00"), "found in the letter box"));
        assertThat(garden.filter().communities()).containsExactly("garden");
        assertThat(reports.list(MO, null, 10)).containsExactlyInAnyOrder(whole, garden);
        assertThat(reports.list(GARDENER, null, 10)).containsExactly(garden);
        assertThat(reports.find(GARDENER, whole.id(), Kpis.CATALOGUE)).isEmpty();
        assertThat(reports.find(MO.inCommunities("lake"), garden.id(), Kpis.CATALOGUE))
                .isEmpty();
        assertThat(reports.find(Actor.of("other", "mo", Roles.MANAGER), whole.id(), Kpis.CATALOGUE))
                .isEmpty();
        assertThat(reports.find(MO, whole.id() + "x", Kpis.CATALOGUE)).isEmpty();
        assertThat(rows(read(MO, garden))).containsExactly(": 1/1 -> 1/1");
        assertThat(rows(read(MO, whole))).containsExactly(": 1/1 -> 2/2 *");
    }

    @Test
    void tellsNobodyOfWhatConcernsThemWhoeverPublished() {
        Feedback secret = estate.received(Estate.call().concerning("wu"));
        Actor wu = Actor.of("acme", "wu", Roles.MANAGER);
        estate.goesTo("2026-04-01T09:00");
        PublishedReport report = reports.publish(wu, march(Kpis.RECEIVED, Dimension.CATEGORY));
        estate.act(
                SUE, secret, ActId.RECATEGORISE, "category", "complaint/parking", "reason", "it is about the car park");

        assertThat(rows(read(MO, report)))
                .containsExactly("complaint/noise: 2/2 -> 1/1 *", "complaint/parking: none -> 1/1 *");
        assertThat(rows(read(wu, report))).containsExactly("complaint/noise: 1/1 -> 1/1");
        KpiCatalogue nothing = new KpiCatalogue(List.of(), Dimension.ALL);
        assertThat(reports.find(wu, report.id(), nothing).orElseThrow().rows()).isEmpty();
        assertThat(reports.find(MO, report.id(), nothing).orElseThrow().rows()).hasSize(1);
    }

    @Test
    void holdsNoPersonalDataAndIsWholeAfterAPersonIsErased() {
        PublishedReport report = published(Kpis.RECEIVED, Dimension.HANDLER);
        String stored = estate.storage()
                .register()
                .find("acme", "kpi-report", report.id())
                .orElseThrow()
                .document()
                .asMap()
                .toString();
        assertThat(stored).contains("[li]").doesNotContain("Wang", "p1", "Drilling", said.id());
        Set<RestatedRow> before = Set.copyOf(read(MO, report).rows());
        estate.feedback
                .privacy()
                .erase(Actor.of("acme", "ann", Roles.ADMIN), "p1", "ticket 7")
                .orThrow();
        assertThat(Set.copyOf(read(MO, report).rows())).isEqualTo(before);
        assertThat(read(MO, report).isRestated()).isFalse();
    }

    @Test
    void listGoesOnAfterAnIdOrADay() {
        estate.goesTo("2026-05-01T09:00");
        for (int month = 1; month <= 4; month++) {
            reports.publish(MO, KpiQuery.of(Kpis.RECEIVED, Period.month(2026, month), estate.now()));
        }
        List<PublishedReport> all = reports.list(MO, null, 10);
        assertThat(all)
                .extracting(report -> report.basis().period().from().getMonthValue())
                .containsExactly(1, 2, 3, 4);
        assertThat(reports.list(MO, null, 2)).isEqualTo(all.subList(0, 2));
        assertThat(reports.list(MO, all.get(1).id(), 10)).isEqualTo(all.subList(2, 4));
        assertThat(reports.list(MO, LocalDate.of(2026, 4, 1).toString(), 10)).isEqualTo(all.subList(3, 4));
    }

    @Test
    void listReachesBeyondOnePageOfTheRegister() {
        estate.goesTo("2026-06-01T09:00");
        LocalDate first = LocalDate.of(2026, 1, 1);
        List<KpiQuery> days = first.datesUntil(first.plusDays(120))
                .map(day -> KpiQuery.of(Kpis.RECEIVED, Period.of(day, day.plusDays(1)), estate.now()))
                .toList();
        List<PublishedReport> all = reports.publish(MO, days);
        assertThat(reports.list(MO, null, 200)).isEqualTo(all);
    }
}
