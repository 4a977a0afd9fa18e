package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.desk.Versions;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refused;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Acts of who saw one of several versions, or takes whatever there is. */
class VersionsTest {
    private static final ActRequest NOTE = ActRequest.of(ActId.NOTE, Document.of("note", "hello"));

    /** How often someone is faster. */
    private final AtomicInteger faster = new AtomicInteger();

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback = estate.feedback;
    private final Feedback one = estate.received(call());

    private Decision note(Versions seen) {
        return feedback.handling().perform(DORA, one.id(), seen, NOTE);
    }

    private static void isDone(Decision decision, long version, boolean replayed) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            assertThat(accepted.feedback().version()).isEqualTo(version);
            assertThat(accepted.replayed()).isEqualTo(replayed);
        });
    }

    private static void isStale(Decision decision) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.codes()).containsExactly("refused.stale"));
    }

    @Test
    void anyOfTheVersionsWillDo() {
        isDone(note(Versions.of(7L, 1L)), 2, false);
        isStale(note(Versions.of(1L, 7L)));
        isStale(note(Versions.of(0L)));
        isDone(note(Versions.ANY), 3, false);
    }

    @Test
    void theSameVersionsUnderTheSameKeyAreOneRequest() {
        for (Versions seen : List.of(Versions.ANY, Versions.of(1L, 2L, 3L), Versions.of(1L))) {
            Feedback other = estate.received(call());
            ActRequest once = NOTE.withKey("k-" + seen);
            isDone(feedback.handling().perform(DORA, other.id(), seen, once), 2, false);
            isDone(feedback.handling().perform(DORA, other.id(), seen, once), 2, true);
            Decision another = feedback.handling().perform(DORA, other.id(), Versions.of(2L), once);
            assertThat(((Refused) another).codes()).containsExactly("refused.key-reused");
        }
    }

    @Test
    void oneVersionIsTheRequestThatItWasWithoutAList() {
        ActRequest once = NOTE.withKey("k");
        isDone(feedback.handling().perform(DORA, one.id(), 1, once), 2, false);
        isDone(feedback.handling().perform(DORA, one.id(), Versions.of(1L), once), 2, true);
    }

    @Test
    void whoTakesWhateverThereIsIsNotStaleWhenSomeoneIsFaster() {
        MemoryFeedbackStorage memory = new MemoryFeedbackStorage();
        Estate racing = new Estate(new ForwardingStorage(memory) {
            @Override
            public List<CommitResult> commit(List<Change> changes) {
                if (faster.getAndDecrement() > 0) {
                    note(
                            PropertyFeedback.on(memory).open(),
                            Versions.ANY,
                            changes.get(0).after().id());
                }
                return super.commit(changes);
            }
        });
        Feedback raced = racing.received(call());
        faster.set(2);
        isDone(note(racing.feedback, Versions.ANY, raced.id()), 4, false);
        faster.set(1);
        isStale(note(racing.feedback, Versions.of(4L), raced.id()));
        faster.set(1);
        isDone(note(racing.feedback, Versions.of(5L, 6L), raced.id()), 7, false);
    }

    private static Decision note(PropertyFeedback at, Versions seen, String id) {
        return at.handling().perform(DORA, id, seen, NOTE);
    }
}
