package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.ForwardingStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feedbacks whose deadlines cannot be judged stand first in the line of a sweep, and in no other's way. */
class UnjudgeableTest {
    private final Estate estate = new Estate();
    private final Feedback sound = estate.received(Estate.call());
    private final List<Integer> asked = new ArrayList<>();

    @SuppressWarnings("NullAway") // what no storage should give
    private Feedback broken(int number) {
        return new Feedback("acme", "broken-" + number, 1, sound.intake(), sound.position(), null, sound.links());
    }

    /** So many that cannot be judged stand before what is sound; each transaction begins so many times. */
    private PropertyFeedback behind(int broken, int attempts) {
        estate.passes(Duration.ofDays(60));
        return PropertyFeedback.on(new ForwardingStorage(estate.storage()) {
                    @Override
                    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
                        asked.add(limit);
                        for (int attempt = 0; attempt < attempts; attempt++) {
                            IntStream.range(0, Math.min(limit, broken))
                                    .forEach(i ->
                                            assertThat(decide.apply(broken(i))).isEmpty());
                        }
                        return limit > broken ? super.sweep(now, limit - broken, decide) : 0;
                    }
                })
                .time(estate::now)
                .open();
    }

    @ParameterizedTest
    @ValueSource(ints = {9_999, 10_000, 10_500, 20_000})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSweepEndsHoweverManyThereAre(int broken) {
        assertThat(behind(broken, 1).monitor().sweep(500)).isEqualTo(broken < 10_000 ? 1 : 0);
    }

    @Test
    void aSweepRecordsAsManyAsItMayThoughSomeStandBeforeThem() {
        for (int i = 0; i < 4; i++) {
            estate.received(Estate.call());
        }
        PropertyFeedback node = behind(1, 1);

        assertThat(node.monitor().sweep(2)).isEqualTo(2);
        assertThat(node.monitor().sweep(2)).isEqualTo(2);
        assertThat(node.monitor().sweep(2)).isEqualTo(1);
    }

    @Test
    void moreOfThemThanTheLimitAreInNoOthersWay() {
        estate.received(Estate.call());
        PropertyFeedback node = behind(5, 1);

        assertThat(node.monitor().sweep(2)).isEqualTo(2);
    }

    @Test
    void anAttemptThatIsMadeAgainCountsThemOnce() {
        // the first for what the rules are
        behind(3, 5).monitor().sweep(2);

        assertThat(asked).containsExactly(2, 2, 4, 4);
    }

    @Test
    void noLimitIsTooHigh() {
        assertThat(behind(3, 1).monitor().sweep(Integer.MAX_VALUE)).isEqualTo(1);
    }
}
