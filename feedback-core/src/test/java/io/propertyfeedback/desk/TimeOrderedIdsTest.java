package io.propertyfeedback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void idHas22LettersAndDigits() {
        assertThat(at(NOW)).matches("[0-9A-Za-z]{22}");
    }

    @Test
    void idsSortByTheirMillisecond() {
        for (int i = 0; i < 1000; i++) {
            assertThat(at(NOW.plusMillis(i))).isLessThan(at(NOW.plusMillis(i + 1)));
        }
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        TimeOrderedIds ids = new TimeOrderedIds(InstantSource.fixed(NOW));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    private static String at(Instant instant) {
        return new TimeOrderedIds(InstantSource.fixed(instant)).next();
    }
}
