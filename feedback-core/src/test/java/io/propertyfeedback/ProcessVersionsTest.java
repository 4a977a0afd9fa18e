package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.StandardActs;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.process.written.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A community chooses the version of a process that it runs; publishing another switches nobody. */
class ProcessVersionsTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Guard TIDE = Guard.named("acme:low-tide", "acme.high-tide", situation -> true);
    private static final Vocabulary KNOWING = Vocabulary.standard().with(TIDE);
    private static final List<String> EIGHT =
            IntStream.rangeClosed(1, 8).mapToObj(i -> "quay-" + i).toList();

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback = estate.feedback;

    private static FeedbackProcess tidal(int version) {
        return SevenSteps.process().change().as("tidal", version).build();
    }

    private static FeedbackProcess guarded(int version) {
        return SevenSteps.process()
                .with(StandardActs.NOTE.guard(TIDE))
                .as("tidal", version)
                .build();
    }

    private void settle(String community, long seen) {
        feedback.setup()
                .put(ANN, Community.of("acme", community, community, "office").using(Category.COMPLAINT, "tidal"), seen)
                .stored();
    }

    private int runs(PropertyFeedback node, String community) {
        Reception reception = node.intake().receive(Estate.DORA, Estate.callAbout(community));
        return reception.receipt().feedback().position().process().version();
    }

    @Test
    void twoOfEightChooseVersionTwoAndIntakeGoesOnEverywhereThroughARollingUpgrade() {
        feedback.setup().publish(ANN, tidal(1)).stored();
        EIGHT.forEach(community -> settle(community, 0));
        PropertyFeedback old = estate.node().open();
        PropertyFeedback upgraded = estate.node().vocabulary(KNOWING).open();

        upgraded.setup().publish(ANN, guarded(2)).stored();

        assertThat(EIGHT).allSatisfy(community -> {
            assertThat(runs(old, community)).isEqualTo(1);
            assertThat(runs(upgraded, community)).isEqualTo(1);
        });

        for (String community : EIGHT.subList(0, 2)) {
            Community lake = upgraded.setup().community(ANN, community).orElseThrow();
            upgraded.setup()
                    .put(ANN, lake.running(new ProcessRef("tidal", 2)), 1)
                    .stored();
        }
        PropertyFeedback oldAfterRefresh = estate.node().open();
        PropertyFeedback last = estate.node().vocabulary(KNOWING).open();

        assertThat(EIGHT.subList(0, 2)).allSatisfy(community -> {
            assertThat(runs(last, community)).isEqualTo(2);
            assertThat(Estate.codes(oldAfterRefresh.intake().receive(Estate.DORA, Estate.callAbout(community))))
                    .containsExactly("refused.process-unreadable");
        });
        assertThat(EIGHT.subList(2, 8)).allSatisfy(community -> {
            assertThat(runs(last, community)).isEqualTo(1);
            assertThat(runs(oldAfterRefresh, community)).isEqualTo(1);
        });
    }

    @Test
    void aNewCommunityBeginsWithTheHighestVersion() {
        feedback.setup().publish(ANN, tidal(10)).stored();
        feedback.setup().publish(ANN, tidal(6)).stored();

        settle("quay-1", 0);
        feedback.setup().publish(ANN, tidal(11)).stored();
        settle("quay-2", 0);

        assertThat(runs(feedback, "quay-1")).isEqualTo(10);
        assertThat(runs(feedback, "quay-2")).isEqualTo(11);
    }

    @Test
    void aCommunityThatIsPutAgainKeepsItsVersion() {
        feedback.setup().publish(ANN, tidal(1)).stored();
        settle("quay-1", 0);
        feedback.setup().publish(ANN, tidal(2)).stored();

        settle("quay-1", 1); // says nothing of versions

        assertThat(runs(feedback, "quay-1")).isEqualTo(1);
    }

    @Test
    void aProcessThatIsChosenLaterBeginsWithItsHighestVersion() {
        feedback.setup().publish(ANN, tidal(1)).stored();
        feedback.setup().publish(ANN, tidal(2)).stored();
        settle("garden", 1);

        assertThat(runs(feedback, "garden")).isEqualTo(2);
    }

    @Test
    void aCommunityOfBeforeThereWasAChoiceRunsWhatItRan() {
        registered("process", "tidal:1", ProcessDocument.write(tidal(1)));
        registered("process", "tidal:2", ProcessDocument.write(tidal(2)));
        registered("process", "tidal", Document.of("latest", 1));
        Document old = Community.of("acme", "quay-1", "Quay", "office")
                .using(Category.COMPLAINT, "tidal")
                .toDocument();
        assertThat(old.has("versions")).isFalse();
        registered("community", "quay-1", old);
        PropertyFeedback upgraded = estate.node().open();

        upgraded.setup().publish(ANN, tidal(3)).stored();
        assertThat(runs(upgraded, "quay-1")).isEqualTo(1);

        Community quay = upgraded.setup().community(ANN, "quay-1").orElseThrow();
        upgraded.setup().put(ANN, quay, 1).stored();
        assertThat(upgraded.setup().community(ANN, "quay-1").orElseThrow().version("tidal"))
                .contains(new ProcessRef("tidal", 1));
        assertThat(upgraded.setup().processes(ANN))
                .extracting(process -> process.ref().toString())
                .contains("tidal:1", "tidal:2", "tidal:3");
        assertThat(upgraded.setup().unreadable(ANN)).isEmpty();
    }

    @Test
    void communitiesOfBeforeArePinnedOnceSoThatNoReleaseSwitchesThem() {
        registered(
                "community",
                "quay-1",
                Community.of("acme", "quay-1", "Quay", "office").toDocument());
        PropertyFeedback upgraded = estate.node().open();

        assertThat(upgraded.setup().pinVersions(ANN)).isEqualTo(1);
        assertThat(upgraded.setup().pinVersions(ANN)).isZero();
        assertThat(upgraded.setup().pinVersions(Estate.SUE)).isZero();

        FeedbackProcess release =
                SevenSteps.process().change().as("seven-steps", 2).build();
        assertThat(runs(estate.node().standardProcess(release).open(), "quay-1"))
                .isEqualTo(1);
    }

    @Test
    void whatWasHalfPublishedBeforeIsPublished() {
        registered("process", "tidal:1", ProcessDocument.write(tidal(1))); // and then the process was killed
        PropertyFeedback upgraded = estate.node().open();

        assertThat(upgraded.setup().publish(ANN, tidal(1))).isEqualTo(new Putting.Stored(1));
        assertThat(upgraded.setup()
                        .put(
                                ANN,
                                Community.of("acme", "quay-1", "Quay", "office").using(Category.COMPLAINT, "tidal"),
                                0))
                .isEqualTo(new Putting.Stored(1));
        assertThat(runs(upgraded, "quay-1")).isEqualTo(1);
    }

    @Test
    void anotherProcessUnderAVersionThatExistsIsRefused() {
        feedback.setup().publish(ANN, tidal(1)).stored();

        assertThat(Estate.codes(estate.node().vocabulary(KNOWING).open().setup().publish(ANN, guarded(1))))
                .containsExactly("refused.process-version");
        assertThat(Estate.codes(feedback.setup().publish(ANN, SevenSteps.process())))
                .containsExactly("refused.process-version");
    }

    @Test
    void whatCouldNotBeReadBackIsNotPublished() {
        Putting put = feedback.setup().publish(ANN, guarded(1));

        assertThat(((Refused) put).refusals())
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.message().args().toString()).contains("acme:low-tide"));
    }

    private void registered(String kind, String id, Document document) {
        assertThat(estate.storage().register().put(new Registered("acme", kind, id, 1, document, estate.now(), "ann")))
                .isTrue();
    }
}
