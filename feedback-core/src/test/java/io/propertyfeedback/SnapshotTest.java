package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is defined is read once, looked at again by stamps, and read again only where these changed. */
class SnapshotTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Actor MAX = Actor.of("acme", "max", Roles.MANAGER);

    private final List<String> asked = new ArrayList<>();
    private final Estate estate = new Estate(new Watched());
    private final PropertyFeedback node =
            estate.node().refreshEvery(Duration.ZERO).open();

    /** Writes down what is asked of the register, and each round of the relay. */
    private final class Watched extends ForwardingStorage {
        Watched() {
            super(new MemoryFeedbackStorage());
        }

        @Override
        public Register register() {
            Register below = super.register();
            return new Register() {
                @Override
                public Optional<Registered> find(String company, String kind, String id) {
                    asked.add("find " + kind);
                    return below.find(company, kind, id);
                }

                @Override
                public boolean put(Registered document) {
                    return below.put(document);
                }

                @Override
                public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
                    asked.add("list " + kind);
                    return below.list(company, kind, afterId, limit);
                }

                @Override
                public Map<String, Stamp> stamps(String company, Set<String> kinds) {
                    asked.add("stamps");
                    return below.stamps(company, kinds);
                }
            };
        }

        @Override
        public Feed feed() {
            return new Rounds(super.feed());
        }
    }

    private final class Rounds implements Feed {
        private final Feed below;

        Rounds(Feed below) {
            this.below = below;
        }

        @Override
        public int advance(int limit, Instant now, Fold fold) {
            asked.add("round");
            return below.advance(limit, now, fold);
        }

        @Override
        public List<Positioned> read(String company, long afterPosition, int limit) {
            return below.read(company, afterPosition, limit);
        }

        @Override
        public long head(String company) {
            return below.head(company);
        }

        @Override
        public void forget(@Nullable String company, Instant before) {
            below.forget(company, before);
        }

        @Override
        public void tallies(TallyQuery query, Consumer<io.propertyfeedback.kpi.daily.DailyTally> each) {
            below.tallies(query, each);
        }

        @Override
        public Lag lag(@Nullable String company) {
            return below.lag(company);
        }
    }

    @Test
    void anActAsksForStampsAloneWhereNothingWasPut() {
        node.intake().receive(Estate.DORA, Estate.call()).receipt();
        asked.clear();

        node.intake().receive(Estate.DORA, Estate.call()).receipt();
        node.setup().calendars(ANN);
        node.kpis().daily(MAX, Set.of(DailyMeasures.RECEIVED), Period.all());

        assertThat(asked).isNotEmpty().containsOnly("stamps");
    }

    @Test
    void withinTheRefreshTimeNothingIsAsked() {
        PropertyFeedback patient = estate.node().open();
        patient.intake().receive(Estate.DORA, Estate.call()).receipt();
        asked.clear();

        patient.intake().receive(Estate.DORA, Estate.call()).receipt();

        assertThat(asked).isEmpty();
    }

    @Test
    void onlyWhatAnotherNodePutIsReadAgain() {
        node.setup().calendars(ANN);
        PropertyFeedback other = estate.node().open();
        other.setup()
                .put(
                        ANN,
                        WorkingCalendar.roundTheClock(Estate.ZONE).toBuilder()
                                .id("night")
                                .build(),
                        0)
                .stored();
        asked.clear();

        assertThat(node.setup().calendars(ANN)).hasSize(2);
        assertThat(asked).containsExactly("stamps", "list calendar");
    }

    @Test
    void whatIsPutHereIsSeenAtOnce() {
        PropertyFeedback patient = estate.node().open();
        assertThat(patient.setup().community(ANN, "moor")).isEmpty();

        patient.setup()
                .put(ANN, Community.of("acme", "moor", "Moor", "office"), 0)
                .stored();

        assertThat(patient.setup().community(ANN, "moor")).isPresent();
    }

    @Test
    void aPutKnowsWhatAnotherNodePutAMomentAgo() {
        PropertyFeedback patient = estate.node().open();
        patient.setup().calendars(ANN);
        estate.feedback
                .setup()
                .put(
                        ANN,
                        WorkingCalendar.roundTheClock(Estate.ZONE).toBuilder()
                                .id("night")
                                .build(),
                        0)
                .stored();

        patient.setup()
                .put(ANN, Community.of("acme", "moor", "Moor", "night"), 0)
                .stored();
        assertThat(patient.setup().community(ANN, "moor")).isPresent();
    }

    @Test
    void noRoundIsDoneTwiceForACompanyThatIsKnown() {
        node.intake().receive(Estate.DORA, Estate.call()).receipt();
        node.relay().run(10);
        for (int i = 0; i < 3; i++) {
            estate.feedback.definitions().putDocument(ANN, "category", "x" + i, Document.of("en", "X", "zh", "某"), 0);
            node.intake().receive(Estate.DORA, Estate.call()).receipt();
            asked.clear();
            node.relay().run(10);
            assertThat(asked.stream().filter("round"::equals)).hasSize(1);
        }
        FeedbackStorage storage = estate.storage();
        assertThat(storage.count(SearchQuery.of("acme"), 10)).isEqualTo(4);
    }
}
