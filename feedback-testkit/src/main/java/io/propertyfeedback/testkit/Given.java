package io.propertyfeedback.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Brings samples into a storage, and words what to look at when a test fails. */
final class Given {
    private static final int PLACED_AT_ONCE = 10_000;

    private Given() {}

    static String lookAt(String where) {
        return "if this fails, look at " + where;
    }

    /** Commits the whole life of each sample, all in one call, which has to succeed. */
    static void given(FeedbackStorage storage, Sample... samples) {
        List<Change> lives = Arrays.stream(samples)
                .flatMap(sample -> sample.changes().stream())
                .toList();
        assertThat(storage.commit(lives))
                .as(lookAt("the plain way of commit: whole lives in one call, each in the order of its versions"))
                .hasSameSizeAs(lives)
                .allMatch(CommitResult.COMMITTED::equals);
    }

    /** Gives everything that was committed its position, folding nothing; whatever may be taken is free since long. */
    static FeedbackStorage placed(FeedbackStorage storage) {
        int placed = storage.feed().advance(PLACED_AT_ONCE, Instant.EPOCH, Fold.NOTHING);
        assertThat(placed).as(lookAt("advance: more at once than asked for")).isLessThan(PLACED_AT_ONCE);
        return storage;
    }

    /** Commits the last change of each sample in one call. */
    static List<CommitResult> commit(FeedbackStorage storage, Sample... samples) {
        return storage.commit(Arrays.stream(samples).map(Sample::change).toList());
    }

    /** Commits the last change of a sample. */
    static CommitResult commitOne(FeedbackStorage storage, Sample sample) {
        return commitOne(storage, sample.change());
    }

    static CommitResult commitOne(FeedbackStorage storage, Change change) {
        List<CommitResult> answers = storage.commit(List.of(change));
        assertThat(answers).as(lookAt("the answers of commit: one a change")).hasSize(1);
        return answers.get(0);
    }
}
