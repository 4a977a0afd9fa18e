package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.desk.RestatedReport;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.kpi.RollUp;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.fact.TakenOut;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left out of a figure since staff took it out says beside it who did, and who approved it. March 2026. */
class TakenOutTest {
    private static final Actor P1 = Actor.of("acme", "p1", Roles.RESIDENT);
    private static final Actor MAY = Actor.of("acme", "may", Roles.MANAGER);
    private static final ActRequest DECLINE = ActRequest.of(ActId.DECLINE, Document.of("reason", "it is ours"));
    private static final Set<String> BY_STAFF =
            Set.of(LeftOut.REJECTED, LeftOut.WITHDRAWN_BY_STAFF, LeftOut.MERGED, LeftOut.INVALID);

    private final List<StaffMember> staff = List.of(
            StaffMember.of("dora", "Dora", Roles.FRONT_DESK),
            StaffMember.of("li", "Li", Roles.HANDLER),
            StaffMember.of("chen", "Chen", Roles.HANDLER),
            StaffMember.of("sue", "Sue", Roles.SUPERVISOR),
            StaffMember.of("may", "May", Roles.MANAGER));
    private final Estate estate = new Estate();
    private final PropertyFeedback feedback =
            estate.node().directory(new Known()).open();

    private final class Known implements Directory {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            return staff.stream().filter(member -> member.id().equals(id)).findFirst();
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return staff;
        }
    }

    private Feedback act(Actor actor, Feedback seen, ActRequest request) {
        return feedback.handling()
                .perform(actor, seen.id(), seen.version(), request)
                .orThrow()
                .feedback();
    }

    private Feedback confirmed() {
        return act(LI, estate.withLi(), Moves.confirmed("every night", true));
    }

    private static ActRequest reject() {
        return ActRequest.of(ActId.REJECT, Document.of("reason", "the city's street"));
    }

    private static ActRequest withdraw() {
        return ActRequest.of(ActId.WITHDRAW, Document.of("reason", "called it off"));
    }

    private static ActRequest approve() {
        return ActRequest.of(ActId.APPROVE, Document.EMPTY);
    }

    private static ActRequest judged(boolean valid) {
        return ActRequest.of(ActId.REGRADE, Document.of("valid", valid, "reason", "a joke"));
    }

    private KpiReport report(KpiDefinition definition, Dimension... by) {
        estate.goesTo("2026-04-01T09:00");
        Population kinds =
                new Population(Set.of(), true, definition.population().validOnly());
        KpiQuery query = KpiQuery.of(definition.with(kinds), Period.month(2026, 3), estate.now());
        return feedback.kpis().report(MAY, query.by(by));
    }

    private Figure march(KpiDefinition definition) {
        return report(definition).figure();
    }

    private static TakenOut one(String reason, String by, String approvedBy) {
        return new TakenOut(reason, by, approvedBy);
    }

    @Test
    void whatIsApprovedBelongsToWhoProposedIt() {
        act(SUE, act(LI, confirmed(), reject()), approve());

        assertThat(march(Kpis.RESOLUTION_TIMELINESS).takenOut())
                .containsExactly(entry(one("rejected", "li", "sue"), 1L));
        assertThat(march(Kpis.STEP_TIMELINESS).takenOut()).containsExactly(entry(one("rejected", "li", "sue"), 1L));
    }

    @Test
    void whatNobodyIsAskedToApproveHasNoApprover() {
        act(LI, estate.withLi(), Moves.rejected("the city's street"));

        assertThat(march(Kpis.RESOLUTION_TIMELINESS).takenOut())
                .containsExactly(entry(one("rejected", "li", null), 1L));
    }

    @Test
    void ofWhatWasDeclinedTheNextProposalCounts() {
        act(MAY, act(SUE, act(SUE, act(LI, confirmed(), reject()), DECLINE), reject()), approve());

        assertThat(march(Kpis.RESOLUTION_TIMELINESS).takenOut())
                .containsExactly(entry(one("rejected", "sue", "may"), 1L));
    }

    @Test
    void whoSettlesWhatWasOnlyProposedBeforeIsNoApprover() {
        Feedback declined = act(SUE, act(LI, confirmed(), withdraw()), DECLINE);
        Feedback lead = estate.withLi();
        act(SUE, declined, ActRequest.of(ActId.MERGE, Document.of("into", lead.id())));

        assertThat(march(Kpis.RESOLUTION_TIMELINESS).takenOut()).containsExactly(entry(one("merged", "sue", null), 1L));
    }

    @Test
    void everyReasonIsDividedByPersonInEveryRate() {
        act(SUE, act(LI, confirmed(), reject()), approve());
        act(MAY, act(DORA, confirmed(), withdraw()), approve());
        act(MAY, act(SUE, estate.withLi(), judged(false)), approve());
        Feedback elsewhere =
                act(DORA, estate.received(Estate.call().at(new Location("b1", "u9", null))), Moves.assigned("li"));
        act(
                SUE,
                act(
                        LI,
                        elsewhere,
                        ActRequest.of(
                                ActId.MERGE, Document.of("into", confirmed().id()))),
                approve());

        assertThat(march(Kpis.RESOLUTION_TIMELINESS).takenOut())
                .containsExactly(
                        entry(one("invalid", "sue", "may"), 1L),
                        entry(one("merged", "li", "sue"), 1L),
                        entry(one("rejected", "li", "sue"), 1L),
                        entry(one("withdrawn-by-staff", "dora", "may"), 1L));
        assertThat(march(Kpis.HANDLING_TIME).takenOut())
                .containsOnlyKeys(one("merged", "li", "sue"), one("withdrawn-by-staff", "dora", "may"));
        assertThat(march(Kpis.SATISFACTION).takenOut())
                .containsOnlyKeys(one("merged", "li", "sue"), one("withdrawn-by-staff", "dora", "may"));
        assertThat(march(validOnly(Kpis.RECEIVED)).takenOut()).containsOnlyKeys(one("invalid", "sue", "may"));
        for (KpiDefinition definition : Kpis.ALL) {
            addUp(march(definition));
            addUp(march(validOnly(definition)));
        }
    }

    private static KpiDefinition validOnly(KpiDefinition definition) {
        return definition.with(new Population(Set.of(), true, true));
    }

    /** By person there are as many of each reason as without. */
    private static void addUp(Figure figure) {
        for (String reason : BY_STAFF) {
            assertThat(figure.takenOut().entrySet().stream()
                            .filter(each -> each.getKey().reason().equals(reason))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .as(reason + " of " + figure.basis().definition().id())
                    .isEqualTo(figure.leftOut(reason));
        }
        assertThat(figure.takenOut().keySet()).extracting(TakenOut::reason).isSubsetOf(BY_STAFF);
    }

    @Test
    void itStandsBesideTheRateInItsRowHoweverThatIsDivided() {
        act(SUE, act(LI, confirmed(), reject()), approve());
        act(LI, estate.withLi(), Moves.rejected("the city's street"));
        act(LI, confirmed(), Moves.analysed("renovation", "one"));

        assertThat(report(Kpis.STEP_TIMELINESS, Dimension.STEP).rows())
                .filteredOn(row -> !row.figure().takenOut().isEmpty())
                .extracting(row -> row.values().get(0), row -> row.figure().takenOut())
                .containsExactly(
                        tuple("analyse", Map.of(one("rejected", "li", "sue"), 1L)),
                        tuple("confirm", Map.of(one("rejected", "li", null), 1L)));
        KpiQuery mean = KpiQuery.of(Kpis.RESOLUTION_TIMELINESS, Period.month(2026, 3), estate.now())
                .rolledUp(RollUp.MEAN_OF_COMMUNITIES);
        assertThat(feedback.kpis().report(MAY, mean).rows())
                .extracting(KpiRow::figure)
                .allSatisfy(figure -> assertThat(figure.takenOut()).hasSize(2));
    }

    @Test
    void whatItsSubmitterWithdrewIsNobodysOfTheStaff() {
        act(P1, act(LI, confirmed(), reject()), withdraw());

        Figure resolution = march(Kpis.RESOLUTION_TIMELINESS);
        assertThat(resolution.leftOut()).containsOnly(entry(LeftOut.WITHDRAWN, 1L));
        assertThat(resolution.takenOut()).isEmpty();
        assertThat(march(Kpis.HANDLING_TIME).leftOut()).containsOnly(entry(LeftOut.WITHDRAWN, 1L));
    }

    @Test
    void whatIsTakenOutTooLateIsLateAndNotLeftOut() {
        Feedback proposed = act(LI, confirmed(), reject());
        estate.goesTo("2026-03-20T10:00");
        act(SUE, proposed, approve());

        Figure resolution = march(Kpis.RESOLUTION_TIMELINESS);
        assertThat(resolution.numerator() + "/" + resolution.denominator()).isEqualTo("0/1");
        assertThat(resolution.takenOut()).isEmpty();
    }

    @Test
    void eachCycleIsWhoseItWasAndAJudgementWhoseLastItWas() {
        Feedback rejected = act(LI, estate.withLi(), Moves.rejected("the city's street"));
        Feedback again = act(SUE, rejected, ActRequest.of(ActId.REOPEN, Document.of("reason", "it is ours")));
        act(MAY, act(SUE, again, reject()), approve());
        Feedback judged = act(MAY, act(SUE, estate.withLi(), judged(false)), approve());
        Feedback valid = act(SUE, judged, judged(true));
        act(SUE, act(LI, valid, judged(false)), approve());

        assertThat(march(Kpis.RESOLUTION_TIMELINESS).takenOut())
                .containsExactly(
                        entry(one("invalid", "li", "sue"), 1L),
                        entry(one("rejected", "li", null), 1L),
                        entry(one("rejected", "sue", "may"), 1L));
    }

    @Test
    void whomItConcernsReadsFiguresAsIfItWereNotThere() {
        Feedback secret = act(DORA, estate.received(Estate.call().concerning("wu")), Moves.assigned("li"));
        act(SUE, act(LI, act(LI, secret, Moves.confirmed("wu shouts", true)), reject()), approve());
        estate.goesTo("2026-04-01T09:00");
        KpiQuery query = KpiQuery.of(Kpis.RESOLUTION_TIMELINESS, Period.month(2026, 3), estate.now());

        assertThat(feedback.kpis().report(MAY, query).rows())
                .extracting(row -> row.figure().takenOut().size())
                .containsExactly(1);
        assertThat(feedback.kpis()
                        .report(Actor.of("acme", "wu", Roles.MANAGER), query)
                        .rows())
                .isEmpty();
    }

    @Test
    void aPublishedReportKeepsItAndSaysWhenItChanges() {
        act(LI, estate.withLi(), Moves.rejected("the city's street"));
        estate.goesTo("2026-04-01T09:00");
        KpiQuery query = KpiQuery.of(Kpis.RESOLUTION_TIMELINESS, Period.month(2026, 3), estate.now());
        String id = feedback.reports().publish(MAY, query).id();
        assertThat(reread(id).isRestated()).isFalse();
        Feedback late =
                estate.received(Estate.call().backdated(Estate.at("2026-03-23T09:00"), "found in the letter box"));
        Feedback assigned = act(DORA, late, inMarch(Moves.assigned("chen"), "2026-03-23T09:30"));
        act(Estate.CHEN, assigned, inMarch(Moves.rejected("the city's street"), "2026-03-23T10:00"));

        RestatedReport later = reread(id);
        assertThat(Stream.of(later.published(), Objects.requireNonNull(later.present())))
                .extracting(report -> report.rows().get(0).figure().takenOut())
                .containsExactly(
                        new TreeMap<>(Map.of(one("rejected", "li", null), 1L)),
                        new TreeMap<>(Map.of(one("rejected", "li", null), 1L, one("rejected", "chen", null), 1L)));
        assertThat(later.isRestated()).isTrue();
    }

    private RestatedReport reread(String id) {
        return feedback.reports().find(MAY, id, Kpis.CATALOGUE).orElseThrow();
    }

    private static ActRequest inMarch(ActRequest act, String at) {
        return act.happened(Estate.at(at), "written up in April");
    }
}
