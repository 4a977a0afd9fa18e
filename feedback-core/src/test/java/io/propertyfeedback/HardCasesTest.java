package io.propertyfeedback;

import static io.propertyfeedback.Estate.BOT;
import static io.propertyfeedback.Estate.CHEN;
import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.FAY;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.at;
import static io.propertyfeedback.Estate.call;
import static io.propertyfeedback.Estate.callAbout;
import static io.propertyfeedback.Estate.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.desk.ImportResult;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hard cases of comparable systems, by number, through the desks. What the process alone decides has its own test. */
class HardCasesTest {
    private final Estate estate = new Estate();

    @Test
    void case27PhoneCallOfFridayTypedInOnMondayIsFlaggedAndItsBreachRecorded() {
        estate.goesTo("2026-03-09T09:30");

        Feedback late = estate.received(call().receivedAt(at("2026-03-06T15:00")));

        assertThat(late.intake().lateRecorded()).isTrue();
        assertThat(late.position().since()).isEqualTo(at("2026-03-06T15:00"));
        assertThat(estate.feedback.monitor().sweep(10)).isEqualTo(1);
        assertThat(estate.stored(late).position().tallies().of(Counts.BREACH)).isEqualTo(1);
        assertThat(estate.feedback.monitor().sweep(10)).isZero();
    }

    @Test
    void case27PhoneCallTypedInWithinItsDeadlinesIsNotFlagged() {
        Feedback inTime = estate.received(call().receivedAt(at("2026-03-02T08:30")));

        assertThat(inTime.intake().lateRecorded()).isFalse();
    }

    @Test
    void case27BackdatingBeyondThreeDaysAsksForTheReason() {
        Reception answer = estate.hears(call().receivedAt(at("2026-02-26T10:00")));

        assertThat(codes(answer)).containsExactly("refused.backdate-reason");
        assertThat(((Refused) answer).refusals().get(0).pointer()).isEqualTo("/details/backdateReason");
    }

    @Test
    void case27ReasonAndRecorderOfABackdatingAreKept() {
        Feedback late = estate.stored(estate.received(call().backdated(at("2026-02-26T10:00"), "notebook found late")));

        assertThat(late.intake().words().backdateReason()).isEqualTo("notebook found late");
        assertThat(late.intake().recordedBy()).isEqualTo("dora");
        assertThat(late.intake().recordedAt()).isEqualTo(at("2026-03-02T09:00"));
    }

    @Test
    void case27BackdatingBeyondNinetyDaysIsRefusedWhateverTheReason() {
        assertThat(codes(estate.hears(callAbout("lake").backdated(at("2025-11-01T10:00"), "found"))))
                .containsExactly("refused.received-too-old");
    }

    @Test
    void case28ReceivedInTheFutureIsRefusedAndNothingIsStored() {
        assertThat(codes(estate.hears(call().receivedAt(at("2026-03-02T09:06")))))
                .containsExactly("refused.received-future");
        assertThat(found(SearchQuery.of("acme"))).isEmpty();
    }

    @Test
    void case28ChannelClockAheadByTheSkewCountsAsNow() {
        assertThat(estate.received(call().receivedAt(at("2026-03-02T09:05")))
                        .intake()
                        .receivedAt())
                .isEqualTo(estate.now());
    }

    @Test
    void case28ReceivedBeforeTheCommunityOpenedIsRefused() {
        assertThat(codes(estate.hears(call().backdated(at("2026-01-04T23:59"), "handed over by the developer"))))
                .containsExactly("refused.received-before-opening");
    }

    @Test
    void case28TheFirstMomentOfTheOpeningDayInTheCommunitysZoneIsAccepted() {
        assertThat(codes(estate.hears(call().backdated(at("2026-01-05T00:00"), "handed over by the developer"))))
                .isEmpty();
    }

    @Test
    void case29ActsOfANodeThatIsBehindStandInOrderOfVersions() {
        Feedback first = estate.withLi();
        PropertyFeedback behind = estate.behind(Duration.ofMinutes(10));
        behind.handling()
                .perform(LI, first.id(), first.version(), Moves.confirmed("every night", true))
                .orThrow();

        List<Entry> history = estate.feedback.records().history(SUE, first.id());
        assertThat(history).extracting(Entry::version).containsExactly(1L, 2L, 3L);
        assertThat(history.get(2).at()).isBefore(history.get(1).at());
        assertThat(estate.stored(first).position().step()).isEqualTo(StepId.ANALYSE);
        assertThat(Feedback.replay(history)).isEqualTo(estate.stored(first));
    }

    @Test
    void case29ANodeThatIsBehindEndsAPauseThatBeganAhead() {
        Feedback waiting =
                estate.act(LI, estate.withLi(), ActId.WAIT, "for", "submitter", "reason", "away until Friday");
        Instant due = waiting.clocks().of(ClockKind.STEP).orElseThrow().due();
        PropertyFeedback behind = estate.behind(Duration.ofMinutes(10));
        behind.handling()
                .perform(LI, waiting.id(), waiting.version(), ActRequest.of(ActId.RESUME, Document.EMPTY))
                .orThrow();

        Feedback resumed = estate.stored(waiting);
        assertThat(resumed.position().status()).isEqualTo(Status.OPEN);
        assertThat(resumed.clocks().pauses().isEmpty()).isTrue();
        assertThat(resumed.clocks().of(ClockKind.STEP).orElseThrow().due()).isEqualTo(due);
    }

    @Test
    void case29WhatAnotherNodeSawBeforeMovesNothing() {
        Feedback seen = estate.withLi();
        estate.act(LI, seen, Moves.confirmed("every night", true));
        Feedback now = estate.stored(seen);

        assertThat(estate.refusal(LI, seen, Moves.rejected("not ours"))).containsExactly("refused.stale");
        assertThat(estate.stored(seen)).isEqualTo(now);
    }

    @Test
    void case29TwoActsAtOneInstantKeepTheirOrder() {
        Feedback first = estate.withLi();
        Feedback second = estate.act(LI, first, ActId.NOTE, "note", "first");
        estate.act(LI, second, ActId.NOTE, "note", "second");

        List<Entry> history = estate.feedback.records().history(SUE, first.id());
        assertThat(history.get(2).at()).isEqualTo(history.get(3).at());
        assertThat(history)
                .extracting(e -> e.words().optionalText("note").orElse(""))
                .endsWith("first", "second");
    }

    @Test
    void case29AnAnswerAtTheInstantOfAMergeStaysGivenWhenItIsUnmerged() {
        Feedback other = estate.received(call());
        Feedback told = estate.act(LI, estate.withLi(), ActId.CONTACT, "by", "phone");
        Feedback merged = estate.act(LI, told, ActId.MERGE, "into", other.id());
        Feedback unmerged = estate.act(SUE, merged, ActId.UNMERGE, "reason", "another flat");

        assertThat(unmerged.clocks().of(ClockKind.RESPONSE).orElseThrow().isRunning())
                .isFalse();
        assertThat(unmerged.clocks().of(ClockKind.RESOLUTION).orElseThrow().isRunning())
                .isTrue();
    }

    @Test
    void case29AnOlderExportDoesNotReopenWhatANewerOneClosed() {
        assertThat(imported(at("2026-02-10T10:00"))).isEqualTo(ImportResult.Kind.CREATED);
        Feedback closed = found(SearchQuery.of("acme")).get(0);

        assertThat(imported(null)).isEqualTo(ImportResult.Kind.UNCHANGED);
        assertThat(imported(at("2026-02-05T10:00"))).isEqualTo(ImportResult.Kind.UNCHANGED);
        assertThat(found(SearchQuery.of("acme"))).containsExactly(closed);
    }

    @Test
    void case29AMessageDeliveredAgainLateLeavesTheStateAsItIs() {
        Feedback first = estate.received(call().messageId("m1"));
        Feedback moved = estate.act(DORA, first, Moves.assigned("li"));

        Feedback again = estate.received(call().messageId("m1"));

        assertThat(again).isEqualTo(moved);
        assertThat(found(SearchQuery.of("acme"))).containsExactly(moved);
    }

    @Test
    void case32WhatAHandlerLeavesBehindIsFoundAndHandedOn() {
        Feedback left = estate.withLi();
        Feedback also = estate.withLi();

        assertThat(found(SearchQuery.of("acme").handledBy("li"))).containsExactlyInAnyOrder(left, also);
        estate.act(SUE, left, ActId.REASSIGN, "handler", "chen", "misassigned", false, "reason", "li has left");
        estate.act(CHEN, estate.stored(left), Moves.confirmed("every night", true));
        assertThat(estate.stored(left).position().assignment().handler()).isEqualTo("chen");
    }

    @Test
    void case32WhoHasLeftCanDoNothingThoughStillNamed() {
        Feedback left = estate.withLi();

        assertThat(estate.refusal(Actor.of("acme", "li"), left, Moves.rejected("bye")))
                .containsExactly("refused.not-found");
    }

    @Test
    void case32WithoutAnOwnerItWaitsInTheQueueOfTheRole() {
        Feedback queued = estate.act(
                SUE,
                estate.withLi(),
                ActId.REASSIGN,
                "department",
                "engineering",
                "misassigned",
                true,
                "reason",
                "pump");

        assertThat(queued.position().assignment().handler()).isNull();
        assertThat(estate.refusal(DORA, queued, Moves.confirmed("pump", false)))
                .containsExactly("refused.not-responsible");
        assertThat(estate.act(CHEN, queued, Moves.confirmed("pump", false))
                        .position()
                        .assignment()
                        .handler())
                .isEqualTo("chen");
    }

    @Test
    void case32OneOwnerLeadsSeveralSteps() {
        Feedback done = estate.carriedOut(estate.withLi());

        assertThat(done.position().step()).isEqualTo(StepId.FOLLOW_UP);
        assertThat(done.position().assignment().workedBy()).isEqualTo("li");
    }

    @Test
    void case32WhoWorkedMayReviewButNotFollowUp() {
        Actor li = Actor.of("acme", "li", Roles.HANDLER, Roles.FOLLOW_UP, Roles.REVIEWER);
        Feedback done = estate.carriedOut(estate.withLi());

        assertThat(estate.refusal(li, done, Moves.satisfied(5))).containsExactly("refused.by-worker");
        Feedback settled = estate.act(FAY, done, Moves.satisfied(5));
        assertThat(estate.act(li, settled, Moves.reviewed("-")).position().status())
                .isEqualTo(Status.CLOSED);
    }

    @Test
    void case34MergesMakeNoCycle() {
        Feedback one = estate.withLi();
        Feedback two = estate.withLi();
        estate.act(LI, one, ActId.MERGE, "into", two.id());

        assertThat(estate.refusal(LI, two, ActId.MERGE, "into", one.id())).containsExactly("refused.merge-chain");
        assertThat(estate.refusal(LI, two, Moves.duplicate(two.id()))).containsExactly("refused.merge-itself");
    }

    @Test
    void case34WhatIsMergedIsNoTargetOfAMerge() {
        Feedback one = estate.withLi();
        Feedback two = estate.withLi();
        Feedback three = estate.withLi();
        estate.act(LI, one, ActId.MERGE, "into", two.id());

        assertThat(estate.refusal(LI, three, ActId.MERGE, "into", one.id())).containsExactly("refused.merge-chain");
    }

    @Test
    void case34MergesDoNotCrossCommunitiesNorCompanies() {
        Feedback one = estate.withLi();
        Feedback elsewhere = estate.received(callAbout("lake"));

        assertThat(estate.refusal(LI, one, ActId.MERGE, "into", elsewhere.id()))
                .containsExactly("refused.merge-community");
        assertThat(estate.refusal(LI, one, ActId.MERGE, "into", "of-another-company"))
                .containsExactly("refused.merge-unknown");
    }

    @Test
    void case34TheBreachOfTheMergedOneStays() {
        Feedback target = estate.received(call());
        Feedback late = estate.withLi();
        estate.goesTo("2026-03-03T09:00");
        estate.feedback.monitor().sweep(10);
        Feedback merged = estate.act(LI, estate.stored(late), ActId.MERGE, "into", target.id());
        Feedback unmerged = estate.act(SUE, merged, ActId.UNMERGE, "reason", "another flat");

        assertThat(merged.position().tallies().of(Counts.BREACH)).isEqualTo(1);
        assertThat(unmerged.clocks().of(ClockKind.STEP).orElseThrow().breached())
                .isTrue();
        assertThat(unmerged.position().tallies().of(Counts.BREACH)).isEqualTo(1);
    }

    @Test
    void case34UnmergedItGoesOnWhereItStood() {
        Feedback target = estate.received(call());
        Feedback child = estate.withLi();
        Feedback merged = estate.act(LI, child, ActId.MERGE, "into", target.id());
        Feedback unmerged = estate.act(SUE, merged, ActId.UNMERGE, "reason", "another flat");

        assertThat(merged.position().result().settlement()).isEqualTo(Settlement.DUPLICATE);
        assertThat(unmerged.position().result().settlement()).isNull();
        assertThat(unmerged.links().mergedInto()).isEmpty();
        assertThat(estate.act(LI, unmerged, Moves.confirmed("every night", true))
                        .position()
                        .step())
                .isEqualTo(StepId.ANALYSE);
    }

    @Test
    void case34TheChildsSubmitterIsToldAndAskedOnceTheTargetIsSettled() {
        Feedback target = estate.withLi();
        Feedback child = estate.act(LI, estate.withLi(), ActId.MERGE, "into", target.id());
        assertThat(estate.refusal(FAY, child, ActId.TELL)).containsExactly("refused.other-open");

        estate.act(FAY, estate.carriedOut(target), Moves.satisfied(5));
        assertThat(found(SearchQuery.of("acme").mergedInto(target.id()))).containsExactly(child);
        Feedback told = estate.act(FAY, child, ActId.TELL, "satisfaction", "2", "opinion", "still loud");

        assertThat(told.position().tallies().of(Counts.TOLD)).isEqualTo(1);
        assertThat(told.position().result().rating()).isEqualTo(2);
    }

    private List<Feedback> found(SearchQuery query) {
        return estate.feedback.records().search(SUE, query).items();
    }

    private ImportResult.Kind imported(@Nullable Instant closedAt) {
        LegacyCase legacy = new LegacyCase(
                "acme",
                "garden",
                "old-1",
                Channel.PHONE,
                Category.COMPLAINT,
                "",
                "Drilling",
                Submitter.ANONYMOUS,
                Location.UNKNOWN,
                at("2026-02-02T10:00"),
                null,
                closedAt,
                null);
        return estate.feedback
                .imports()
                .bringIn(BOT, "crm", List.of(legacy), false)
                .get(0)
                .kind();
    }
}
