package io.propertyfeedback;

import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.at;
import static io.propertyfeedback.Estate.callAbout;
import static io.propertyfeedback.model.OrganisationNode.top;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.OrganisationNode;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A group with two regions, a city in each; the project Lake moves from the east to the west on 1 April. */
class OrganisationTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Instant BEFORE = at("2026-03-31T23:59:59");
    private static final Instant APRIL = at("2026-04-01T00:00");
    private static final OrganisationNode GROUP = top("group", "Group", "集团");
    private static final OrganisationNode EAST = top("east", "East", "东区").below("group");
    private static final OrganisationNode WEST = top("west", "West", "西区").below("group");
    private static final OrganisationNode LAKE = top("lake", "Lake", "湖畔").of("lake");
    private static final Organisation ORGANISATION = Organisation.of(
            GROUP,
            EAST,
            WEST,
            top("shanghai", "Shanghai", "上海").below("east"),
            top("garden", "Garden", "花园").below("shanghai").of("garden"),
            LAKE.below("east").valid(null, APRIL),
            LAKE.below("west").valid(APRIL, null));

    private final Estate estate = new Estate();
    private final RecordsDesk records = estate.feedback.records();

    private void organised() {
        estate.feedback.setup().put(ANN, ORGANISATION, 0).stored();
    }

    private static SearchQuery all() {
        return SearchQuery.of("acme");
    }

    @Test
    void aNodeHoldsWhatIsBelowIt() {
        assertThat(ORGANISATION.communities("group", BEFORE)).containsExactlyInAnyOrder("garden", "lake");
        assertThat(ORGANISATION.communities("shanghai", BEFORE)).containsExactly("garden");
    }

    @Test
    void whatMovesIsBelowOneNodeAtAnyInstant() {
        assertThat(ORGANISATION.communities("east", BEFORE)).contains("lake");
        assertThat(ORGANISATION.communities("east", APRIL)).doesNotContain("lake");
        assertThat(ORGANISATION.communities("west", APRIL)).containsExactly("lake");
    }

    @Test
    void aPathLeadsFromTheTop() {
        assertThat(ORGANISATION.path("garden", APRIL))
                .extracting(OrganisationNode::id)
                .containsExactly("group", "east", "shanghai", "garden");
        assertThat(ORGANISATION.nodeOf("lake", APRIL).orElseThrow().parent()).isEqualTo("west");
    }

    @Test
    void aDocumentTellsAll() {
        assertThat(Organisation.fromDocument(ORGANISATION.toDocument())).isEqualTo(ORGANISATION);
    }

    @Test
    void aCycleIsRefusedAndShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.of(EAST.below("west"), WEST.below("east")))
                .withMessageMatching("Organisation nodes stand below themselves: \\[(east, west|west, east)]");
    }

    @Test
    void aNodeBelowItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.of(EAST.below("east")))
                .withMessageContaining("below themselves");
    }

    @Test
    void anUnknownParentIsRefusedAndNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.of(EAST))
                .withMessage("Organisation node 'east' names the parent 'group', which is not there");
    }

    @Test
    void aParentThatEndsEarlierIsRefusedFromThen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.of(GROUP.valid(null, APRIL), EAST))
                .withMessageEndingWith("which is not there at " + APRIL);
    }

    @Test
    void anIdTwiceAtOnceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.of(GROUP, GROUP.valid(APRIL, null)))
                .withMessage("Organisation node 'group' stands twice at " + APRIL);
    }

    @Test
    void aCommunityTwiceAtOnceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.of(GROUP.of("lake"), LAKE))
                .withMessage("Community 'lake' stands twice");
    }

    @Test
    void aNodeThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GROUP.valid(APRIL, BEFORE));
    }

    @Test
    void aSearchFindsWhatLiesWithinANode() {
        organised();
        Feedback garden = estate.received(callAbout("garden"));
        Feedback lake = estate.received(callAbout("lake"));
        assertThat(records.search(SUE, records.within(SUE, all(), "shanghai", null))
                        .items())
                .containsExactly(garden);
        assertThat(records.search(SUE, records.within(SUE, all(), "group", null))
                        .items())
                .containsExactlyInAnyOrder(garden, lake);
        assertThat(records.count(SUE, records.within(SUE, all(), "west", null))).isZero();
    }

    @Test
    void aSearchMayAskForAnotherInstant() {
        organised();
        Feedback lake = estate.received(callAbout("lake"));
        assertThat(records.search(SUE, records.within(SUE, all(), "west", APRIL))
                        .items())
                .containsExactly(lake);
    }

    @Test
    void aNodeOpensNothingThatTheActorDoesNotCover() {
        organised();
        estate.received(callAbout("garden"));
        Feedback lake = estate.received(callAbout("lake"));
        Actor ofLake = SUE.inCommunities("lake");
        assertThat(records.search(ofLake, records.within(ofLake, all(), "group", null))
                        .items())
                .containsExactly(lake);
        assertThat(records.search(SUE, records.within(SUE, all().inCommunities(Set.of("garden")), "west", APRIL))
                        .items())
                .isEmpty();
    }

    @Test
    void anUnknownNodeIsRefused() {
        organised();
        assertThatThrownBy(() -> records.within(SUE, all(), "north", null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("refused.organisation-unknown");
    }

    @Test
    void anActorOfANodeSeesWhatIsWithinIt() {
        organised();
        Feedback garden = estate.received(callAbout("garden"));
        estate.received(callAbout("lake"));
        Actor ofShanghai = estate.feedback.setup().within(SUE, "shanghai");
        assertThat(records.search(ofShanghai, all()).items()).containsExactly(garden);
        assertThat(estate.feedback
                        .setup()
                        .within(SUE.inCommunities("lake"), "shanghai")
                        .communities())
                .isEmpty();
    }

    @Test
    void anUnknownCommunityIsRefused() {
        assertThatThrownBy(() -> estate.feedback
                        .setup()
                        .put(ANN, Organisation.of(GROUP.of("hill")), 0)
                        .stored())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("refused.reference-unknown");
    }

    @Test
    void onlyWhoSetsUpPutsAnOrganisation() {
        assertThatThrownBy(
                        () -> estate.feedback.setup().put(SUE, ORGANISATION, 0).stored())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("refused.access");
        assertThat(estate.feedback.setup().organisation(SUE)).isEmpty();
    }

    @Test
    void eachPutIsAVersion() {
        assertThat(estate.feedback.setup().put(ANN, ORGANISATION, 0)).isEqualTo(new Putting.Stored(1));
        assertThat(estate.feedback.setup().put(ANN, Organisation.of(GROUP), 1)).isEqualTo(new Putting.Stored(2));
        assertThat(estate.feedback.setup().organisation(SUE)).contains(Organisation.of(GROUP));
    }

    @Test
    void anExportGivesEverythingOnceInOrder() {
        for (int i = 0; i < 2_345; i++) {
            estate.hears(callAbout(i % 3 == 0 ? "lake" : "garden")
                    .receivedAt(at("2026-03-02T08:00").plusSeconds(i / 7)));
        }
        List<Feedback> exported = new ArrayList<>();
        long count = records.export(SUE.inCommunities("garden"), all().limit(7), exported::add);
        assertThat(count).isEqualTo(exported.size()).isEqualTo(1_563);
        assertThat(exported)
                .doesNotHaveDuplicates()
                .allMatch(f -> f.intake().community().equals("garden"));
        assertThat(exported).extracting(f -> f.intake().receivedAt()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whoMayNotSearchExportsNothing() {
        estate.received(callAbout("garden"));
        List<Feedback> exported = new ArrayList<>();
        assertThatThrownBy(() -> records.export(Actor.of("acme", "p1", Roles.RESIDENT), all(), exported::add))
                .isInstanceOf(RefusedException.class);
        assertThat(exported).isEmpty();
    }
}
