package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.call;
import static io.propertyfeedback.Estate.callAbout;
import static io.propertyfeedback.Estate.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.desk.NumberedPage;
import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts, numbered pages and the queue of what is in nobody's hands. */
class ListsTest {
    private static final SearchQuery ALL = SearchQuery.of("acme");

    private final Estate estate = new Estate();
    private final RecordsDesk records = estate.feedback.records();

    private List<Feedback> receive(int many) {
        List<Feedback> received = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            received.add(estate.received(call()));
        }
        return received;
    }

    @Test
    void whatMatchesIsCountedWithinTheActorsCommunities() {
        receive(3);
        estate.received(callAbout("lake"));

        assertThat(records.count(SUE, ALL)).isEqualTo(4);
        assertThat(records.count(SUE, ALL.in(Status.SETTLED))).isZero();
        assertThat(records.count(SUE.inCommunities("lake"), ALL)).isEqualTo(1);
    }

    @Test
    void residentsCountNothing() {
        Actor resident = Actor.of("acme", "p1", Roles.RESIDENT);

        assertThatThrownBy(() -> records.count(resident, ALL)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> records.page(resident, ALL, 1, 10)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> records.count(SUE, SearchQuery.of("bolt"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void numberedPagesShowEachOnceWithTheTotal() {
        List<Feedback> received = receive(7);
        List<Feedback> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            NumberedPage<Feedback> shown = records.page(SUE, ALL, page, 3);
            assertThat(shown.total()).isEqualTo(7);
            assertThat(shown.pages()).isEqualTo(3);
            paged.addAll(shown.items());
        }

        assertThat(paged).containsExactlyInAnyOrderElementsOf(received);
    }

    @Test
    void numberedPagesComeInTheOrderOfTheSearch() {
        receive(7);

        assertThat(records.page(SUE, ALL, 2, 2).items())
                .isEqualTo(records.search(SUE, ALL).items().subList(2, 4));
    }

    @Test
    void aPageBehindTheLastIsEmpty() {
        receive(2);

        assertThat(records.page(SUE, ALL, 3, 2).items()).isEmpty();
        assertThat(records.page(SUE, ALL, 3, 2).total()).isEqualTo(2);
    }

    @Test
    void pagesReachNoFartherThanTenThousand() {
        assertThat(refusal(11, 1000)).containsExactly("refused.page-far");
        assertThat(refusal(0, 10)).containsExactly("refused.page-far");
        assertThat(refusal(Integer.MAX_VALUE, 1000)).containsExactly("refused.page-far");
        assertThat(refusal(1, 1001)).isNotEmpty();
        assertThat(records.page(SUE, ALL, 10, 1000).items()).isEmpty();
    }

    private List<String> refusal(int page, int size) {
        try {
            records.page(SUE, ALL, page, size);
            return List.of();
        } catch (RefusedException refused) {
            return codes(refused.refused());
        }
    }

    @Test
    void whatConcernsTheActorIsOnNoPage() {
        estate.received(call().concerning("li"));

        assertThat(records.page(LI, ALL, 1, 10).items()).isEmpty();
    }

    @Test
    void theQueueHoldsWhatIsInNobodysHands() {
        Feedback carriedOut = estate.carriedOut(estate.withLi());
        estate.received(call());

        assertThat(records.search(DORA, ALL.unassigned()).items()).containsExactly(carriedOut);
        assertThat(records.count(DORA, ALL.unassigned())).isEqualTo(1);
    }
}
