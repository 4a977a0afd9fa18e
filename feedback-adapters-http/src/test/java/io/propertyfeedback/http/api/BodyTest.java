package io.propertyfeedback.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A body is read so far and so long, whether it is wanted or thrown away. */
class BodyTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong given = new AtomicLong();

    @Test
    void bodyThatComesInTimeIsReadWhole() {
        byte[] said = "{\"text\":\"Noise\"}".getBytes(StandardCharsets.UTF_8);
        Body body = new Body(new ByteArrayInputStream(said), nanos::get);
        assertThat(body.read(said.length, Duration.ofSeconds(1))).isEqualTo(said);
    }

    @Test
    void bodyThatIsOneByteTooLargeIsRefused() {
        Body body = new Body(new ByteArrayInputStream(new byte[101]), nanos::get);
        assertThatThrownBy(() -> body.read(100, Duration.ofSeconds(1)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
    }

    @Test
    void bodyThatDripsIsRefusedOnceItsTimeIsOver() {
        Body body = new Body(dripping(Duration.ofSeconds(10)), nanos::get);
        assertThatThrownBy(() -> body.read(1_000, Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(408));
        assertThat(given).hasValue(4);
    }

    @Test
    void bodyThatNobodyWantsIsThrownAwayForTwoSecondsAtMost() {
        new Body(dripping(Duration.ofMillis(500)), nanos::get).throwAway();
        assertThat(Duration.ofNanos(nanos.get())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void bodyThatNobodyWantsIsThrownAwayForSixteenMegabytesAtMost() {
        new Body(dripping(Duration.ZERO), nanos::get).throwAway();
        assertThat(given.get()).isEqualTo(16L << 20);
    }

    /** Gives a byte, or a whole buffer where that takes no time, for ever. */
    private InputStream dripping(Duration pause) {
        return new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException("read by the buffer");
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                int count = pause.isZero() ? length : 1;
                nanos.addAndGet(pause.toNanos());
                given.addAndGet(count);
                return count;
            }
        };
    }
}
