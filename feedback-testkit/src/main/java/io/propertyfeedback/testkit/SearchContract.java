package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 9: what a search finds. Which page it is on is told by {@link PagingContract}. */
interface SearchContract extends StorageContract {
    /** When the lift was reported: the bound of searches by receipt. */
    Instant FIVE_PAST = Sample.NINE.plus(Duration.ofMinutes(5));

    Sample NOISE = Sample.received("acme", "noise");
    Sample LIFT = Sample.received("acme", "lift", SearchContract::aboutTheLift).assignedTo("zhang");
    Sample WAITING = Sample.received("acme", "waiting").waiting();
    Sample MERGED = Sample.received("acme", "merged").mergedInto(NOISE);
    Sample SETTLED = Sample.received("acme", "settled").withdrawn();

    Document TO_NOBODY = Document.of("misassigned", false, "reason", "back into the queue");

    private static NewFeedback aboutTheLift(NewFeedback said) {
        return new NewFeedback(
                        "acme",
                        "hillside",
                        Channel.WECHAT_GROUP,
                        new Category("repair/lift"),
                        "",
                        "The lift stands still",
                        said.details())
                .at(Location.unit("502"))
                .from(new Submitter(SubmitterKind.RENTER, "qian", "zhao"))
                .receivedAt(FIVE_PAST);
    }

    private void finds(String where, SearchQuery query, Sample... expected) {
        FeedbackStorage storage = storage();
        given(storage, NOISE, LIFT, WAITING, MERGED, SETTLED);
        assertThat(storage.search(query).items())
                .as(lookAt(where))
                .containsExactlyInAnyOrder(
                        Arrays.stream(expected).map(Sample::feedback).toArray(Feedback[]::new));
    }

    private static SearchQuery all() {
        return SearchQuery.of("acme");
    }

    @Test
    @DisplayName("rule 09: without a condition everything of the company is found")
    default void everythingIsFound() {
        finds("conditions that nobody gave", all(), NOISE, LIFT, WAITING, MERGED, SETTLED);
    }

    @Test
    @DisplayName("rule 09: by communities")
    default void byCommunities() {
        finds("the condition on communities", all().inCommunities(Set.of("hillside", "elsewhere")), LIFT);
    }

    @Test
    @DisplayName("rule 09: no community at all finds nothing")
    default void byNoCommunity() {
        finds("an empty set of communities: it is not the same as none given", all().inCommunities(Set.of()));
    }

    @Test
    @DisplayName("rule 09: by channel")
    default void byChannel() {
        finds("the condition on the channel", all().channel(Channel.WECHAT_GROUP), LIFT);
    }

    @Test
    @DisplayName("rule 09: by step")
    default void byStep() {
        finds("the condition on the present step", all().onStep(StepId.CONFIRM), LIFT);
    }

    @Test
    @DisplayName("rule 09: by one status")
    default void byStatus() {
        finds("the condition on the status", all().in(Status.WAITING), WAITING);
    }

    @Test
    @DisplayName("rule 09: by any of several statuses")
    default void byStatuses() {
        finds("several statuses", all().in(Status.WAITING, Status.SETTLED), WAITING, MERGED, SETTLED);
    }

    @Test
    @DisplayName("rule 09: by handler")
    default void byHandler() {
        finds("the condition on the present handler", all().handledBy("zhang"), LIFT);
    }

    @Test
    @DisplayName("rule 09: in nobody's hands")
    default void unassigned() {
        FeedbackStorage storage = storage();
        Sample queued = NOISE.assignedTo("zhang").act(ActId.REASSIGN, TO_NOBODY);
        given(storage, LIFT, queued);
        assertThat(storage.search(all().unassigned()).items())
                .as(lookAt("the condition that nobody is the handler"))
                .containsExactly(queued.feedback());
    }

    @Test
    @DisplayName("rule 09: in the hands of any of several roles")
    default void byRoles() {
        finds("the role that the position notes", all().inHandsOf(Set.of("front-desk", "legal")), NOISE, WAITING);
    }

    @Test
    @DisplayName("rule 09: no role at all finds nothing")
    default void byNoRole() {
        finds("an empty set of roles: it is not the same as none given", all().inHandsOf(Set.of()));
    }

    @Test
    @DisplayName("rule 09: what waits for a role, until somebody has it")
    default void waitingForRoles() {
        FeedbackStorage storage = storage();
        Sample queued = LIFT.act(ActId.REASSIGN, TO_NOBODY);
        Sample review = SETTLED;
        given(storage, NOISE, queued, review);
        assertThat(storage.search(all().waitingFor(Set.of("handler", "front-desk", "reviewer")))
                        .items())
                .as(lookAt("a role's queue: by due, of each status, without what somebody has"))
                .containsExactly(queued.feedback(), review.feedback());
        assertThat(storage.count(all().waitingFor(Set.of("reviewer")), 10))
                .as(lookAt("how many wait for a role"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("rule 09: by party, who speaks, not for whom")
    default void byParty() {
        finds("the condition on the party", all().saidBy("qian"), LIFT);
        assertThat(storage().search(all().saidBy("zhao")).items())
                .as(lookAt("the person on whose behalf somebody speaks: no party"))
                .doesNotContain(LIFT.feedback());
    }

    @Test
    @DisplayName("rule 09: by any of several parties, the latest of all first")
    default void byParties() {
        FeedbackStorage storage = storage();
        Sample[] each = new Sample[4];
        Arrays.setAll(each, i -> saidBy("f-" + i, i, i == 3 ? "zhou" : "p-" + i % 2));
        given(storage, each);
        SearchQuery any = all().saidByAnyOf(Set.of("p-0", "p-1", "nobody"));
        Page<Feedback> first = storage.search(any.limit(2));
        assertThat(first.items())
                .as(lookAt("the condition on any of several parties, in one order"))
                .containsExactly(each[2].feedback(), each[1].feedback());
        assertThat(storage.search(any.limit(2).after(first.next())).items())
                .as(lookAt("a cursor among several parties"))
                .containsExactly(each[0].feedback());
        assertThat(storage.count(any, 10))
                .as(lookAt("the count of several parties"))
                .isEqualTo(3);
        assertThat(storage.search(all().saidByAnyOf(Set.of())).items())
                .as(lookAt("the condition on no party at all"))
                .isEmpty();
    }

    private static Sample saidBy(String id, int minutes, String party) {
        return Sample.received(
                "acme",
                id,
                said -> said.from(SubmitterKind.OWNER, Person.of("acme", party))
                        .receivedAt(Sample.NINE.plus(Duration.ofMinutes(minutes))));
    }

    @Test
    @DisplayName("rule 09: by unit")
    default void byUnit() {
        finds("the condition on the unit", all().aboutUnit("502"), LIFT);
    }

    @Test
    @DisplayName("rule 09: by what they were merged into")
    default void byMerge() {
        finds("the condition on the merge", all().mergedInto("noise"), MERGED);
    }

    @Test
    @DisplayName("rule 09: what departments are asked and have not answered, the earliest answer first")
    default void byDepartmentAsked() {
        FeedbackStorage storage = storage();
        Sample late = asking("late", "a_%b", 9);
        Sample twice = asking("twice", "legal", 6).act(ActId.CONSULT, question("legal security", 3));
        Sample soon = asking("urgent", "a_%b", 2);
        Sample answered =
                asking("answered", "legal", 1).act(ActId.ANSWER, Document.of("department", "legal", "answer", "no"));
        Sample ended = asking("ended", "legal", 1).withdrawn();
        given(storage, late, twice, soon, answered, ended, asking("beside", "axxb", 1), NOISE);
        SearchQuery both = all().askedOf(Set.of("a_%b", "legal"));
        Page<Feedback> first = storage.search(both.limit(2));
        assertThat(first.items())
                .as(lookAt("departments with an open question, by the first deadline of an answer"))
                .containsExactly(soon.feedback(), twice.feedback());
        assertThat(storage.search(both.limit(2).after(first.more().orElseThrow()))
                        .items())
                .as(lookAt("a cursor by the deadline of an answer"))
                .containsExactly(late.feedback());
        assertThat(storage.search(all().askedOf(Set.of("legal security"))).items())
                .as(lookAt("a feedback of which several departments are asked: it is found by each"))
                .containsExactly(twice.feedback());
        assertThat(storage.search(both.orderedBy(SearchQuery.Order.LATEST).in(Status.OPEN))
                        .items())
                .as(lookAt("departments with other conditions, by receipt"))
                .containsExactlyInAnyOrder(soon.feedback(), twice.feedback(), late.feedback());
        assertThat(storage.count(both, 10))
                .as(lookAt("how many ask departments"))
                .isEqualTo(3);
        assertThat(storage.search(all().askedOf(Set.of())).items())
                .as(lookAt("no department at all: it is not the same as none given"))
                .isEmpty();
    }

    private static Sample asking(String id, String department, int days) {
        return Sample.received("acme", id).act(ActId.CONSULT, question(department, days));
    }

    private static Document question(String department, int days) {
        return Document.of("department", department, "question", "whose pipe?", "within", days);
    }

    @Test
    @DisplayName("rule 09: an undone merge is not found")
    default void undoneMergeIsNotFound() {
        FeedbackStorage storage = storage();
        given(storage, LongLife.of("acme", "f-1"));
        assertThat(storage.search(all().mergedInto("f-1-target")).items())
                .as(lookAt("a merge that was undone: the link is gone"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 09: due before an instant, not at it")
    default void byDue() {
        Instant due = NOISE.feedback().clocks().due().orElseThrow();
        finds("the condition on the due instant: before, and only where the step's clock runs", all().dueBefore(due));
        assertThat(storage().search(all().dueBefore(due.plusNanos(1000))).items())
                .as(lookAt("a due instant a microsecond before"))
                .containsExactlyInAnyOrder(NOISE.feedback(), WAITING.feedback());
    }

    @Test
    @DisplayName("rule 09: received from an instant on, and before another")
    default void byReceived() {
        finds("the lower bound, which is included", all().received(FIVE_PAST, FIVE_PAST.plusSeconds(1)), LIFT);
        assertThat(storage().search(all().received(Sample.NINE, FIVE_PAST)).items())
                .as(lookAt("the upper bound, which is excluded"))
                .hasSize(4)
                .doesNotContain(LIFT.feedback());
    }

    @Test
    @DisplayName("rule 09: every condition that is given must hold")
    default void everyConditionMustHold() {
        finds(
                "how conditions are joined",
                all().aboutUnit("501").in(Status.SETTLED).onStep(StepId.REVIEW),
                SETTLED);
    }

    @Test
    @DisplayName("rule 09: by category with what is below it")
    default void byCategory() {
        FeedbackStorage storage = storage();
        Sample itself = of("complaint");
        Sample below = of("complaint/noise/drilling");
        given(storage, itself, below, of("complaints/other"), of("repair/complaint"));
        assertThat(storage.search(all().category(Category.COMPLAINT)).items())
                .as(lookAt("the subtree: the path itself, or the path and a slash; not any path that begins so"))
                .containsExactlyInAnyOrder(itself.feedback(), below.feedback());
    }

    @Test
    @DisplayName("rule 09: signs in a category stand for themselves")
    default void signsStandForThemselves() {
        FeedbackStorage storage = storage();
        Sample below = of("a_%b/c");
        given(storage, below, of("axyb/c"));
        assertThat(storage.search(all().category(new Category("a_%b"))).items())
                .as(lookAt("wildcards in the pattern for the subtree"))
                .containsExactly(below.feedback());
    }

    @Test
    @DisplayName("rule 09: a search sees what was changed last")
    default void searchSeesTheLatest() {
        FeedbackStorage storage = storage();
        given(storage, NOISE);
        Sample moved = NOISE.assignedTo("chen");
        Given.commitOne(storage, moved);
        assertThat(storage.search(all().handledBy("chen")).items())
                .as(lookAt("what search reads: the state as it stands"))
                .containsExactly(moved.feedback());
        assertThat(storage.search(all().handledBy(Sample.LI)).items())
                .as(lookAt("what search reads: not an older state"))
                .isEmpty();
    }

    private static Sample of(String category) {
        return Sample.received(
                "acme",
                category,
                said -> new NewFeedback(
                        "acme", "riverside", said.channel(), new Category(category), "", "text", said.details()));
    }

    @Test
    @DisplayName("rule 09: from the first to the last instant lies everything, and beyond either nothing")
    default void theEndsOfTimeAreInstantsLikeOthers() {
        FeedbackStorage storage = storage();
        Sample old = Sample.received("acme", "f-1", said -> said.receivedAt(Instant.parse("1901-01-01T00:00:00Z")));
        given(storage, old, Sample.received("acme", "f-2"));
        SearchQuery all = SearchQuery.of("acme");
        assertThat(storage.search(all.received(Instant.MIN, Instant.MAX)).items())
                .as(lookAt("how instants are encoded: microseconds of the years 1 to 9999 fit into 64 bits"))
                .hasSize(2);
        assertThat(storage.search(all.received(Instant.MAX, null)).items())
                .as(lookAt("the last instant in a condition"))
                .isEmpty();
        assertThat(storage.search(all.received(null, Instant.MIN)).items())
                .as(lookAt("the first instant in a condition"))
                .isEmpty();
        assertThat(storage.search(all.dueBefore(Instant.MAX)).items())
                .as(lookAt("the last instant as a deadline"))
                .hasSize(2);
        assertThat(storage.search(all.after(new SearchQuery.Cursor(Instant.MAX, "")))
                        .items())
                .as(lookAt("the last instant in a cursor"))
                .hasSize(2);
        assertThat(storage.search(all.after(new SearchQuery.Cursor(Instant.MIN, "")))
                        .items())
                .as(lookAt("the first instant in a cursor"))
                .isEmpty();
    }
}
