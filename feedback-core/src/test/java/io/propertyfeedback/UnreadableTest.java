package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.definition.CalendarDocument;
import io.propertyfeedback.desk.Daily;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.KpiFilter;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.process.written.Vocabulary;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one line, one community or one process needs and this node cannot read takes nothing else with it. */
class UnreadableTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Actor MAX = Actor.of("acme", "max", Roles.MANAGER);

    private final Estate estate = new Estate();

    /** As another node wrote it, which knows more. */
    private void registered(String kind, String id, Document document) {
        FeedbackStorage storage = estate.storage();
        long version = storage.register()
                        .find("acme", kind, id)
                        .map(Registered::version)
                        .orElse(0L)
                + 1;
        assertThat(storage.register().put(new Registered("acme", kind, id, version, document, estate.now(), "ann")))
                .isTrue();
    }

    /** Lake works by a calendar in a zone that nobody knows. */
    private PropertyFeedback withLakeOnMars() {
        Document office = CalendarDocument.write(WorkingCalendar.roundTheClock(Estate.ZONE));
        registered("calendar", "mars", office.with("zone", "Mars/Olympus"));
        registered(
                "community",
                "lake",
                Community.of("acme", "lake", "Lake", "mars").toDocument());
        return estate.node().open();
    }

    /** Lake complains by a process whose guard only the node has that published it. */
    private PropertyFeedback withUnknownGuard() {
        publishes();
        return estate.node().open();
    }

    /** The node that knows the guard. */
    private PropertyFeedback publishes() {
        Guard tide = Guard.named("acme:low-tide", "acme.high-tide", situation -> true);
        Document standard = ProcessDocument.write(SevenSteps.process());
        List<Document> acts = standard.documents("acts").stream()
                .map(act -> act.text("id").equals(ActId.NOTE.id()) ? act.with("guards", List.of(tide.id())) : act)
                .toList();
        Vocabulary vocabulary = Vocabulary.standard().with(tide);
        FeedbackProcess guarded = ProcessDocument.read(
                standard.with("id", "tidal").with("version", 3).with("acts", acts), vocabulary);
        PropertyFeedback other = estate.node().vocabulary(vocabulary).open();
        other.setup().publish(ANN, guarded).stored();
        other.setup()
                .put(ANN, Community.of("acme", "lake", "Lake", "office").using(Category.COMPLAINT, "tidal"), 1)
                .stored();
        return other;
    }

    private static List<String> outcomes(List<Reception> answers) {
        return answers.stream()
                .map(answer ->
                        answer instanceof Refused refused ? refused.codes().get(0) : "received")
                .toList();
    }

    @Test
    void aLineOfAProcessThatNamesAnUnknownGuardIsRefusedAndTheOthersAreReceived() {
        PropertyFeedback node = withUnknownGuard();

        List<Reception> answers =
                node.intake().receiveAll(Estate.DORA, List.of(Estate.call(), Estate.callAbout("lake"), Estate.call()));

        assertThat(outcomes(answers)).containsExactly("received", "refused.process-unreadable", "received");
        assertThat(((Refused) answers.get(1)).reasons(Locale.ENGLISH).get(0)).contains("tidal:3", "acme:low-tide");
    }

    @Test
    void aHistoryIsReadWithoutItsProcessAndStillNamesNothingHidden() {
        PropertyFeedback other = publishes();
        Feedback secret = received(other, Estate.callAbout("lake").concerning("wu"));
        Feedback child = received(other, Estate.callAbout("lake"));
        ActRequest merge = ActRequest.of(ActId.MERGE, Document.of("into", secret.id()));
        child = other.handling()
                .perform(Estate.CHEN, child.id(), child.version(), merge)
                .orThrow()
                .feedback();
        PropertyFeedback node = estate.node().open();

        Actor wu = Actor.of("acme", "wu", Roles.SUPERVISOR);
        assertThat(node.records().history(wu, child.id())).hasSize((int) child.version());
        assertThat(node.records().history(wu, child.id()).toString()).doesNotContain(secret.id());
        assertThat(node.records().history(Estate.SUE, child.id()).toString()).contains(secret.id());
    }

    private static Feedback received(PropertyFeedback node, NewFeedback said) {
        Feedback heard = node.intake().receive(Estate.DORA, said).receipt().feedback();
        return node.handling()
                .perform(Estate.DORA, heard.id(), heard.version(), Moves.assigned("chen"))
                .orThrow()
                .feedback();
    }

    @Test
    void processesListTheRestAndNameWhatWasLeftOut() {
        PropertyFeedback node = withUnknownGuard();

        assertThat(node.setup().processes(ANN))
                .extracting(process -> process.ref().id())
                .doesNotContain("tidal");
        assertThat(node.setup().processes(ANN)).isNotEmpty();
        assertThat(node.setup().unreadable(ANN))
                .singleElement()
                .satisfies(one -> assertThat(one.message().args().get(0)).isEqualTo("tidal:3"));
    }

    @Test
    void aLineOfACommunityInAnUnknownZoneIsRefusedAndTheOthersAreReceived() {
        PropertyFeedback node = withLakeOnMars();

        List<Reception> answers =
                node.intake().receiveAll(Estate.DORA, List.of(Estate.call(), Estate.callAbout("lake"), Estate.call()));

        assertThat(outcomes(answers)).containsExactly("received", "refused.calendar-unreadable", "received");
    }

    @Test
    void aCaseOfACommunityInAnUnknownZoneIsRefusedAndTheOthersAreImported() {
        PropertyFeedback node = withLakeOnMars();
        List<LegacyCase> cases = List.of(legacy("garden", 1), legacy("lake", 2), legacy("garden", 3));

        assertThat(node.imports().bringIn(Estate.BOT, "old", cases, false))
                .extracting(result -> result.refusal().map(Refused::codes).orElse(List.of("created")))
                .containsExactly(List.of("created"), List.of("refused.calendar-unreadable"), List.of("created"));
    }

    private static LegacyCase legacy(String community, int id) {
        return new LegacyCase(
                "acme",
                community,
                "s-" + id,
                Channel.PHONE,
                Category.COMPLAINT,
                "",
                "Noise",
                Submitter.ANONYMOUS,
                Location.UNKNOWN,
                Estate.at("2026-02-02T09:00"),
                null,
                null,
                null);
    }

    @Test
    void anActOnWhatIsInAnUnknownZoneIsRefused() {
        Feedback lake = estate.received(Estate.callAbout("lake"));
        PropertyFeedback node = withLakeOnMars();

        assertThat(Estate.codes(node.handling()
                        .perform(
                                Estate.DORA,
                                lake.id(),
                                lake.version(),
                                ActRequest.of(ActId.NOTE, Document.of("note", "hello")))))
                .containsExactly("refused.calendar-unreadable");
    }

    @Test
    void oneCalendarThatCannotBeReadIsNamedAndTheOthersAreListed() {
        PropertyFeedback node = withLakeOnMars();

        assertThat(node.setup().calendars(ANN)).extracting(WorkingCalendar::id).containsExactly("office");
        assertThat(node.setup().unreadable(ANN))
                .extracting(one -> one.code() + " " + one.message().args().get(0))
                .containsExactly("refused.calendar-unreadable mars");
        assertThatThrownBy(() -> node.setup().calendar(ANN, "mars")).isInstanceOf(RefusedException.class);
    }

    @Test
    void oneCommunityThatCannotBeReadIsNamedAndTheOthersAreListed() {
        registered("community", "moor", Document.of("name", 7));
        PropertyFeedback node = estate.node().open();

        assertThat(node.setup().communities(ANN)).extracting(Community::id).containsExactly("garden", "lake");
        assertThat(node.setup().unreadable(ANN))
                .extracting(one -> one.code() + " " + one.message().args().get(0))
                .containsExactly("refused.community-unreadable moor");
    }

    @Test
    void oneProcessThatIsNoProcessTakesNobodysRole() {
        registered("process", "odd/1", Document.of("steps", "none"));
        PropertyFeedback node = estate.node().open();

        assertThatThrownBy(() -> node.records().search(Actor.of("acme", "x", "welder"), SearchQuery.of("acme")))
                .hasMessageContaining("refused.access");
    }

    @Test
    void aReportCountsTheOtherCommunitiesAndNamesTheOneInAnUnknownZone() {
        estate.received(Estate.call());
        estate.received(Estate.callAbout("lake"));
        PropertyFeedback node = withLakeOnMars();

        KpiReport report = node.kpis().report(MAX, KpiQuery.of(Kpis.RECEIVED, Period.month(2026, 3), estate.now()));

        assertThat(report.rows()).hasSize(1);
        assertThat(report.rows().get(0).figure().n()).isEqualTo(1);
        assertThat(report.unreadable()).containsExactly(Map.entry("lake", "refused.calendar-unreadable"));
    }

    @Test
    void eachOfSeveralReportsNamesOnlyCommunitiesOfItsFilter() {
        estate.received(Estate.call());
        estate.received(Estate.callAbout("lake"));
        PropertyFeedback node = withLakeOnMars();
        KpiQuery all = KpiQuery.of(Kpis.RECEIVED, Period.month(2026, 3), estate.now());
        KpiQuery garden = all.only(KpiFilter.ALL.communities("garden"));
        KpiQuery lake = all.only(KpiFilter.ALL.communities("lake"));

        assertThat(node.kpis().report(MAX, List.of(all, garden, lake)))
                .extracting(report -> List.copyOf(report.unreadable().keySet()))
                .containsExactly(List.of("lake"), List.of(), List.of("lake"));
    }

    @Test
    void theRelayFoldsTheOthersAndThoseInAnUnknownZoneByUtc() {
        estate.received(Estate.call());
        estate.received(Estate.callAbout("lake"));
        PropertyFeedback node = withLakeOnMars();

        node.relay().run(100);

        assertThat(node.kpis()
                        .daily(MAX, Set.of(DailyMeasures.RECEIVED), Period.all())
                        .tallies())
                .extracting(tally -> tally.community())
                .containsExactlyInAnyOrder("garden", "lake");
    }

    @Test
    void dailyFiguresNameTheCommunityInAnUnknownZone() {
        estate.received(Estate.call());
        estate.received(Estate.callAbout("lake"));
        PropertyFeedback node = withLakeOnMars();
        node.relay().run(100);

        assertThat(daily(node).unreadable()).containsExactly(Map.entry("lake", "refused.calendar-unreadable"));
        assertThat(daily(estate.node().open()).unreadable()).isNotEmpty();
    }

    @Test
    void whatWasFoldedByUtcIsStillInTheSumOfItsDays() {
        estate.goesTo("2026-03-03T01:00"); // in UTC the day before
        Feedback lake = estate.received(Estate.callAbout("lake"));
        withLakeOnMars().relay().run(100);
        registered(
                "community",
                "lake",
                Community.of("acme", "lake", "Lake", "office").toDocument());
        PropertyFeedback mended = estate.node().open();
        mended.handling()
                .perform(
                        Estate.DORA,
                        lake.id(),
                        lake.version(),
                        ActRequest.of(ActId.NOTE, Document.of("note", "hello")));
        mended.relay().run(100);

        assertThat(daily(mended).unreadable()).isEmpty();
        assertThat(daily(mended).tallies().stream()
                        .mapToLong(tally -> tally.n())
                        .sum())
                .isEqualTo(1);
    }

    private static Daily daily(PropertyFeedback node) {
        return node.kpis().daily(MAX, Set.of(DailyMeasures.RECEIVED), Period.all());
    }

    @Test
    void whatIsLateIsRecordedForThoseInAnUnknownZoneToo() {
        estate.received(Estate.callAbout("lake"));
        estate.received(Estate.call());
        PropertyFeedback node = withLakeOnMars();
        estate.passes(Duration.ofDays(60));

        assertThat(node.monitor().sweep(10)).isEqualTo(2);
    }
}
