package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.desk.Rounds;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.ForwardingStorage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever code of the host's throws is a failure of that call, and not the end of what the library does. */
@Timeout(60)
class HostCodeTest {
    private static final Duration OFTEN = Duration.ofMillis(200);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Estate estate = new Estate();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** As Kotlin, Groovy and Lombok do: a checked exception that nothing declares. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void throwSneakily(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static List<Throwable> thrown() {
        return List.of(
                new IOException("checked"),
                new IllegalStateException("unchecked"),
                new NoClassDefFoundError("acme/Board"),
                new ExceptionInInitializerError("acme"),
                new AssertionError("assertion"),
                new StackOverflowError(),
                new Error("an error of the host's own"));
    }

    /** Throws at the first event that it hears. */
    private final class ThrowsOnce implements FeedbackListener {
        private final Throwable thrown;
        private boolean hasThrown;

        ThrowsOnce(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public void on(Entry event, PropertyFeedback feedback) {
            heard.add(event.feedback());
            if (!hasThrown) {
                hasThrown = true;
                HostCodeTest.<RuntimeException>throwSneakily(thrown);
            }
        }
    }

    private String nextHeard() throws InterruptedException {
        return heard.poll(30, TimeUnit.SECONDS);
    }

    /** What is heard once its time has come, whenever that was set. */
    private String heardAgain() throws InterruptedException {
        String next = null;
        while (next == null) {
            estate.passes(Duration.ofSeconds(1));
            next = heard.poll(OFTEN.toMillis(), TimeUnit.MILLISECONDS);
        }
        return next;
    }

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aListenerThatThrowsOnceHearsBothEventsAndTheFirstTwice(Throwable thrown) throws Exception {
        PropertyFeedback node =
                estate.node().listener("board", new ThrowsOnce(thrown)).open();
        try (Rounds rounds = node.rounds().every(OFTEN)) {
            Future<?> run = thread.submit(rounds);
            Feedback first = estate.received(Estate.call());
            assertThat(nextHeard()).isEqualTo(first.id());
            assertThat(heardAgain()).isEqualTo(first.id());
            Feedback second = estate.received(Estate.call());
            assertThat(nextHeard()).isEqualTo(second.id());
            assertThat(run.isDone()).isFalse();
        }
    }

    @Test
    void anInterruptionThatAListenerThrowsOnEndsTheRounds() throws Exception {
        PropertyFeedback node = estate.node()
                .listener("board", new ThrowsOnce(new InterruptedException()))
                .open();
        estate.received(Estate.call());
        Future<?> run = thread.submit(node.rounds().every(OFTEN));
        run.get(30, TimeUnit.SECONDS);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aMonitorThatFailsKeepsNoEventBack() throws Exception {
        ForwardingStorage unswept = new ForwardingStorage(estate.storage()) {
            @Override
            public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
                throw new IllegalStateException("cannot be swept");
            }
        };
        PropertyFeedback node = PropertyFeedback.on(unswept)
                .time(estate::now)
                .listener("board", (event, library) -> heard.add(event.feedback()))
                .open();
        try (Rounds rounds = node.rounds().every(OFTEN)) {
            Future<?> run = thread.submit(rounds);
            Feedback first = estate.received(Estate.call());
            assertThat(nextHeard()).isEqualTo(first.id());
            Feedback second = estate.received(Estate.call());
            assertThat(nextHeard()).isEqualTo(second.id());
            assertThat(run.isDone()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aFailureOfWhatTheHostPutsAroundARoundIsNotItsEnd(Throwable thrown) throws Exception {
        PropertyFeedback node = estate.node()
                .listener("board", (event, library) -> heard.add(event.feedback()))
                .open();
        boolean[] hasThrown = new boolean[1];
        Rounds within = node.rounds().every(OFTEN).within(work -> {
            if (!hasThrown[0]) {
                hasThrown[0] = true;
                HostCodeTest.<RuntimeException>throwSneakily(thrown);
            }
            work.run();
        });
        try (Rounds rounds = within) {
            Future<?> run = thread.submit(rounds);
            Feedback first = estate.received(Estate.call());
            assertThat(nextHeard()).isEqualTo(first.id());
            assertThat(run.isDone()).isFalse();
        }
    }

    @Test
    void aLookupOfTextsThatFailsLeadsOnToTheLibrarysOwn() {
        PropertyFeedback node = estate.node()
                .texts(locale -> {
                    throw new IllegalStateException("no bundles here");
                })
                .texts(locale -> null)
                .open();
        assertThat(node.texts().text(Locale.ENGLISH, "step.confirm"))
                .isEqualTo(estate.node().open().texts().text(Locale.ENGLISH, "step.confirm"));
    }
}
