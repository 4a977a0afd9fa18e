package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.REVIEW;
import static io.propertyfeedback.process.Lives.CHEN;
import static io.propertyfeedback.process.Lives.DORA;
import static io.propertyfeedback.process.Lives.FAY;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.OFFICE;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.WU;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.complaint;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The hard cases of comparable systems, as far as the process decides them: 27 and 28 receipt, 32 people, 34 merging. */
class HardCasesTest {
    private static final Community GARDEN =
            Community.of(Lives.ACME, "garden", "Garden", "office").openedOn(LocalDate.of(2026, 1, 5));

    @Test
    void case27_phoneCallReceivedFridayTypedInMondayIsLateFromTheStart() {
        Life life = friday();

        assertThat(life.feedback().intake().receivedAt()).isEqualTo(at("02-27 10:00"));
        assertThat(life.feedback().intake().recordedAt()).isEqualTo(at("03-02 09:00"));
        assertThat(life.feedback().intake().recordedBy()).isEqualTo("dora");
        assertThat(life.due(ClockKind.RESPONSE)).isEqualTo(at("02-27 12:00"));
        assertThat(life.feedback().intake().lateRecorded()).isTrue();
    }

    @Test
    void case27_itsBreachIsRecordedByTheNextMonitoring() {
        Life life = friday().monitored();

        assertThat(life.feedback().position().tallies().of(Counts.BREACH)).isEqualTo(1);
        assertThat(life.clock(ClockKind.RESPONSE).breached()).isTrue();
        assertThat(life.clock(ClockKind.RESOLUTION).breached()).isFalse();
    }

    @Test
    void case27_whatIsRecordedAtOnceIsNotFlagged() {
        assertThat(complaint().feedback().intake().lateRecorded()).isFalse();
    }

    @Test
    void case27_pastThreeDaysTheReasonIsAsked() {
        assertThat(codes(said("complaint").receivedAt(at("02-27 08:59")))).containsExactly("refused.backdate-reason");
        assertThat(codes(said("complaint").receivedAt(at("02-27 09:00")))).isEmpty();
        assertThat(codes(said("complaint").backdated(at("02-20 09:00"), "minutes of the forum")))
                .isEmpty();
        assertThat(codes(said("complaint").backdated(at("02-20 09:00"), " "))).contains("refused.backdate-reason");
    }

    @Test
    void case27_pastNinetyDaysItIsAnImport() {
        NewFeedback old = said("complaint").backdated(at("03-02 09:00").minusSeconds(90 * 86_400 + 1), "found");
        IntakeRules rules = IntakeRules.STANDARD;

        assertThat(rules.check(old, Community.of(Lives.ACME, "garden", "Garden", "office"), OFFICE, at("03-02 09:00")))
                .extracting(error -> error.message().code())
                .containsExactly("refused.received-too-old");
    }

    @Test
    void case28_receivedInTheFutureIsRefusedBeyondTheSkew() {
        assertThat(codes(said("complaint").receivedAt(at("03-02 09:05")))).isEmpty();
        assertThat(codes(said("complaint").receivedAt(at("03-02 09:06")))).containsExactly("refused.received-future");
    }

    @Test
    void case28_withinTheSkewItCountsAsNow() {
        Life life = Lives.begin(SevenSteps.process(), said("complaint").receivedAt(at("03-02 09:04")));

        assertThat(life.feedback().intake().receivedAt()).isEqualTo(at("03-02 09:00"));
    }

    @Test
    void case28_receivedBeforeTheCommunityOpenedIsRefused() {
        assertThat(codes(said("complaint").backdated(at("01-04 23:59"), "found in the archive")))
                .containsExactly("refused.received-before-opening");
        assertThat(codes(said("complaint").backdated(at("01-05 00:00"), "found in the archive")))
                .isEmpty();
    }

    @Test
    void case28_theRefusalIsSaidInTheCommunitysTime() {
        List<FieldError> errors = check(said("complaint").receivedAt(at("03-02 10:00")));

        assertThat(errors.get(0).text(Locale.ENGLISH))
                .isEqualTo("It cannot have been received at 2026-03-02 10:00; it is 2026-03-02 09:00 now.");
        assertThat(errors.get(0).text(Locale.CHINA)).isEqualTo("接收时间不能是 2026-03-02 10:00，现在是 2026-03-02 09:00。");
    }

    @Test
    void case32_whenTheHandlerLeavesASupervisorHandsOn() {
        Life life = complaint().standsOn(IMPLEMENT).by(CHEN);
        assertThat(life.mayMove("done")).isFalse();
        life.by(SUE).does(ActId.REASSIGN, "handler", "chen", "misassigned", false, "reason", "Li has left");

        assertThat(life.by(CHEN).moves("done", "result", "done").step()).isEqualTo(FOLLOW_UP);
    }

    @Test
    void case32_withoutAHandlerAnyoneOfTheRoleTakesIt() {
        Life life = complaint().standsOn(CONFIRM).by(LI);
        life.does(ActId.REASSIGN, "misassigned", true, "reason", "back to the queue");

        assertThat(life.by(CHEN).moves("confirmed").handler()).isEqualTo("chen");
    }

    @Test
    void case32_withoutAHandlerNobodyOfAnotherRoleTakesIt() {
        Life life = complaint().standsOn(CONFIRM).by(LI);
        life.does(ActId.REASSIGN, "misassigned", true, "reason", "back to the queue");

        assertThat(life.by(FAY).mayMove("confirmed")).isFalse();
    }

    @Test
    void case32_oneHandlerOwnsSeveralSteps() {
        Life life = complaint().standsOn(IMPLEMENT);

        assertThat(life.history())
                .filteredOn(entry -> entry.act().equals(ActId.MOVE)
                        && !entry.step().equals(life.process().first()))
                .allMatch(entry -> entry.actor().equals("li"));
    }

    @Test
    void case32_theWorkerWhoMayFollowUpDoesNotFollowUpTheirOwn() {
        Life life = complaint().standsOn(IMPLEMENT);
        life.by(SUE).does(ActId.REASSIGN, "handler", "wu", "misassigned", false, "reason", "holiday");
        life.by(WU).moves("done", "result", "done");

        assertThat(life.refusalOfMove("satisfied", "satisfaction", "5", "solved", true))
                .containsExactly("refused.by-worker");
        assertThat(life.by(FAY)
                        .moves("satisfied", "satisfaction", "5", "solved", true)
                        .step())
                .isEqualTo(REVIEW);
    }

    @Test
    void case34_mergedChildIsToldAndAskedThoughTheOtherDidTheWork() {
        Life target = Lives.earlier();
        Life child = complaint().standsOn(CONFIRM).by(LI).with(target).does(ActId.MERGE, "into", "f0");
        assertThat(child.with(target).by(FAY).may(ActId.TELL)).isFalse();
        target.standsOn(REVIEW);

        assertThat(child.with(target).may(ActId.TELL)).isTrue();
        child.does(ActId.TELL, "satisfaction", "2", "opinion", "still loud");
        assertThat(child.feedback().position().result().rating()).isEqualTo(2);
    }

    @Test
    void case34_breachOfTheMergedOneSurvivesMergeAndUnmerge() {
        Life life = complaint()
                .standsOn(CONFIRM)
                .at("03-03 09:00")
                .by(LI)
                .monitored()
                .with(Lives.earlier());
        life.does(ActId.MERGE, "into", "f0").at("03-04 09:00").by(SUE).does(ActId.UNMERGE, "reason", "another flat");

        assertThat(life.clock(ClockKind.STEP).breached()).isTrue();
        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-02 13:00"));
        assertThat(life.monitored().feedback().position().tallies().of(Counts.BREACH))
                .isEqualTo(1);
    }

    @Test
    void case34_unmergedItCanBeMergedIntoTheRightOne() {
        Life life = complaint().standsOn(CONFIRM).by(LI).with(Lives.earlier()).does(ActId.MERGE, "into", "f0");
        life.by(SUE).does(ActId.UNMERGE, "reason", "another flat");
        Life right = Life.received(SevenSteps.process(), "f5", said("complaint"), DORA, at("03-02 08:30"));
        life.with(right).does(ActId.MERGE, "into", "f5");

        assertThat(life.feedback().links().mergedInto()).contains("f5");
    }

    /** Said on Friday at ten, typed in on Monday at nine. */
    private static Life friday() {
        return Lives.begin(SevenSteps.process(), said("complaint").receivedAt(at("02-27 10:00")));
    }

    private static List<FieldError> check(NewFeedback said) {
        return IntakeRules.STANDARD.check(said, GARDEN, OFFICE, at("03-02 09:00"));
    }

    private static List<String> codes(NewFeedback said) {
        return check(said).stream().map(error -> error.message().code()).toList();
    }
}
