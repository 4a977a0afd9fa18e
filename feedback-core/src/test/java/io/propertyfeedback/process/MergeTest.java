package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.REVIEW;
import static io.propertyfeedback.process.Lives.FAY;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.complaint;
import static io.propertyfeedback.process.Lives.earlier;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;

class MergeTest {
    @Test
    void whatIsMergedIsSettledAsADuplicateWhereItStands() {
        Life life = complaint().standsOn(IMPLEMENT).with(earlier()).does(ActId.MERGE, "into", "f0");

        assertThat(life.step()).isEqualTo(IMPLEMENT);
        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.DUPLICATE);
        assertThat(life.feedback().clocks().all()).noneMatch(clock -> clock.isRunning());
    }

    @Test
    void nothingIsMergedIntoItself() {
        Life life = complaint().standsOn(CONFIRM).by(LI);

        assertThat(life.with(life).refusalOf(ActId.MERGE, "into", "f1")).containsExactly("refused.merge-itself");
    }

    @Test
    void nothingIsMergedIntoWhatDoesNotExist() {
        assertThat(complaint().standsOn(CONFIRM).by(LI).refusalOf(ActId.MERGE, "into", "f9"))
                .containsExactly("refused.merge-unknown");
    }

    @Test
    void nothingIsMergedAcrossCommunities() {
        NewFeedback said = NewFeedback.of(Lives.ACME, "lakeside", Channel.PHONE, "complaint/noise", "drilling");
        Life elsewhere = Life.received(SevenSteps.process(), "f0", said, Lives.DORA, at("03-01 09:00"));

        assertThat(complaint().standsOn(CONFIRM).by(LI).with(elsewhere).refusalOf(ActId.MERGE, "into", "f0"))
                .containsExactly("refused.merge-community");
    }

    @Test
    void mergesMakeNoChain() {
        assertThat(complaint().standsOn(CONFIRM).by(LI).with(mergedInto("f7")).refusalOf(ActId.MERGE, "into", "f0"))
                .containsExactly("refused.merge-chain");
    }

    @Test
    void mergesMakeNoCycle() {
        assertThat(complaint().standsOn(CONFIRM).by(LI).with(mergedInto("f1")).refusalOf(ActId.MERGE, "into", "f0"))
                .containsExactly("refused.merge-chain");
    }

    @Test
    void aBreachBeforeTheMergeStays() {
        Life life = complaint().standsOn(CONFIRM).at("03-03 09:00").by(LI).monitored();
        life.with(earlier()).does(ActId.MERGE, "into", "f0");

        assertThat(life.clock(ClockKind.STEP).breached()).isTrue();
        assertThat(life.clock(ClockKind.STEP).onTime()).isFalse();
    }

    @Test
    void unmergingGoesOnWhereItStoodWithTheTimeBetweenLeftOut() {
        Life life = complaint().standsOn(CONFIRM).at("03-02 10:00").by(LI).with(earlier());
        life.does(ActId.MERGE, "into", "f0").at("03-03 10:00").by(SUE).does(ActId.UNMERGE, "reason", "another flat");

        assertThat(life.step()).isEqualTo(CONFIRM);
        assertThat(life.feedback().position().status()).isEqualTo(Status.OPEN);
        assertThat(life.feedback().position().result().settlement()).isNull();
        assertThat(life.feedback().links().mergedInto()).isEmpty();
        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-03 13:00"));
        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-06 17:00"));
        assertThat(life.by(LI).mayMove("confirmed")).isTrue();
    }

    @Test
    void unmergingStartsTheClocksAlsoWhenTheMergeWasFinerThanAMicrosecond() {
        Life life = complaint()
                .standsOn(CONFIRM)
                .by(LI)
                .with(earlier())
                .at(at("03-02 10:00").plusNanos(1_789));
        life.does(ActId.MERGE, "into", "f0").at("03-02 11:00").by(SUE).does(ActId.UNMERGE, "reason", "another flat");

        assertThat(life.feedback().clocks().all()).hasSize(3).allMatch(clock -> clock.isRunning());
    }

    @Test
    void unmergingDoesNotStartWhatHadStoppedBefore() {
        Life life = complaint().standsOn(PLAN).at("03-02 10:00").with(earlier());
        life.does(ActId.MERGE, "into", "f0").by(SUE).at("03-02 11:00").does(ActId.UNMERGE, "reason", "another flat");

        assertThat(life.clock(ClockKind.RESPONSE).isRunning()).isFalse();
    }

    @Test
    void onlyWhatWasMergedIsUnmerged() {
        assertThat(complaint().standsOn(REVIEW).by(SUE).refusalOf(ActId.UNMERGE, "reason", "-"))
                .containsExactly("refused.not-merged");
    }

    @Test
    void whatWasMergedIsNotReopened() {
        Life life = complaint().standsOn(CONFIRM).by(LI).with(earlier()).does(ActId.MERGE, "into", "f0");

        assertThat(life.by(SUE).refusalOf(ActId.REOPEN, "reason", "again")).containsExactly("refused.merged");
    }

    @Test
    void theSubmitterIsToldAndAskedWhenTheOtherIsSettled() {
        Life target = earlier().standsOn(REVIEW);
        Life life = complaint().standsOn(CONFIRM).by(LI).with(target).does(ActId.MERGE, "into", "f0");
        life.by(FAY).does(ActId.TELL, "satisfaction", "4", "opinion", "thank you");

        assertThat(life.feedback().position().result().rating()).isEqualTo(4);
        assertThat(life.feedback().position().tallies().of(Counts.TOLD)).isEqualTo(1);
    }

    @Test
    void theSubmitterIsNotToldBefore() {
        Life life = complaint().standsOn(CONFIRM).by(LI).with(earlier()).does(ActId.MERGE, "into", "f0");

        assertThat(life.by(FAY).refusalOf(ActId.TELL)).containsExactly("refused.other-open");
    }

    @Test
    void aTargetThatWasItselfMergedAfterwardsTellsNothing() {
        Life life = complaint().standsOn(CONFIRM).by(LI).with(earlier()).does(ActId.MERGE, "into", "f0");

        assertThat(life.with(mergedInto("f7")).by(FAY).refusalOf(ActId.TELL)).containsExactly("refused.other-merged");
    }

    /** An earlier complaint of the same community, f0. */
    private static Life mergedInto(String id) {
        NewFeedback said = said("complaint/noise");
        Life target = Life.received(SevenSteps.process(), id, said, Lives.DORA, at("03-02 08:00"));
        return earlier().by(SUE).with(target).does(ActId.MERGE, "into", id);
    }
}
