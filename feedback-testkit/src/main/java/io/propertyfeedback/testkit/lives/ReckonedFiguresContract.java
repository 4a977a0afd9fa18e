package io.propertyfeedback.testkit.lives;

import static io.propertyfeedback.kpi.Dimension.HANDLER;
import static io.propertyfeedback.kpi.Dimension.STEP;
import static io.propertyfeedback.kpi.measure.Kpis.BACKLOG;
import static io.propertyfeedback.kpi.measure.Kpis.HANDLING_TIME;
import static io.propertyfeedback.kpi.measure.Kpis.REPEAT_COMPLAINT_RATE;
import static io.propertyfeedback.kpi.measure.Kpis.RESOLUTION_TIMELINESS;
import static io.propertyfeedback.kpi.measure.Kpis.RESPONSE_TIMELINESS;
import static io.propertyfeedback.kpi.measure.Kpis.SATISFACTION;
import static io.propertyfeedback.kpi.measure.Kpis.SETTLED;
import static io.propertyfeedback.kpi.measure.Kpis.STEP_TIMELINESS;
import static io.propertyfeedback.testkit.lives.Town.DORA;
import static io.propertyfeedback.testkit.lives.Town.FAY;
import static io.propertyfeedback.testkit.lives.Town.LI;
import static io.propertyfeedback.testkit.lives.Town.P1;
import static io.propertyfeedback.testkit.lives.Town.SUE;
import static io.propertyfeedback.testkit.lives.Town.at;
import static io.propertyfeedback.testkit.lives.Town.noise;
import static io.propertyfeedback.testkit.lives.Town.said;
import static io.propertyfeedback.testkit.lives.Town.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.fact.RatingSource;
import io.propertyfeedback.kpi.fact.SubjectKey;
import io.propertyfeedback.kpi.measure.Backlog;
import io.propertyfeedback.kpi.measure.HandlingTime;
import io.propertyfeedback.kpi.measure.RepeatRate;
import io.propertyfeedback.kpi.measure.Satisfaction;
import io.propertyfeedback.kpi.measure.Timeliness;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lives that do not go straight, with the figures that were reckoned for them by hand: the same over any storage. Each
 * test is one row of that table, by its number.
 */
public abstract class ReckonedFiguresContract {
    private static final Document FOR_SUBMITTER = Document.of("for", "submitter", "reason", "Which flat is above?");
    private static final Location U1 = new Location("b1", "u1", null);
    private static final KpiDefinition IMPLEMENTED =
            HANDLING_TIME.with(HandlingTime.standard().until(HandlingTime.End.IMPLEMENTED));

    private Town town;

    /** A storage that holds nothing; asked once for each test. */
    protected abstract FeedbackStorage emptyStorage();

    @BeforeEach
    final void open() {
        town = new Town(emptyStorage());
    }

    @Test
    void row01WhatWaitsIsNotLate() {
        waitingSinceTen();
        town.on("03-10 09:00");

        assertThat(town.feedback.monitor().sweep(10)).isZero();
        Figure steps = town.march(STEP_TIMELINESS);
        assertThat(share(steps)).isEqualTo("1/1");
        assertThat(steps.leftOut(LeftOut.NOT_YET_DUE)).isEqualTo(1);
        Figure resolution = town.march(RESOLUTION_TIMELINESS);
        assertThat(share(resolution)).isEqualTo("0/0");
        assertThat(resolution.leftOut(LeftOut.NOT_YET_DUE)).isEqualTo(1);
        assertThat(town.march(BACKLOG).part(Backlog.OVERDUE)).isZero();
    }

    @Test
    void row02WhatWaitedAndWasWorkedThenIsOnTime() {
        Feedback waiting = waitingSinceTen();
        Feedback resumed = town.on("03-10 09:00").act(LI, waiting, ActId.RESUME, Document.EMPTY);
        Feedback done = town.done(resumed);
        town.act(FAY, done, Moves.satisfied(5));

        Figure resolution = town.march(RESOLUTION_TIMELINESS);
        assertThat(share(resolution)).isEqualTo("1/1");
        assertThat(resolution.part(Timeliness.PAUSED)).isEqualTo(1);
    }

    @Test
    void row03WhatIsSentBackIsNotImplemented() {
        sentBackAtNoon();

        assertThat(town.march(IMPLEMENTED).n()).isZero();
        assertThat(town.march(IMPLEMENTED).spread()).isNull();
    }

    @Test
    void row04DoneAgainItIs() {
        Feedback planning = sentBackAtNoon();
        town.on("03-02 14:00").plannedAndDone(planning);

        assertThat(town.march(IMPLEMENTED).value()).hasValue(5);
    }

    @Test
    void row05AttemptsThatReachNobodyLeaveNoClockBehind() {
        Feedback following = town.done(town.withLi());
        for (String day : List.of("03-03 10:00", "03-04 10:00", "03-05 10:00")) {
            following = town.on(day).move(FAY, following, "not-reached");
        }
        town.move(FAY, following, "unreachable");
        town.on("03-20 09:00");

        Figure steps = town.march(STEP_TIMELINESS);
        assertThat(share(steps)).isEqualTo("6/6");
        assertThat(steps.part(Timeliness.OPEN_LATE)).isZero();
        assertThat(town.marchBy(STEP, STEP_TIMELINESS)).contains(entry("follow-up", "1/1"));
    }

    @Test
    void row06AnAttemptBuysNoTime() {
        Feedback following = town.done(town.withLi());
        town.on("03-03 10:00").move(FAY, following, "not-reached");
        town.on("03-10 09:00");

        assertThat(town.marchBy(STEP, STEP_TIMELINESS)).contains(entry("follow-up", "0/1"));
        assertThat(town.march(STEP_TIMELINESS).part(Timeliness.OPEN_LATE)).isEqualTo(1);
        assertThat(town.feedback.monitor().sweep(10)).isEqualTo(1);
        assertThat(town.marchBy(STEP, STEP_TIMELINESS)).contains(entry("follow-up", "0/1"));
        assertThat(town.march(STEP_TIMELINESS).part(Timeliness.OPEN_LATE)).isEqualTo(1);
    }

    @Test
    void row07AStepThatIsDoneTwiceIsTwoClocks() {
        Feedback on = town.act(LI, town.withLi(), Moves.confirmed("every night", true));
        on = town.act(LI, on, Moves.analysed("a drill", "one"));
        on = town.act(LI, on, Moves.planned("ask for quiet", at("03-03 12:00"), true));
        on = town.on("03-02 12:00").act(LI, on, Moves.blocked("nobody opens"));
        town.on("03-04 10:00").act(LI, on, Moves.planned("write a letter", at("03-04 12:00"), true));

        assertThat(town.marchBy(STEP, STEP_TIMELINESS)).contains(entry("plan", "1/2"));
    }

    @Test
    void row08ClocksBelongToWhoHadThem() {
        twoOfWhichChenGetsOne();
        town.on("03-02 17:00");

        assertThat(town.marchBy(HANDLER, STEP_TIMELINESS))
                .containsExactly(entry("chen", "0/1"), entry("dora", "2/2"), entry("li", "0/1"));
        assertThat(town.marchBy(HANDLER, RESPONSE_TIMELINESS))
                .containsExactly(entry("chen", "0/1"), entry("li", "0/1"));
    }

    @Test
    void row09WhoIsLateStaysSo() {
        Feedback first = twoOfWhichChenGetsOne();
        town.on("03-03 09:00").act(LI, first, Moves.confirmed("every night", true));

        assertThat(town.marchBy(HANDLER, STEP_TIMELINESS))
                .containsExactly(entry("chen", "0/1"), entry("dora", "2/2"), entry("li", "0/1"));
    }

    @Test
    void row10ACaseBelongsToWhoCarriedItOut() {
        town.act(FAY, town.done(town.withLi()), Moves.satisfied(5));

        assertThat(town.marchBy(HANDLER, SATISFACTION)).containsExactly(entry("li", "1/1"));
        assertThat(town.marchBy(HANDLER, HANDLING_TIME)).containsOnlyKeys("li");
        assertThat(town.marchBy(HANDLER, SETTLED)).containsExactly(entry("li", "1/1"));
    }

    @Test
    void row11TheLastAnswerAfterTheLastReworkCounts() {
        Feedback again = town.plannedAndDone(town.act(FAY, town.done(town.withLi()), Moves.dissatisfied(1, "no")));
        town.act(P1, again, Moves.satisfied(5));

        Figure satisfaction = town.march(SATISFACTION);
        assertThat(share(satisfaction)).isEqualTo("1/1");
        assertThat(satisfaction.part(Satisfaction.part(RatingSource.SUBMITTER))).isEqualTo(1);
        assertThat(satisfaction.leftOut(LeftOut.ANSWERED_AGAIN)).isEqualTo(1);
        assertThat(satisfaction.part(Satisfaction.REWORKED)).isEqualTo(1);
    }

    @Test
    void row12WhatEndsWithoutAContactWasNotAnswered() {
        Feedback on = town.act(LI, town.withLi(), Moves.confirmed("every night", false));
        on = town.plannedAndDone(town.act(LI, on, Moves.analysed("a drill", "one")));
        for (String day : List.of("03-03 10:00", "03-04 10:00", "03-05 10:00")) {
            on = town.on(day).move(FAY, on, "not-reached");
        }
        town.move(FAY, on, "unreachable");
        Feedback other = town.on("03-02 09:00").withLi();
        town.on("03-02 09:30").act(SUE, other, ActId.REJECT, reason());
        town.on("03-20 09:00");

        Figure response = town.march(receivedIn(RESPONSE_TIMELINESS));
        assertThat(share(response)).isEqualTo("0/2");
        assertThat(response.part(Timeliness.UNANSWERED)).isEqualTo(2);
    }

    @Test
    void row13WhatIsRecordedLaterIsNotRead() {
        Feedback settled =
                town.on("03-30 16:00").act(FAY, town.done(town.on("03-30 09:00").withLi()), Moves.satisfied(5));
        Instant asOf = at("04-01 00:00");
        List<KpiDefinition> all = List.of(SETTLED, SATISFACTION, RESOLUTION_TIMELINESS, BACKLOG, HANDLING_TIME);
        List<Figure> before =
                all.stream().map(figure -> town.march(figure, asOf)).toList();
        town.on("04-02 10:00").act(SUE, settled, ActId.REOPEN, reason());

        assertThat(all.stream().map(figure -> town.march(figure, asOf))).isEqualTo(before);
        assertThat(before.get(0).n()).isEqualTo(1);
        assertThat(share(before.get(1))).isEqualTo("1/1");
    }

    @Test
    void row14AfterASettlementNothingIsADouble() {
        Feedback confirming = town.withLi();
        town.act(FAY, town.on("03-02 10:00").done(confirming), Moves.satisfied(5));
        town.on("03-02 10:30").received(noise());

        assertThat(share(town.march(REPEAT_COMPLAINT_RATE))).isEqualTo("1/2");
    }

    @Test
    void row15WhatIsOpenIsRepeatedHoweverLongAgoItCame() {
        town.on("02-02 09:00").received(noise());
        town.on("03-20 09:00").received(noise());

        assertThat(share(town.march(REPEAT_COMPLAINT_RATE))).isEqualTo("1/1");
    }

    @Test
    void row16ACallerIsKnownAgainByTheNumber() {
        town.received(said("complaint/noise")
                .from(SubmitterKind.UNKNOWN, Person.of("acme", "person-1").withPhone("+86 138 0000 0001")));
        town.on("03-09 09:00")
                .received(said("complaint/noise")
                        .from(
                                SubmitterKind.UNKNOWN,
                                Person.of("acme", "person-2").withPhone("13800000001")));

        assertThat(share(town.march(REPEAT_COMPLAINT_RATE))).isEqualTo("1/2");
        KpiDefinition byContact =
                REPEAT_COMPLAINT_RATE.with(RepeatRate.standard().by(SubjectKey.CONTACT));
        assertThat(share(town.march(byContact))).isEqualTo("1/2");
    }

    @Test
    void row17ARepairThatWasNotDoneAndBecomesAComplaint() {
        Document why = Document.of("satisfaction", "2", "solved", false, "reason", "no parts");
        Feedback repair = town.received(said("repair/lift")
                .from(SubmitterKind.OWNER, Person.of("acme", "p1"))
                .at(U1));
        Feedback done = town.done(town.act(DORA, repair, Moves.assigned("li")));
        town.act(FAY, done, ActRequest.move("not-resolved", why));
        town.on("03-05 09:00")
                .received(said("complaint/lift")
                        .from(SubmitterKind.FAMILY, Person.of("acme", "p2"))
                        .at(U1));

        KpiDefinition any = REPEAT_COMPLAINT_RATE.with(RepeatRate.standard().after(RepeatRate.Earlier.ANY_KIND));
        assertThat(share(town.march(any))).isEqualTo("1/1");
        assertThat(share(town.march(REPEAT_COMPLAINT_RATE))).isEqualTo("0/1");
    }

    private static KpiDefinition receivedIn(KpiDefinition figure) {
        return figure.with(Cohort.RECEIVED_IN_PERIOD);
    }

    private Feedback waitingSinceTen() {
        Feedback confirming = town.withLi();
        return town.on("03-02 10:00").act(LI, confirming, ActId.WAIT, FOR_SUBMITTER);
    }

    private Feedback sentBackAtNoon() {
        Feedback done = town.on("03-02 11:00").done(town.on("03-02 09:00").withLi());
        return town.on("03-02 12:00").act(P1, done, Moves.dissatisfied(2, "still loud"));
    }

    /** Two complaints that dora gives to li, and sue one of them to chen; the other is answered. */
    private Feedback twoOfWhichChenGetsOne() {
        Feedback first = town.withLi();
        Feedback second = town.withLi();
        town.act(
                SUE,
                second,
                ActId.REASSIGN,
                Document.of("handler", "chen", "misassigned", false, "reason", "li has enough"));
        return first;
    }

    private static Document reason() {
        return Document.of("reason", "not ours");
    }
}
