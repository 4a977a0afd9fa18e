package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.FAY;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.StaffMember.Absence;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.SecondLook;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.process.written.Vocabulary;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one proposes and somebody else does by approving it, and appeals against what was decided. */
class SecondLookTest {
    private static final Actor P1 = Actor.of("acme", "p1", Roles.RESIDENT);
    private static final Actor MAY = Actor.of("acme", "may", Roles.MANAGER);
    private static final Actor QI = Actor.of("acme", "qi", Roles.QUALITY);
    private static final Actor CHEN = Actor.of("acme", "chen", Roles.HANDLER);

    private final List<StaffMember> staff = new ArrayList<>(List.of(
            StaffMember.of("dora", "Dora", Roles.FRONT_DESK),
            StaffMember.of("li", "Li", Roles.HANDLER),
            StaffMember.of("fay", "Fay", Roles.FOLLOW_UP),
            StaffMember.of("sue", "Sue", Roles.SUPERVISOR)));
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
        Feedback after = feedback.handling()
                .perform(actor, seen.id(), seen.version(), request)
                .orThrow()
                .feedback();
        assertThat(Feedback.replay(history(after))).isEqualTo(after);
        return after;
    }

    private Feedback act(Actor actor, Feedback seen, ActId act, Object... values) {
        Document.Builder record = Document.builder();
        for (int i = 0; i < values.length; i += 2) {
            record.put((String) values[i], values[i + 1]);
        }
        return act(actor, seen, ActRequest.of(act, record.build()));
    }

    private List<String> refused(Actor actor, Feedback seen, ActRequest request) {
        return feedback.handling().perform(actor, seen.id(), seen.version(), request) instanceof Refused refused
                ? refused.codes()
                : List.of();
    }

    private List<Entry> history(Feedback of) {
        return feedback.records().history(QI, of.id());
    }

    private List<String> queueOf(String role) {
        return feedback.records().search(QI, SearchQuery.of("acme").waitingFor(Set.of(role))).items().stream()
                .map(Feedback::id)
                .toList();
    }

    private static ActRequest decline() {
        return ActRequest.of(ActId.DECLINE, Document.of("reason", "it is ours"));
    }

    private static ActRequest approve() {
        return ActRequest.of(ActId.APPROVE, Document.EMPTY);
    }

    private static ActRequest reject() {
        return ActRequest.of(ActId.REJECT, Document.of("reason", "the city's street"));
    }

    private Feedback confirmed() {
        return act(LI, estate.withLi(), Moves.confirmed("every night", true));
    }

    /** A feedback that was settled as resolved, with Li's work and Fay's call. */
    private Feedback settled() {
        return act(FAY, estate.carriedOut(estate.withLi()), Moves.satisfied(4));
    }

    @Test
    void aRejectionAfterConfirmingIsDoneByWhoeverApprovesIt() {
        Feedback proposed = act(LI, confirmed(), reject());

        assertThat(proposed.position().status()).isEqualTo(Status.OPEN);
        assertThat(proposed.position().marks().of(Marks.APPROVAL)).contains("reject");
        assertThat(proposed.clocks().all()).filteredOn(Clock::isRunning).isNotEmpty();
        assertThat(queueOf(Roles.SUPERVISOR)).containsExactly(proposed.id());
        assertThat(refused(LI, proposed, approve())).containsExactly("refused.role");
        assertThat(refused(CHEN, proposed, approve())).containsExactly("refused.role");

        Feedback done = act(SUE, proposed, approve());
        assertThat(done.position().result().settlement()).isEqualTo(Settlement.NOT_OURS);
        assertThat(done.version()).isEqualTo(proposed.version() + 1);
        assertThat(done.position().marks().of(Marks.APPROVAL)).isEmpty();
        assertThat(done.position().role()).contains(Roles.REVIEWER);
        Entry last = history(done).get(history(done).size() - 1);
        assertThat(last.act()).isEqualTo(ActId.REJECT);
        assertThat(last.actor()).isEqualTo("sue");
        assertThat(last.words().text("reason")).isEqualTo("the city's street");
    }

    @Test
    void whatIsDeclinedGoesOnWithWhoeverHadIt() {
        Feedback before = confirmed();
        Feedback declined = act(SUE, act(LI, before, reject()), decline());

        assertThat(declined.position().assignment()).isEqualTo(before.position().assignment());
        assertThat(declined.position().role()).isEqualTo(before.position().role());
        assertThat(declined.position().marks()).isEqualTo(before.position().marks());
        assertThat(declined.clocks()).isEqualTo(before.clocks());
        assertThat(act(LI, declined, Moves.analysed("renovation", "one"))
                        .position()
                        .step())
                .isEqualTo(StepId.PLAN);
    }

    @Test
    void whileItWaitsNobodyMovesItOnOrProposesMoreAndTheSubmitterMay() {
        Feedback proposed = act(LI, confirmed(), reject());

        assertThat(refused(SUE, proposed, Moves.analysed("renovation", "one")))
                .containsExactly("refused.approval-pending");
        assertThat(refused(DORA, proposed, ActRequest.of(ActId.WITHDRAW, Document.of("reason", "called it off"))))
                .containsExactly("refused.approval-pending");
        Feedback withdrawn = act(P1, proposed, ActId.WITHDRAW, "reason", "It is quiet now");
        assertThat(withdrawn.position().result().settlement()).isEqualTo(Settlement.WITHDRAWN);
        assertThat(withdrawn.position().marks().of(Marks.APPROVAL)).isEmpty();
        assertThat(refused(SUE, withdrawn, approve())).contains("refused.status");
    }

    @Test
    void whatTheSubmitterReadsIsTheDecisionAndNotWhatWasOnlyProposed() {
        Feedback proposed = act(LI, confirmed(), reject());
        assertThat(feedback.records().history(P1, proposed.id()).toString()).doesNotContain("approval");
        assertThat(told(proposed)).isEmpty();

        assertThat(told(act(SUE, proposed, approve()))).containsExactly("the city's street");
    }

    private List<String> told(Feedback of) {
        return feedback.records().history(P1, of.id()).stream()
                .flatMap(entry -> entry.words().optionalText("reason").stream())
                .toList();
    }

    @Test
    void aSiteWithoutASecondHolderIsNotBroughtToAStand() {
        staff.removeIf(member -> member.id().equals("sue"));
        assertThat(act(LI, confirmed(), reject()).position().result().settlement())
                .isEqualTo(Settlement.NOT_OURS);

        staff.add(StaffMember.of("sue", "Sue", Roles.SUPERVISOR)
                .absent(new Absence(Estate.at("2026-03-01T00:00"), Estate.at("2026-03-09T00:00"), null)));
        assertThat(act(LI, confirmed(), reject()).position().status()).isEqualTo(Status.SETTLED);
    }

    @Test
    void whatEndsAgainstTheSubmitterIsProposedAndWhatDoesNotIsDone() {
        staff.add(StaffMember.of("may", "May", Roles.MANAGER));
        Feedback following = estate.carriedOut(estate.withLi());
        Document answer = Document.of("satisfaction", "1", "solved", false, "reason", "no spare part");
        Feedback unresolved = act(FAY, following, ActRequest.move("not-resolved", answer));
        assertThat(unresolved.position().result().settlement()).isNull();
        assertThat(act(MAY, unresolved, approve()).position().result().settlement())
                .isEqualTo(Settlement.NOT_RESOLVED);

        Feedback invalid = act(SUE, estate.withLi(), ActId.REGRADE, "valid", false, "reason", "a joke");
        assertThat(invalid.position().grading().valid()).isTrue();
        assertThat(queueOf(Roles.MANAGER)).containsExactly(invalid.id());
        assertThat(refused(SUE, invalid, approve())).containsExactly("refused.own-proposal");
        Feedback judged = act(MAY, invalid, approve());
        assertThat(judged.position().grading().valid()).isFalse();
        assertThat(judged.position().assignment().handler()).isEqualTo("li");

        Feedback urgent = act(SUE, estate.withLi(), ActId.REGRADE, "priority", "high", "reason", "an infant");
        assertThat(urgent.position().marks().of(Marks.APPROVAL)).isEmpty();
    }

    @Test
    void whoeverMayDoItIsToldThatItWillBeAProposal() {
        Feedback open = confirmed();
        assertThat(feedback.handling().allowed(LI, open.id()))
                .filteredOn(AllowedAct::proposes)
                .extracting(act -> act.act().id())
                .containsExactly("reject", "withdraw");
    }

    @Test
    void theSecondDissatisfactionGoesToASuperiorAndReopenedWorkToSomebodyElse() {
        staff.add(StaffMember.of("chen", "Chen", Roles.HANDLER));
        staff.add(StaffMember.of("may", "May", Roles.MANAGER));
        Feedback once = act(FAY, estate.carriedOut(estate.withLi()), Moves.dissatisfied(1, "still loud"));
        assertThat(once.position().assignment().handler()).isEqualTo("li");

        Feedback again = act(LI, once, Moves.planned("more", estate.now(), true));
        again = act(FAY, act(LI, again, Moves.done("more")), Moves.dissatisfied(1, "louder"));
        assertThat(again.position().assignment().handler()).isNull();
        assertThat(queueOf(Roles.MANAGER)).containsExactly(again.id());
        assertThat(act(MAY, again, ActId.ASSIGN, "handler", "chen")
                        .position()
                        .assignment()
                        .handler())
                .isEqualTo("chen");

        Feedback reopened = act(SUE, settled(), ActId.REOPEN, "reason", "it drills again");
        assertThat(reopened.position().assignment().handler()).isNull();
        assertThat(queueOf(Roles.HANDLER)).containsExactly(reopened.id());
    }

    @Test
    void anAppealIsDecidedBySomebodyWhoHadNoPartInIt() {
        staff.add(StaffMember.of("may", "May", Roles.MANAGER));
        Feedback supervised = act(MAY, estate.carriedOut(estate.withLi()), ActId.SUPERVISE, "instruction", "hurry");
        Feedback settled = act(FAY, supervised, Moves.satisfied(4));
        Feedback appealed = act(P1, settled, ActId.APPEAL, "reason", "It is not solved at all");

        assertThat(appealed.position().marks().appealed()).isTrue();
        assertThat(appealed.position().status()).isEqualTo(Status.SETTLED);
        assertThat(queueOf(Roles.QUALITY)).containsExactly(appealed.id());
        assertThat(refused(MAY, appealed, uphold())).containsExactly("refused.had-part");
        assertThat(refused(P1, appealed, appeal())).containsExactly("refused.appeal-pending");

        Feedback looked = act(QI, appealed, ActId.REVEAL); // to call them is no part
        Feedback upheld = act(QI, looked, uphold());
        assertThat(upheld.position().result()).isEqualTo(settled.position().result());
        assertThat(upheld.position().role()).isEqualTo(settled.position().role());
        assertThat(refused(P1, upheld, appeal())).containsExactly("refused.appeal-decided");
        assertThat(told(upheld)).contains("The work was done");
    }

    @Test
    void anAppealGoesToASuperiorWithoutAPartInItAndIsGranted() {
        staff.add(StaffMember.of("may", "May", Roles.MANAGER));
        Feedback closed = act(Actor.of("acme", "rex", Roles.REVIEWER), settled(), Moves.reviewed("-"));
        assertThat(closed.position().status()).isEqualTo(Status.CLOSED);
        Feedback appealed = act(P1, closed, appeal());
        assertThat(queueOf(Roles.MANAGER)).containsExactly(appealed.id());

        Feedback granted = act(MAY, appealed, ActId.GRANT, "reason", "Nobody asked the neighbour");
        assertThat(granted.position().cycle()).isEqualTo(2);
        assertThat(granted.position().status()).isEqualTo(Status.OPEN);
        assertThat(granted.position().marks().of(Marks.APPEAL)).isEmpty();
        assertThat(granted.clocks().of(ClockKind.RESOLUTION).orElseThrow().isRunning())
                .isTrue();
    }

    @Test
    void anAppealThatStandsLeavesWhatIsClosedInNobodysHands() {
        Feedback closed = act(Actor.of("acme", "rex", Roles.REVIEWER), settled(), Moves.reviewed("-"));
        Feedback upheld = act(QI, act(P1, closed, appeal()), uphold());
        assertThat(upheld.position().role()).isEmpty();
        assertThat(upheld.position().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void mergesAndJudgementsCanBeAppealedAgainst() {
        Feedback lead = estate.withLi();
        Feedback merged = act(LI, estate.withLi(), ActId.MERGE, "into", lead.id());
        Feedback upheld = act(QI, act(P1, merged, appeal()), uphold());
        assertThat(upheld.position().role()).isEmpty();

        Feedback again = act(LI, estate.withLi(), ActId.MERGE, "into", lead.id());
        Feedback granted = act(QI, act(P1, again, appeal()), ActId.GRANT, "reason", "It is another drill");
        assertThat(granted.links().mergedInto()).isEmpty();
        assertThat(granted.position().status()).isEqualTo(Status.OPEN);

        staff.clear();
        Feedback invalid = act(SUE, estate.withLi(), ActId.REGRADE, "valid", false, "reason", "a joke");
        Feedback valid = act(QI, act(P1, invalid, appeal()), ActId.GRANT, "reason", "It is none");
        assertThat(valid.position().grading().valid()).isTrue();
        assertThat(valid.position().role()).isEqualTo(invalid.position().role());
        assertThat(refused(P1, estate.withLi(), appeal())).containsExactly("refused.nothing-to-appeal");
    }

    @Test
    void whomItIsAboutLosesSightAtOnceAndASuperiorHasIt() {
        Feedback objected = act(P1, confirmed(), ActId.OBJECT, "reason", "Li drilled himself");

        assertThat(objected.intake().concerns()).containsExactly("li");
        assertThat(objected.position().assignment().handler()).isNull();
        assertThat(queueOf(Roles.SUPERVISOR)).containsExactly(objected.id());
        assertThat(feedback.records().find(LI, objected.id())).isEmpty();
        assertThat(feedback.records().search(LI, SearchQuery.of("acme")).items())
                .isEmpty();
        assertThat(refused(LI, objected, ActRequest.of(ActId.NOTE, Document.of("note", "no"))))
                .containsExactly("refused.not-found");
        assertThat(refused(SUE, objected, ActRequest.of(ActId.ASSIGN, Document.of("handler", "li"))))
                .contains("refused.assign-concerned");
        assertThat(refused(P1, objected, ActRequest.of(ActId.OBJECT, Document.of("reason", "again"))))
                .containsExactly("refused.nobody-handles");
    }

    @Test
    void aColleagueIsRecusedAndWhoeverHasItKeepsIt() {
        Feedback recused = act(SUE, confirmed(), ActId.RECUSE, "whom", "fay", "reason", "her brother's flat");
        assertThat(recused.position().assignment().handler()).isEqualTo("li");
        assertThat(feedback.records().find(FAY, recused.id())).isEmpty();
        act(LI, recused, ActId.RECUSE, "whom", "li", "reason", "my own flat");
        assertThat(queueOf(Roles.SUPERVISOR)).containsExactly(recused.id());
    }

    @Test
    void anAppealComesInTime() {
        Feedback settled = settled();
        estate.passes(SecondLook.APPEAL_WINDOW.plusSeconds(1));
        assertThat(refused(P1, settled, appeal())).containsExactly("refused.appeal-window");
    }

    @Test
    void aProcessThatIsWrittenDownKeepsItsApprovals() {
        Document written = ProcessDocument.write(SevenSteps.process());
        FeedbackProcess read = ProcessDocument.read(written, Vocabulary.standard());
        assertThat(ProcessDocument.write(read)).isEqualTo(written);
        assertThat(read.act(ActId.WITHDRAW).orElseThrow().approval().by())
                .containsExactly(Roles.SUPERVISOR, Roles.MANAGER);
        assertThat(ProcessDocument.roles(written)).contains(Roles.MANAGER, Roles.QUALITY);
    }

    private static ActRequest appeal() {
        return ActRequest.of(ActId.APPEAL, Document.of("reason", "It is not solved at all"));
    }

    private static ActRequest uphold() {
        return ActRequest.of(ActId.UPHOLD, Document.of("reason", "The work was done"));
    }
}
