package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.Span;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 10: scan. */
interface ScanContract extends StorageContract {

    @Test
    @DisplayName("rule 10: every feedback is given once, with its whole history")
    default void everyFeedbackOnceWithHistory() {
        FeedbackStorage storage = storage();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Sample sample = Sample.received("acme", "f-" + i);
            samples.add(i % 3 == 0 ? sample : sample.assignedTo("zhang").noted("three"));
        }
        samples.add(LongLife.of("acme", "long"));
        given(storage, samples.toArray(Sample[]::new));
        assertThat(lives(storage, ScanQuery.of("acme")))
                .as(lookAt("how feedbacks and their histories are brought together, at the edges of fetched blocks"))
                .containsExactlyInAnyOrderElementsOf(samples.stream()
                        .map(sample -> new Life(sample.feedback(), sample.history()))
                        .toList());
    }

    @Test
    @DisplayName("rule 10: only the communities of the query are given")
    default void onlyTheCommunitiesAreGiven() {
        FeedbackStorage storage = storage();
        Sample there = in("hillside", "f-2");
        given(storage, in("riverside", "f-1"), there, in("lakeside", "f-3"));
        assertThat(lives(storage, new ScanQuery("acme", Set.of("hillside", "elsewhere"))))
                .as(lookAt("the communities in the condition of scan"))
                .containsExactly(new Life(there.feedback(), there.history()));
    }

    @Test
    @DisplayName("rule 10: no community at all gives nothing")
    default void noCommunityGivesNothing() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"));
        assertThat(lives(storage, new ScanQuery("acme", Set.of())))
                .as(lookAt("an empty set of communities: it is not the same as none given"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 10: what the receiver throws ends the scan, and the caller gets it")
    default void whatReceiverThrowsReachesCaller() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"), Sample.received("acme", "f-2"));
        IllegalStateException thrown = new IllegalStateException("enough");
        List<Life> given = new ArrayList<>();
        assertThatThrownBy(() -> storage.scan(ScanQuery.of("acme"), life -> {
                    given.add(life);
                    throw thrown;
                }))
                .as(lookAt("what becomes of an exception in scan"))
                .isSameAs(thrown);
        assertThat(given).as(lookAt("a scan that goes on")).hasSize(1);
        assertThat(lives(storage, ScanQuery.of("acme")))
                .as(lookAt("what an interrupted scan leaves open"))
                .hasSize(2);
    }

    @Test
    @DisplayName("rule 20: what reaches into the span is given, by whatever instant it does")
    default void whatReachesIntoTheSpanIsGiven() {
        FeedbackStorage storage = storage();
        Sample settled = LongLife.of("acme", "settled");
        Sample withdrawn = Sample.received("acme", "withdrawn").withdrawn(); // whose deadlines lie ahead of its end
        Sample open = Sample.received("acme", "open").assignedTo("zhang");
        given(
                storage,
                settled,
                withdrawn,
                open,
                Sample.received("acme", "waiting").waiting());
        List<Life> all = lives(storage, ScanQuery.of("acme"));
        Set<Instant> instants = all.stream()
                .flatMap(life -> life.history().stream())
                .flatMap(entry -> Stream.of(entry.earliest(), entry.at(), entry.latest()))
                .flatMap(at -> Stream.of(at, at.plus(1, ChronoUnit.MICROS)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Instant from : instants) {
            ScanQuery query = ScanQuery.of("acme").within(new Span(from, from.plus(1, ChronoUnit.MICROS)));
            assertThat(lives(storage, query))
                    .as(lookAt("what is left out of the span from " + from))
                    .containsAll(all.stream().filter(query::spans).toList())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(all);
        }
    }

    @Test
    @DisplayName("rule 20: a span without end holds all, and company and communities count within it")
    default void spanIsOneConditionMore() {
        FeedbackStorage storage = storage();
        Sample there = in("hillside", "f-2").withdrawn();
        given(storage, in("riverside", "f-1"), there, Sample.received("bolt", "f-2"));
        Span always = new Span(Instant.MIN, Instant.MAX);
        assertThat(lives(storage, ScanQuery.of("acme").within(always)))
                .as(lookAt("a span that has no bounds"))
                .hasSize(2);
        assertThat(lives(storage, new ScanQuery("acme", Set.of("hillside")).within(always)))
                .as(lookAt("the company and the communities in the condition of a scan of a span"))
                .containsExactly(new Life(there.feedback(), there.history()));
    }

    private static List<Life> lives(FeedbackStorage storage, ScanQuery query) {
        List<Life> lives = new ArrayList<>();
        storage.scan(query, lives::add);
        return lives;
    }

    private static Sample in(String community, String id) {
        return Sample.received(
                "acme",
                id,
                said -> new NewFeedback(
                        "acme", community, said.channel(), said.category(), said.title(), said.text(), said.details()));
    }
}
