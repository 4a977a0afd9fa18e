package io.propertyfeedback.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left when a JVM dies after one server has committed and before the other has. */
class DeathBetweenCommitsTest {
    private static final Person SUN = Person.of("acme", "sun").named("Sun San");

    private final Mortal second = Sharded.server(1);
    private final FeedbackStorage storage = Sharded.emptyStorage();
    private final Sample here = Sample.received("acme", "f-1", said -> said.inShard("lakeside"));
    private final Sample there = Sample.received("acme", "f-2", said -> said.inShard("north"));

    @Test
    void feedbackLiesWholeOnTheServerOfItsShard() {
        storage.commit(List.of(here.change(), there.change()));
        assertThat(rows(0)).containsExactly("feedback f-1", "history f-1", "outbox f-1", "state f-1");
        assertThat(rows(1)).containsExactly("feedback f-2", "history f-2", "outbox f-2", "state f-2");
    }

    @Test
    void callerIsToldAndMayCallAgain() {
        second.dieBeforeCommit(1);
        assertThatExceptionOfType(FeedbackStorageException.class)
                .isThrownBy(() -> storage.commit(there.changes()))
                .matches(FeedbackStorageException::retryable);
        assertThat(storage.commit(there.changes())).containsExactly(CommitResult.COMMITTED);
    }

    @Test
    void receiptIsNotThereWithoutItsPerson() {
        second.dieBeforeCommit(1);
        List<Change> receipt = there.with(SUN).changes();
        assertThatExceptionOfType(FeedbackStorageException.class).isThrownBy(() -> storage.commit(receipt));
        assertThat(storage.find("acme", "f-2")).isEmpty();
        assertThat(storage.person("acme", "sun")).contains(SUN);
    }

    @Test
    void actIsNotThereWithoutItsPerson() {
        storage.commit(there.changes());
        Sample acted = there.noted("called back").with(SUN);
        second.dieBeforeCommit(1);
        assertThatExceptionOfType(FeedbackStorageException.class)
                .isThrownBy(() -> storage.commit(List.of(acted.change())));
        assertThat(storage.find("acme", "f-2")).contains(there.feedback());
        assertThat(storage.person("acme", "sun")).contains(SUN);
    }

    @Test
    void changesOfOneCallAreEachWholeOrNotThere() {
        second.dieBeforeCommit(1);
        List<Change> both = List.of(here.change(), there.change());
        assertThatExceptionOfType(FeedbackStorageException.class).isThrownBy(() -> storage.commit(both));
        assertThat(rows(0)).hasSize(4);
        assertThat(rows(1)).isEmpty();
        assertThat(storage.commit(both)).containsExactly(CommitResult.STALE, CommitResult.COMMITTED);
    }

    private List<String> rows(int server) {
        return Servers.texts(
                Servers.both().get(server),
                "select 'state ' || id from fb_state union all select 'feedback ' || id from fb_feedback union all"
                        + " select 'history ' || feedback from fb_history union all"
                        + " select 'outbox ' || feedback from fb_outbox order by 1");
    }
}
