package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.FeedbackStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 8: what a sweep offers, and that what it is answered is committed. */
interface SweepContract extends StorageContract {
    /** When the first deadline of a sample passes that was received at nine. */
    Instant TEN = Sample.NINE.plus(Duration.ofHours(1));

    /** When every deadline of such a sample has passed. */
    Instant NEXT_MONTH = Sample.NINE.plus(Duration.ofDays(30));

    @Test
    @DisplayName("rule 08: what is due at this instant is offered as it is stored")
    default void dueNowIsOfferedAsStored() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1").noted("two");
        given(storage, sample);
        assertThat(offered(storage, TEN, 9))
                .as(lookAt("the condition of sweep (due at or before now), and what it reads"))
                .containsExactly(sample.feedback());
    }

    @Test
    @DisplayName("rule 08: what is due a microsecond later is not offered")
    default void dueLaterIsNotOffered() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"));
        assertThat(offered(storage, TEN.minusNanos(1000), 9))
                .as(lookAt("the precision of the next rung: microseconds"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 08: the earliest due comes first")
    default void earliestComesFirst() {
        FeedbackStorage storage = storage();
        Sample second = heard("acme", "f-1", 20);
        Sample third = heard("best", "f-2", 30);
        Sample first = heard("acme", "f-3", 10);
        given(storage, second, third, first);
        assertThat(offered(storage, NEXT_MONTH, 9))
                .as(lookAt("the order of sweep: by the next rung, over all companies"))
                .containsExactly(first.feedback(), second.feedback(), third.feedback());
    }

    @Test
    @DisplayName("rule 08: at most as many as asked for are offered, the earliest ones")
    default void atMostLimitIsOffered() {
        FeedbackStorage storage = storage();
        Sample second = heard("acme", "f-1", 20);
        Sample first = heard("acme", "f-2", 10);
        given(storage, second, heard("acme", "f-3", 30), first);
        assertThat(offered(storage, NEXT_MONTH, 2))
                .as(lookAt("the limit of sweep: taken after ordering"))
                .containsExactly(first.feedback(), second.feedback());
    }

    @Test
    @DisplayName("rule 08: what waits is not offered before it ends, until its clocks run again")
    default void waitingIsNotOffered() {
        FeedbackStorage storage = storage();
        Sample waiting = Sample.received("acme", "f-1").waiting();
        given(storage, waiting);
        assertThat(offered(storage, NEXT_MONTH, 9))
                .as(lookAt("the next rung of a paused feedback: none but the end of the waiting"))
                .isEmpty();
        Sample resumed = waiting.act(ActId.RESUME, Document.EMPTY);
        Given.commitOne(storage, resumed);
        assertThat(offered(storage, NEXT_MONTH, 9))
                .as(lookAt("the next rung after a pause"))
                .containsExactly(resumed.feedback());
    }

    @Test
    @DisplayName("rule 08: what is settled with no clock left is not offered")
    default void settledIsNotOffered() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").mergedInto(Sample.received("acme", "f-2")));
        assertThat(offered(storage, NEXT_MONTH, 9))
                .as(lookAt("the next rung of a settled feedback: none"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 08: a taken rung is not offered again, the next clock's is")
    default void takenRungIsNotOfferedAgain() {
        FeedbackStorage storage = storage();
        Instant late = TEN.plusSeconds(1);
        Sample breached = Sample.received("acme", "f-1").breachedAt(late);
        given(storage, breached);
        assertThat(offered(storage, late, 9))
                .as(lookAt("the next rung after one was taken"))
                .isEmpty();
        assertThat(offered(storage, TEN.plus(Duration.ofHours(1)), 9))
                .as(lookAt("the next rung: the earliest of all clocks that run"))
                .containsExactly(breached.feedback());
    }

    @Test
    @DisplayName("rule 08: a warning before a deadline is offered when it is reached")
    default void warningIsOfferedBeforeItsDeadline() {
        FeedbackStorage storage = storage();
        Instant late = TEN.plus(Duration.ofHours(2));
        Sample warned = Sample.received("acme", "f-1").breachedAt(late);
        given(storage, warned);
        Instant warning = warned.feedback().clocks().nextRungAt().orElseThrow();
        assertThat(offered(storage, warning.minusNanos(1000), 9))
                .as(lookAt("the next rung of a clock: its warning, to the microsecond"))
                .isEmpty();
        assertThat(offered(storage, warning, 9))
                .as(lookAt("the next rung of a clock, which may lie before and after its deadline"))
                .containsExactly(warned.feedback());
    }

    @Test
    @DisplayName("rule 08: what waits until an instant that was named is offered then")
    default void waitingIsOfferedAtItsEnd() {
        FeedbackStorage storage = storage();
        Instant end = NEXT_MONTH.minus(Duration.ofDays(9)).plusNanos(1000);
        Sample waiting = Sample.received("acme", "f-1").waitingUntil(end);
        given(storage, waiting);
        assertThat(offered(storage, end.minusNanos(1000), 9))
                .as(lookAt("the end of a waiting: to the microsecond"))
                .isEmpty();
        assertThat(offered(storage, end, 9))
                .as(lookAt("the next rung of a paused feedback: the end of the waiting"))
                .containsExactly(waiting.feedback());
    }

    @Test
    @DisplayName("rule 08: what is answered is committed, and counted")
    default void answerIsCommitted() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1").silently();
        given(storage, sample);
        int count = storage.sweep(NEXT_MONTH, 9, feedback -> Sample.breach(feedback, NEXT_MONTH));
        Sample breached = sample.breachedAt(NEXT_MONTH);
        assertThat(count).as(lookAt("what sweep counts")).isEqualTo(1);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the state after sweep"))
                .contains(breached.feedback());
        assertThat(storage.history("acme", "f-1")).as(lookAt("the entry")).isEqualTo(breached.history());
        assertThat(placed(storage).feed().read("acme", 0, 9))
                .as(lookAt("the outgoing event of a swept change"))
                .hasSize(1);
    }

    @Test
    @DisplayName("rule 08: what is not answered is neither written nor counted")
    default void nothingAnsweredWritesNothing() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1");
        given(storage, sample);
        assertThat(storage.sweep(NEXT_MONTH, 9, feedback -> Optional.empty()))
                .as(lookAt("what sweep counts: committed, not offered"))
                .isZero();
        assertThat(storage.find("acme", "f-1")).as(lookAt("what sweep wrote")).contains(sample.feedback());
    }

    @Test
    @DisplayName("rule 08: an answer whose key is held is neither written nor counted")
    default void claimedAnswerIsNotCounted() {
        FeedbackStorage storage = storage();
        Claim key = Claim.of("monitor", "once");
        Sample sample = Sample.received("acme", "f-1").claiming(key);
        given(storage, sample);
        int count = storage.sweep(
                NEXT_MONTH, 9, feedback -> Sample.breach(feedback, NEXT_MONTH).map(change -> change.claiming(key)));
        assertThat(count).as(lookAt("the claims of what a sweep is answered")).isZero();
        assertThat(storage.find("acme", "f-1")).as(lookAt("what it wrote")).contains(sample.feedback());
    }

    @Test
    @DisplayName("rule 08: a feedback is offered once a sweep, though it is due still")
    default void offeredOnceASweep() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1");
        given(storage, sample);
        List<Feedback> offered = new ArrayList<>();
        storage.sweep(NEXT_MONTH, 9, feedback -> {
            offered.add(feedback);
            return Optional.of(sample.noted("still due").change());
        });
        assertThat(offered)
                .as(lookAt("a sweep that asks again for what is due"))
                .hasSize(1);
    }

    @Test
    @DisplayName("rule 08: a decision that throws an exception writes nothing, and the caller gets the exception")
    default void exceptionWritesNothing() {
        throwingWritesNothing(new IllegalStateException("decided badly"));
    }

    @Test
    @DisplayName("rule 08: a decision that throws an error writes nothing, and the caller gets the error")
    default void errorWritesNothing() {
        throwingWritesNothing(new StackOverflowError("decided deeply"));
    }

    private void throwingWritesNothing(Throwable thrown) {
        FeedbackStorage storage = storage();
        Sample first = heard("acme", "f-1", 10).silently();
        given(storage, first, heard("acme", "f-2", 20).silently());
        Throwable caught = null;
        try {
            storage.sweep(NEXT_MONTH, 9, feedback -> {
                if (feedback.id().equals("f-2")) {
                    SweepContract.<RuntimeException>sneak(thrown);
                }
                return Sample.breach(feedback, NEXT_MONTH);
            });
        } catch (Throwable t) {
            caught = t;
        }
        assertThat(caught).as(lookAt("what becomes of a throwable in sweep")).isSameAs(thrown);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the rollback of sweep: of every change, and on an Error, too"))
                .contains(first.feedback());
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("the entry after a rollback"))
                .hasSize(1);
        assertThat(placed(storage).feed().read("acme", 0, 9))
                .as(lookAt("the event after a rollback"))
                .isEmpty();
        assertThat(storage.sweep(NEXT_MONTH, 9, feedback -> Sample.breach(feedback, NEXT_MONTH)))
                .as(lookAt("locks that outlive a rollback"))
                .isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    @DisplayName("rule 08: many threads that sweep at once fire each feedback exactly once")
    default void manySweepersFireOnce() {
        FeedbackStorage storage = storage();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            samples.add(heard(i % 2 == 0 ? "acme" : "best", "f-" + i, i));
        }
        given(storage, samples.toArray(Sample[]::new));
        int fired = Race.of(8, runner -> sweepAll(storage)).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(fired + sweepAll(storage))
                .as(lookAt("the lock on what is offered, and the count of what was committed"))
                .isEqualTo(samples.size());
        for (Sample sample : samples) {
            assertThat(storage.history(sample.company(), sample.id()))
                    .as(lookAt("two sweeps that commit for one version of " + sample))
                    .hasSize(2);
        }
    }

    private static int sweepAll(FeedbackStorage storage) {
        int all = 0;
        int some = 1;
        for (int round = 0; round < 100 && some > 0; round++) {
            some = storage.sweep(NEXT_MONTH, 7, feedback -> Sample.breach(feedback, NEXT_MONTH));
            all += some;
        }
        return all;
    }

    @Test
    @DisplayName("rule 08: what is offered is held: a sweep and a commit do not both change one version")
    default void offeredIsHeld() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1");
        given(storage, sample);
        Rival rival = new Rival(() -> Given.commitOne(storage, sample.noted("meanwhile")));
        int swept = storage.sweep(NEXT_MONTH, 9, feedback -> {
            rival.startAndGiveItAMoment();
            return Sample.breach(feedback, NEXT_MONTH);
        });
        int other = rival.committed() ? 1 : 0;
        assertThat(swept + other)
                .as(lookAt("the lock that sweep holds from reading a feedback to committing the answer"))
                .isEqualTo(1);
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("what the loser wrote"))
                .hasSize(2);
    }

    private static Sample heard(String company, String id, int minutes) {
        return Sample.received(company, id, said -> said.receivedAt(Sample.NINE.plus(Duration.ofMinutes(minutes))));
    }

    private static List<Feedback> offered(FeedbackStorage storage, Instant now, int limit) {
        List<Feedback> offered = new ArrayList<>();
        storage.sweep(now, limit, feedback -> {
            offered.add(feedback);
            return Optional.empty();
        });
        return offered;
    }
}
