package io.propertyfeedback.examples.centre.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Objects;

/**
 * So many of something for each key, which come back one by one, all of them within a window. Remembers a limited number
 * of keys; one that is forgotten for its age has its full number again anyway. Thread-safe.
 */
final class Allowance {
    private static final int MOST_KEYS = 10_000;

    private final int most;
    private final Duration window;
    private final Cache<String, Bucket> buckets;

    Allowance(int most, Duration window) {
        this.most = most;
        this.window = window;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(window)
                .build();
    }

    /** Takes one: how many seconds to wait until there is one again, 0 when there was one. */
    long take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    /** One that was taken was not used up. */
    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    /** Keys that are remembered at the moment, about. */
    long keys() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String key) {
        return Objects.requireNonNull(buckets.get(
                key,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                        .build()));
    }
}
