package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.CursorContract.NOON;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.TallyQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 18.4, 18.5 and 18.8: what is folded in advance. */
interface FoldContract extends StorageContract {
    LocalDate DAY = LocalDate.parse("2026-03-02");

    /** One for each case under its category, and how long its history is. */
    Fold COUNTING = life -> List.of(tally(life, "cases", 1, life.history().size()));

    private static DailyTally tally(Life life, String measure, long n, long d) {
        return new DailyTally(
                life.feedback().intake().community(),
                life.feedback().position().grading().category(),
                life.feedback().intake().channel(),
                DAY,
                measure,
                n,
                d);
    }

    private static DailyTally tally(String category, String measure, long n, long d) {
        return new DailyTally("riverside", new Category(category), Channel.PHONE, DAY, measure, n, d);
    }

    static List<DailyTally> tallies(FeedbackStorage storage, String company) {
        return tallies(storage, TallyQuery.of(company));
    }

    private static List<DailyTally> tallies(FeedbackStorage storage, TallyQuery query) {
        List<DailyTally> tallies = new ArrayList<>();
        storage.feed().tallies(query, tallies::add);
        return tallies;
    }

    @Test
    @DisplayName("rule 18.4: what lives add is added up, each company for itself")
    default void livesAreAddedUp() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").noted("two"), Sample.received("acme", "f-2"));
        given(storage, Sample.received("best", "f-1"));
        storage.feed().advance(9, NOON, COUNTING);
        assertThat(tallies(storage, "acme"))
                .as(lookAt("how tallies of equal keys are added"))
                .containsExactly(tally("complaint/noise", "cases", 2, 3));
        assertThat(tallies(storage, "best"))
                .as(lookAt("the company of tallies"))
                .containsExactly(tally("complaint/noise", "cases", 1, 1));
    }

    @Test
    @DisplayName("rule 18.4: when a life goes on, what it added before is taken off")
    default void oldIsTakenOff() {
        FeedbackStorage storage = storage();
        Sample one = Sample.received("acme", "f-1");
        Sample judged =
                one.act(ActId.RECATEGORISE, Document.of("category", "complaint/noise/drilling", "reason", "clearer"));
        given(storage, one);
        storage.feed().advance(9, NOON, COUNTING);
        storage.commit(List.of(judged.change()));
        storage.feed().advance(9, NOON, COUNTING);
        assertThat(tallies(storage, "acme"))
                .as(lookAt("what is taken off; a key of which nothing is left does not come"))
                .containsExactly(tally("complaint/noise/drilling", "cases", 1, 2));
    }

    @Test
    @DisplayName("rule 18.4: a round folds up to its own events, whatever has been committed since")
    default void foldsUpToItsOwnEvents() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").noted("two").noted("three"));
        storage.feed().advance(2, NOON, COUNTING);
        assertThat(tallies(storage, "acme"))
                .as(lookAt("up to which version a life is folded"))
                .containsExactly(tally("complaint/noise", "cases", 1, 2));
    }

    @Test
    @DisplayName("rule 18.4: the fold is given whole lives, with the feedback as it stood")
    default void foldIsGivenWholeLives() {
        FeedbackStorage storage = storage();
        Sample life = LongLife.of("acme", "f-1");
        given(storage, life);
        storage.feed().advance(7, NOON, Fold.NOTHING);
        List<Life> lives = new ArrayList<>();
        storage.feed().advance(100, NOON, each -> {
            lives.add(each);
            return List.of();
        });
        assertThat(lives)
                .as(lookAt("the lives before and after a round: histories with their words, feedbacks replayed"))
                .containsExactlyInAnyOrder(
                        new Life(life.changes().get(6).after(), life.history().subList(0, 7)),
                        new Life(life.feedback(), life.history()));
    }

    @Test
    @DisplayName("rule 18.4: after all events the tallies are those of all lives")
    default void talliesAreThoseOfAllLives() {
        FeedbackStorage storage = storage();
        Fold steps = life -> List.of(
                tally(life, "at-" + life.feedback().position().step().id(), 1, 0),
                tally(life, "acts", life.history().size(), 1));
        for (int i = 0; i < 8; i++) {
            given(
                    storage,
                    LongLife.of("acme", "f-" + i),
                    Sample.received("acme", "g-" + i).withdrawn());
            storage.feed().advance(13 + i, NOON, steps);
        }
        while (storage.feed().advance(17, NOON, steps) > 0) {
            // until nothing waits
        }
        DailyTallies scanned = new DailyTallies();
        storage.scan(ScanQuery.of("acme"), life -> scanned.add(steps.tallies(life)));
        assertThat(tallies(storage, "acme"))
                .as(lookAt("what is taken off and added in many rounds"))
                .containsExactlyInAnyOrderElementsOf(scanned.left());
    }

    @Test
    @DisplayName("rule 18.5: silent changes are folded, and leave neither position nor event")
    default void silentIsFolded() {
        FeedbackStorage storage = storage();
        given(
                storage,
                Sample.received("acme", "f-1")
                        .silently()
                        .noted("loud")
                        .noted("silent")
                        .silently());
        assertThat(storage.feed().advance(9, NOON, COUNTING))
                .as(lookAt("what advance counts"))
                .isEqualTo(3);
        assertThat(tallies(storage, "acme"))
                .as(lookAt("silent changes in the fold"))
                .containsExactly(tally("complaint/noise", "cases", 1, 3));
        assertThat(storage.feed().read("acme", 0, 9).stream()
                        .map(e -> e.position() + ":" + e.entry().version()))
                .as(lookAt("silent changes in the feed"))
                .containsExactly("1:2");
    }

    private static Sample in(String community, String id) {
        return Sample.received(
                "acme",
                id,
                said -> new NewFeedback(
                        said.company(),
                        community,
                        said.channel(),
                        said.category(),
                        said.title(),
                        said.text(),
                        said.details()));
    }

    @Test
    @DisplayName("rule 18.8: tallies are those of the communities, measures and days asked for")
    default void talliesOfTheQuery() {
        FeedbackStorage storage = storage();
        given(storage, in("riverside", "f-1"), in("hillside", "f-2"), in("lakeside", "f-3"));
        storage.feed().advance(9, NOON, life -> {
            List<DailyTally> tallies = new ArrayList<>();
            for (String measure : List.of("a", "b")) {
                for (int day = 1; day <= 4; day++) {
                    tallies.add(new DailyTally(
                            life.feedback().intake().community(),
                            new Category("complaint"),
                            Channel.PHONE,
                            LocalDate.of(2026, 3, day),
                            measure,
                            day,
                            0));
                }
            }
            return tallies;
        });
        TallyQuery query = new TallyQuery(
                "acme",
                Set.of("riverside", "hillside"),
                Set.of("b"),
                Period.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)));
        assertThat(tallies(storage, query))
                .as(lookAt("the conditions of tallies"))
                .extracting(tally -> tally.community() + " " + tally.measure() + " " + tally.n())
                .containsExactlyInAnyOrder("riverside b 2", "riverside b 3", "hillside b 2", "hillside b 3");
        assertThat(tallies(storage, TallyQuery.of("acme")))
                .as(lookAt("tallies without conditions"))
                .hasSize(24);
        assertThat(tallies(storage, new TallyQuery("acme", Set.of(), null, Period.all())))
                .as(lookAt("tallies of no community"))
                .isEmpty();
    }
}
