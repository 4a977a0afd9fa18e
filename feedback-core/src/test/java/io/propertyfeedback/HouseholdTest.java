package io.propertyfeedback;

import static io.propertyfeedback.Estate.at;
import static io.propertyfeedback.Estate.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.access.Households.Shared;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wang and Chen share a household; Zhao shared it until noon of 3 March. */
class HouseholdTest {
    private static final Actor WANG = Actor.of("acme", "wang", Roles.RESIDENT);
    private static final Actor ZHAO = Actor.of("acme", "zhao", Roles.RESIDENT);
    private static final Map<String, List<Shared>> KNOWN = Map.of(
            "wang",
            List.of(
                    new Shared("chen", at("2026-01-01T00:00"), null),
                    new Shared("zhao", at("2026-01-01T00:00"), at("2026-03-03T12:00"))),
            "zhao",
            List.of(new Shared("wang", at("2026-01-01T00:00"), at("2026-03-03T12:00"))));

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback = estate.node()
            .households((company, party) -> KNOWN.getOrDefault(party, List.of()))
            .open();

    private Feedback says(String party, String when) {
        estate.goesTo(when);
        return estate.received(
                Estate.call().at(Location.unit("501")).from(SubmitterKind.OWNER, Person.of("acme", party)));
    }

    private List<Feedback> mine(Actor actor) {
        return feedback.records().mine(actor, SearchQuery.of("acme")).items();
    }

    @Test
    void aResidentFindsWhatTheHouseholdSaidLatestFirst() {
        Feedback own = says("wang", "2026-03-02T10:00");
        Feedback ofChen = says("chen", "2026-03-02T11:00");
        Feedback ofZhao = says("zhao", "2026-03-02T12:00");

        assertThat(mine(WANG)).containsExactly(ofZhao, ofChen, own);
    }

    @Test
    void whatWasSaidAfterMovingOutIsNotShared() {
        Feedback before = says("wang", "2026-03-03T11:59");
        Feedback after = says("wang", "2026-03-03T12:00");
        Feedback ofZhaoAfter = says("zhao", "2026-03-03T12:00");

        assertThat(mine(ZHAO)).containsExactlyInAnyOrder(before, ofZhaoAfter);
        assertThat(mine(WANG)).doesNotContain(ofZhaoAfter);
        assertThat(feedback.records().find(ZHAO, after.id())).isEmpty();
    }

    @Test
    void theRelationCountsAsOfReceiptNotOfReading() {
        Feedback shared = says("wang", "2026-03-02T10:00");
        estate.goesTo("2026-06-01T10:00");

        assertThat(feedback.records().find(ZHAO, shared.id())).isPresent();
    }

    @Test
    void theHouseholdReadsButDoesNotAct() {
        Feedback ofChen = says("chen", "2026-03-02T11:00");

        assertThat(feedback.records().find(WANG, ofChen.id())).isPresent();
        assertThat(feedback.records().history(WANG, ofChen.id()))
                .isNotEmpty()
                .allMatch(entry -> entry.words().isEmpty());
        assertThat(feedback.records().submitter(WANG, ofChen.id())).isEmpty();
        assertThat(feedback.handling().allowed(WANG, ofChen.id())).isEmpty();
        assertThat(codes(feedback.handling()
                        .perform(WANG, ofChen.id(), ofChen.version(), ActRequest.of(ActId.EXPEDITE, Document.EMPTY))))
                .containsExactly("refused.not-found");
    }

    @Test
    void aNeighboursComplaintAboutTheUnitStaysUnseen() {
        Feedback aboutThem = says("neighbour", "2026-03-02T10:00");

        assertThat(mine(WANG)).isEmpty();
        assertThat(feedback.records().find(WANG, aboutThem.id())).isEmpty();
    }

    @Test
    void staffShareNoHousehold() {
        Feedback ofChen = says("chen", "2026-03-02T11:00");

        assertThat(feedback.records().find(Actor.of("acme", "wang", "cleaner"), ofChen.id()))
                .isEmpty();
    }

    @Test
    void whatConcernsAMemberStaysUnseen() {
        estate.goesTo("2026-03-02T11:00");
        Feedback concerning = estate.received(Estate.call()
                .from(SubmitterKind.OWNER, Person.of("acme", "chen"))
                .concerning("wang"));

        assertThat(feedback.records().find(WANG, concerning.id())).isEmpty();
        assertThat(mine(WANG)).isEmpty();
    }

    @Test
    void pagesShowEachOnceInOrder() {
        List<Feedback> said = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            said.add(0, says(List.of("wang", "chen", "zhao").get(i % 3), "2026-03-02T10:%02d".formatted(i / 2)));
        }
        List<Feedback> paged = new ArrayList<>();
        SearchQuery query = SearchQuery.of("acme").limit(5);
        Page<Feedback> page = feedback.records().mine(WANG, query);
        paged.addAll(page.items());
        while (page.next() != null) {
            page = feedback.records().mine(WANG, query.after(page.next()));
            paged.addAll(page.items());
        }

        assertThat(paged).containsExactlyInAnyOrderElementsOf(said);
        assertThat(paged)
                .isSortedAccordingTo(
                        (a, b) -> b.intake().receivedAt().compareTo(a.intake().receivedAt()));
    }

    @Test
    void whoAsksForAnotherCompanyIsRefused() {
        assertThatThrownBy(() -> feedback.records().mine(WANG, SearchQuery.of("bolt")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void withoutAPortOnlyOnesOwnIsFound() {
        Feedback own = says("wang", "2026-03-02T10:00");
        says("chen", "2026-03-02T11:00");

        assertThat(estate.feedback.records().mine(WANG, SearchQuery.of("acme")).items())
                .containsExactly(own);
    }
}
