package com.acme.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.written.Diagram;
import io.propertyfeedback.query.SearchQuery;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step, an act with a form and a category from outside the core work like its own, in memory, on H2 and PostgreSQL. */
class CustomProcessTest {
    private static final Actor SUE = Actor.of("acme", "sue", "supervisor");
    private static final StepId LEGAL = AcmeProcess.LEGAL_REVIEW.id();

    @ParameterizedTest
    @EnumSource
    void feedbackIsLedThroughTheStep(Kept kept) {
        PropertyFeedback feedback = AcmeProcess.on(kept.empty());
        Feedback settled = Walk.through(feedback);

        assertThat(settled.position().status()).isEqualTo(Status.SETTLED);
        assertThat(settled.position().grading().category()).isEqualTo(new Category("complaint/acme-drones"));
        assertThat(settled.position().tallies().of("site-visit")).isEqualTo(1);
        assertThat(settled.position().marks().of("acme:evidence")).contains("seen");
        List<Entry> history = feedback.records().history(SUE, settled.id());
        assertThat(history).extracting(Entry::step).contains(LEGAL);
        assertThat(Feedback.replay(history)).isEqualTo(settled);
        assertThat(feedback.records().find(SUE, settled.id())).contains(settled);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheStepAndTheActRecordIsKept(Kept kept) {
        PropertyFeedback feedback = AcmeProcess.on(kept.empty());
        List<Entry> history =
                feedback.records().history(SUE, Walk.through(feedback).id());

        Entry visit = only(history, entry -> entry.act().equals(AcmeProcess.SITE_VISIT.id()));
        assertThat(visit.codes().text("visited")).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(visit.words().text("seen")).isEqualTo("Two drones");
        Entry cleared = only(history, entry -> entry.step().equals(LEGAL));
        assertThat(cleared.actor()).isEqualTo("lena");
        assertThat(cleared.words().text("advice")).isEqualTo("No permit is needed");
        assertThat(cleared.codes().flag("liable")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theRoleOfTheStepFindsItsWorkAndNobodyElseMayDoIt(Kept kept) {
        PropertyFeedback feedback = AcmeProcess.on(kept.empty());
        Feedback waiting = Walk.toTheLawyers(feedback).now();
        ActRequest cleared = ActRequest.move("cleared", Document.of("advice", "fine"));

        assertThat(feedback.records()
                        .search(Walk.LENA, SearchQuery.of("acme").onStep(LEGAL))
                        .items())
                .containsExactly(waiting);
        assertThat(feedback.handling().allowed(Walk.LENA, waiting.id()))
                .filteredOn(act -> act.outcome() != null)
                .extracting(AllowedAct::form)
                .allMatch(form -> form.field("advice").isPresent())
                .hasSize(2);
        Decision another = feedback.handling().perform(Walk.LI, waiting.id(), waiting.version(), cleared);
        assertThat(((Refused) another).codes()).containsExactly("refused.not-responsible");
    }

    @ParameterizedTest
    @EnumSource
    void theFormOfTheStepIsEnforced(Kept kept) {
        PropertyFeedback feedback = AcmeProcess.on(kept.empty());
        Feedback waiting = Walk.toTheLawyers(feedback).now();

        Decision decision = feedback.handling()
                .perform(Walk.LENA, waiting.id(), waiting.version(), ActRequest.move("cleared", Document.EMPTY));

        assertThat(((Refused) decision).refusals().get(0).pointer()).isEqualTo("/advice");
    }

    @ParameterizedTest
    @EnumSource
    void theOutcomeThatEndsItSettlesIt(Kept kept) {
        PropertyFeedback feedback = AcmeProcess.on(kept.empty());
        Walk walk = Walk.toTheLawyers(feedback);
        walk.act(Walk.LENA, ActRequest.move("refused", Document.of("advice", "not ours")));

        assertThat(walk.now().position().result().settlement()).isEqualTo(new Settlement("refused"));
        assertThat(walk.now().position().step()).isEqualTo(StepId.REVIEW);
    }

    @Test
    void thePictureShowsTheStepInBothLanguages() {
        PropertyFeedback feedback = AcmeProcess.on(new MemoryFeedbackStorage());

        assertThat(Diagram.mermaid(AcmeProcess.PROCESS, Locale.ENGLISH, feedback.texts()))
                .contains("state \"Legal review\" as step_acme_legal_review")
                .contains("step_analyse --> step_acme_legal_review");
        assertThat(Diagram.mermaid(AcmeProcess.PROCESS, Locale.SIMPLIFIED_CHINESE, feedback.texts()))
                .contains("法务审核", "法务部", "审核通过");
    }

    @Test
    void theCategoryHasATitleInBothLanguages() {
        PropertyFeedback feedback = AcmeProcess.on(new MemoryFeedbackStorage());
        CategoryTree tree = CategoryTree.standard().with(new Category(AcmeProcess.DRONES));

        assertThat(tree.titles(new Category(AcmeProcess.DRONES), Locale.SIMPLIFIED_CHINESE, feedback.texts()))
                .containsExactly("投诉", "无人机扰民");
        assertThat(tree.titles(new Category(AcmeProcess.DRONES), Locale.ENGLISH, feedback.texts()))
                .containsExactly("Complaint", "Drones");
    }

    @Test
    void theProgramPrintsHistoryAndPicture() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            CustomProcess.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Visit the site", "现场查看", "stateDiagram-v2");
    }

    private static Entry only(List<Entry> history, java.util.function.Predicate<Entry> which) {
        List<Entry> found = history.stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
