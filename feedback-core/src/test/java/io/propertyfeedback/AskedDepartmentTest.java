package io.propertyfeedback;

import static io.propertyfeedback.Estate.CHEN;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a department is asked, its members find, read and answer, and nobody else does. */
class AskedDepartmentTest {
    /** Belongs to the legal department and holds no role here. */
    private static final Actor LEE = Actor.of("acme", "lee", "acme:lawyer");

    /** Of the legal department, too, but of another community. */
    private static final Actor LAKE = new Actor("acme", "lake", Set.of("acme:lawyer"), Set.of("lake"));

    private static final Actor RESIDENT = Actor.of("acme", "p1", Roles.RESIDENT);

    private static final List<StaffMember> STAFF = List.of(
            StaffMember.of("li", "Li", Roles.HANDLER).inDepartments("engineering"),
            StaffMember.of("chen", "Chen", Roles.HANDLER).inDepartments("cleaning"),
            StaffMember.of("lee", "Lee", "acme:lawyer").inDepartments("legal"),
            StaffMember.of("lake", "Lake", "acme:lawyer").inDepartments("legal").inCommunities("lake"));

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback = estate.node()
            .directory(new Directory() {
                @Override
                public Optional<StaffMember> find(String company, String id) {
                    return STAFF.stream().filter(one -> one.id().equals(id)).findFirst();
                }

                @Override
                public List<StaffMember> staffOf(String company, String community) {
                    return STAFF.stream()
                            .filter(one -> one.communities() == null
                                    || one.communities().contains(community))
                            .toList();
                }
            })
            .open();

    private Feedback asking(String department) {
        return act(
                LI,
                estate.withLi(),
                ActId.CONSULT,
                Document.of("department", department, "question", "may they drill?", "within", 2));
    }

    private Feedback act(Actor actor, Feedback seen, ActId act, Document record) {
        return feedback.handling()
                .perform(actor, seen.id(), seen.version(), ActRequest.of(act, record))
                .orThrow()
                .feedback();
    }

    private List<String> refusal(Actor actor, Feedback seen, String department) {
        return Estate.codes(feedback.handling()
                .perform(actor, seen.id(), seen.version(), ActRequest.of(ActId.ANSWER, answer(department))));
    }

    private static Document answer(String department) {
        return Document.of("department", department, "answer", "until eight");
    }

    private boolean mayAnswer(Actor actor, Feedback seen) {
        return feedback.handling().allowed(actor, seen.id()).stream()
                .map(AllowedAct::act)
                .anyMatch(ActId.ANSWER::equals);
    }

    private static SearchQuery asked(String... departments) {
        return SearchQuery.of("acme").askedOf(Set.of(departments));
    }

    @Test
    void aMemberOfTheDepartmentAnswersWithoutTheCaseInHandOrARole() {
        Feedback asking = asking("legal");
        assertThat(mayAnswer(LEE, asking)).isTrue();

        Feedback answered = act(LEE, asking, ActId.ANSWER, answer("legal"));
        assertThat(answered.links().consulting()).isFalse();
        assertThat(feedback.records().find(LEE, asking.id())).isEmpty();
    }

    @Test
    void nobodyElseAnswersForIt() {
        Feedback asking = asking("legal");

        assertThat(refusal(LI, asking, "legal")).containsExactly("refused.not-of-department");
        assertThat(refusal(CHEN, asking, "legal")).containsExactly("refused.not-of-department");
        assertThat(mayAnswer(LI, asking)).isFalse();
        Refused refused = (Refused) feedback.handling()
                .perform(LI, asking.id(), asking.version(), ActRequest.of(ActId.ANSWER, answer("legal")));
        assertThat(refused.refusals().get(0).message().args())
                .hasToString(List.of(new Title.Several(List.of(Title.ofDepartment("legal"))))
                        .toString());
    }

    @Test
    void whatNobodyInTheDirectoryAnswersTheResponsibleOneRecords() {
        Feedback asking = asking("water works");
        assertThat(refusal(CHEN, asking, "water works")).containsExactly("refused.not-of-department");
        assertThat(refusal(LEE, asking, "water works")).containsExactly("refused.not-found");

        act(LI, asking, ActId.ANSWER, answer("water works"));
    }

    @Test
    void withoutADirectoryWhoeverHandlesAnswers() {
        Feedback asking =
                estate.act(LI, estate.withLi(), ActId.CONSULT, "department", "legal", "question", "may they drill?");

        assertThat(estate.refusal(LEE, asking, ActId.ANSWER, "department", "legal", "answer", "no"))
                .containsExactly("refused.not-found");
        estate.act(CHEN, asking, ActId.ANSWER, "department", "legal", "answer", "no");
    }

    @Test
    void aDepartmentFindsWhatItIsAskedTheEarliestAnswerFirst() {
        Feedback later = asking("legal");
        Feedback soon = act(
                LI,
                estate.withLi(),
                ActId.CONSULT,
                Document.of("department", "legal", "question", "whose wall?", "within", 1));
        asking("engineering");

        assertThat(feedback.records().departments(LEE)).containsExactly("legal");
        assertThat(feedback.records().search(LEE, asked("legal")).items())
                .extracting(Feedback::id)
                .containsExactly(soon.id(), later.id());
        assertThat(feedback.records().count(LEE, asked("legal"))).isEqualTo(2);
        act(LEE, soon, ActId.ANSWER, answer("legal"));
        assertThat(feedback.records().count(LEE, asked("legal"))).isEqualTo(1);
    }

    @Test
    void whoMaySearchNothingElseFindsNothingOfOtherDepartments() {
        asking("engineering");

        for (SearchQuery query : List.of(SearchQuery.of("acme"), asked("engineering"), asked("legal", "engineering"))) {
            assertThatThrownBy(() -> feedback.records().search(LEE, query)).isInstanceOf(RefusedException.class);
        }
        assertThat(feedback.records().search(SUE, asked("engineering")).items()).hasSize(1);
        assertThatThrownBy(() -> feedback.records().search(RESIDENT, asked("legal")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whoIsAskedReadsItAsColleaguesDoWithoutPersonalData() {
        Feedback before = estate.withLi();
        assertThat(feedback.records().find(LEE, before.id())).isEmpty();

        Feedback asking = asking("legal");
        assertThat(feedback.records().find(LEE, asking.id())).isPresent();
        assertThat(feedback.records().sight(LEE, asking)).isEqualTo(Visibility.MASKED);
        assertThat(feedback.records().submitter(LEE, asking.id())).isEmpty();
        assertThat(feedback.records().history(LEE, asking.id())).hasSize((int) asking.version());
        assertThat(feedback.handling().allowed(LEE, asking.id()))
                .extracting(AllowedAct::act)
                .containsExactly(ActId.ANSWER);
    }

    @Test
    void beingAskedMakesNobodyOneToWhomTheWorkIsGiven() {
        Feedback asking = asking("legal");

        assertThat(feedback.handling().assignable(LI, asking.id()))
                .extracting(StaffMember::id)
                .containsExactly("li", "chen");
    }

    @Test
    void neitherOutsideTheirCommunitiesNorWhatIsAboutThem() {
        Feedback asking = asking("legal");
        assertThat(feedback.records().find(LAKE, asking.id())).isEmpty();
        assertThat(feedback.records().search(LAKE, asked("legal")).items()).isEmpty();

        Feedback about = act(SUE, asking, ActId.RECUSE, Document.of("whom", "lee", "reason", "it is about Lee"));
        assertThat(feedback.records().find(LEE, asking.id())).isEmpty();
        assertThat(feedback.records().count(LEE, asked("legal"))).isZero();
        assertThat(refusal(LEE, about, "legal")).containsExactly("refused.not-found");
        assertThat(refusal(LI, about, "legal")).isEmpty(); // nobody is left in the department
    }

    @Test
    void theSubmitterIsToldNothingOfIt() {
        Feedback answered = act(LEE, asking("legal"), ActId.ANSWER, answer("legal"));
        Feedback late = act(
                LI,
                answered,
                ActId.CONSULT,
                Document.of("department", "cleaning", "question", "whose dust?", "within", 1));
        estate.goesTo("2026-03-04T10:00");
        feedback.monitor().sweep(10);
        act(
                RESIDENT,
                feedback.records().find(RESIDENT, late.id()).orElseThrow(),
                ActId.WITHDRAW,
                Document.of("reason", "they stopped"));

        assertThat(feedback.records().history(RESIDENT, late.id()).toString())
                .doesNotContain("may they drill", "until eight", "whose dust", "cleaning", "legal", "consultation-");
        assertThat(feedback.records().find(RESIDENT, late.id()).toString())
                .doesNotContain("cleaning", "legal", "consultation-");
        assertThat(feedback.records().history(SUE, late.id()).toString()).contains("consultation-2");
    }
}
