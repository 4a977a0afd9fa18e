package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.Likeness;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.query.SimilarCase;
import io.propertyfeedback.query.SimilarQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which open cases are offered as perhaps the same, and to whom. */
class SimilarCasesTest {
    private static final Location HOME = Location.unit("3-1201");

    private final Estate estate = new Estate();

    private Feedback received(String category, String text, Location where) {
        return received("garden", category, text, where);
    }

    private Feedback received(String community, String category, String text, Location where) {
        return estate.received(
                NewFeedback.of("acme", community, Channel.PHONE, category, text).at(where));
    }

    private List<String> offered(Actor actor, Feedback to) {
        return ids(estate.feedback.records().similar(actor, to.id()));
    }

    private static List<String> ids(List<SimilarCase> cases) {
        return cases.stream().map(one -> one.feedback().id()).toList();
    }

    @Test
    void whatAgreesInTwoOfPlaceCategoryAndWordsIsOfferedTheMostAlikeFirst() {
        Feedback words = received("complaint/noise", "Drilling in the tower at night", Location.UNKNOWN);
        Feedback place = received("complaint/cleaning", "Rubbish on the stairs", HOME);
        Feedback all = received("complaint/noise", "Drilling at night again", HOME);
        received("complaint/noise", "A barking animal", Location.UNKNOWN); // the category alone
        received("repair/water", "The pipe leaks", HOME); // the home alone
        received("repair/water", "Drilling at night until somebody comes", Location.UNKNOWN); // the words alone
        Feedback asked = received("complaint/noise", "Drilling every night", HOME);

        List<SimilarCase> similar = estate.feedback.records().similar(DORA, asked.id());

        assertThat(ids(similar)).containsExactly(all.id(), words.id(), place.id());
        assertThat(similar)
                .extracting(SimilarCase::alike)
                .containsExactly(
                        List.of(Likeness.UNIT, Likeness.CATEGORY, Likeness.WORDS),
                        List.of(Likeness.CATEGORY, Likeness.WORDS),
                        List.of(Likeness.UNIT, Likeness.KIND));
    }

    @Test
    void wordsOfWritingWithoutSpacesAreCompared() {
        Feedback same = received("repair/water", "地下车库漏水严重", Location.UNKNOWN);
        received("repair/water", "厨房水龙头坏了", Location.UNKNOWN);

        assertThat(offered(DORA, received("repair", "车库顶部一直漏水", Location.UNKNOWN)))
                .containsExactly(same.id());
    }

    @ParameterizedTest
    @CsvSource({
        "3号楼大堂, 3号楼 大堂,true",
        "3号楼大堂, 13号楼大堂,false",
        "A座大堂, B座大堂,false",
        "Tower 1, tower 11 lobby,false",
        "Tower 1, Lobby of tower 1,true",
        "地下车库, 地下车库B区,true"
    })
    void placesAreTheSameWhenOneSaysMoreOfIt(String one, String other, boolean same) {
        received("repair/lighting", "dark", Location.place(one));

        assertThat(offered(DORA, received("repair/lighting", "no light", Location.place(other))))
                .hasSize(same ? 1 : 0);
    }

    @Test
    void sameWordsOfAPlaceInAnotherBuildingAreAnotherPlace() {
        received("repair/lighting", "dark", Location.place("Lobby").in("b1"));
        Feedback here =
                received("repair/lighting", "dim", Location.place("Gate").in("b2"));

        List<SimilarCase> similar = estate.feedback
                .records()
                .similar(
                        DORA,
                        received(
                                        "repair/lighting",
                                        "no light",
                                        Location.place("Lobby").in("b2"))
                                .id());

        assertThat(ids(similar)).containsExactly(here.id());
        assertThat(similar.get(0).alike()).containsExactly(Likeness.BUILDING, Likeness.CATEGORY);
    }

    @Test
    void onlyWhatIsOpenNearInTimeAndOfTheCommunityIsOffered() {
        Feedback settled = received("repair/water", "The pipe leaks", HOME);
        estate.act(SUE, settled, ActId.REJECT, "reason", "not ours");
        received("lake", "repair/water", "The pipe leaks", HOME);
        received("repair/water", "The pipe leaks", HOME);
        estate.passes(Duration.ofDays(31));
        Feedback asked = received("repair/water", "The pipe leaks", HOME);

        assertThat(estate.stored(settled).position().status().settled()).isTrue();
        assertThat(offered(DORA, asked)).isEmpty();
        assertThat(offered(DORA, received("repair/water", "Pipe leaks", HOME))).containsExactly(asked.id());
    }

    @Test
    void whatIsMergedIsOfferedNoLonger() {
        Feedback first = received("repair/water", "The pipe leaks", HOME);
        Feedback second = received("repair/water", "The pipe leaks", HOME);
        Feedback handled = estate.act(DORA, second, Moves.assigned("li"));
        assertThat(offered(LI, handled)).containsExactly(first.id());

        estate.act(SUE, handled, ActId.MERGE, "into", first.id());
        assertThat(offered(LI, first)).isEmpty();
    }

    @Test
    void whatAnActorMayNotReadIsNotOffered() {
        Feedback secret =
                estate.received(NewFeedback.of("acme", "garden", Channel.PHONE, "repair/water", "The pipe leaks")
                        .at(HOME)
                        .concerning("li"));
        Feedback asked = received("repair/water", "The pipe leaks", HOME);

        assertThat(offered(DORA, asked)).containsExactly(secret.id());
        assertThat(offered(LI, asked)).isEmpty();
        assertThat(offered(DORA.inCommunities("lake"), asked)).isEmpty();
        assertThat(offered(Actor.of("best", "dora", Roles.FRONT_DESK), asked)).isEmpty();
    }

    @Test
    void whoeverMayNotReadPersonalDataDoesNotLearnWhatIsOfTheSameHome() {
        Actor manager = Actor.of("acme", "max", Roles.MANAGER);
        received("complaint/cleaning", "Rubbish on the stairs", HOME);
        Feedback asked = received("complaint/noise", "Drilling every night", HOME);

        assertThat(offered(DORA, asked)).hasSize(1);
        assertThat(offered(manager, asked)).isEmpty();
    }

    @Test
    void residentsMayNotAsk() {
        Feedback own = estate.received(Estate.call());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> offered(Actor.of("acme", "p1", Roles.RESIDENT), own))
                .satisfies(refused -> assertThat(refused.refused().codes()).containsExactly("refused.access"));
    }

    @Test
    void whatIsNotRecordedYetIsComparedAsWell() {
        Feedback there = received("repair/water", "The pipe leaks", HOME);
        SimilarQuery asked = new SimilarQuery("garden", new Category("repair"), HOME, "", estate.now());

        assertThat(ids(estate.feedback.records().similar(DORA, asked))).containsExactly(there.id());
        SimilarQuery nowhere = new SimilarQuery(" ", new Category("repair"), HOME, "", estate.now());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> estate.feedback.records().similar(DORA, nowhere))
                .satisfies(refused -> assertThat(
                                refused.refused().refusals().get(0).pointer())
                        .isEqualTo("/community"));
    }

    @Test
    void costsThreePagesHoweverMuchIsStored() {
        List<SearchQuery> asked = new ArrayList<>();
        Estate busy = new Estate(new ForwardingStorage(new MemoryFeedbackStorage()) {
            @Override
            public Page<Feedback> search(SearchQuery query) {
                asked.add(query);
                return super.search(query);
            }
        });
        Feedback last = null;
        for (int i = 0; i < 120; i++) {
            last = busy.received(NewFeedback.of("acme", "garden", Channel.PHONE, "repair/water", "The pipe leaks")
                    .at(HOME));
        }
        asked.clear();

        assertThat(busy.feedback.records().similar(DORA, last.id())).hasSize(10);
        assertThat(asked).hasSize(3).allSatisfy(query -> {
            assertThat(query.limit()).isLessThanOrEqualTo(50);
            assertThat(query.communities()).containsExactly("garden");
            assertThat(query.statuses()).isNotEmpty();
            assertThat(query.receivedFrom()).isNotNull();
        });
    }

    @Test
    void eachLikenessIsCalledSomethingInBothLanguages() {
        for (Likeness each : Likeness.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(each.title().text(locale, Texts.standard())).isNotEqualTo(each.id());
            }
        }
    }
}
