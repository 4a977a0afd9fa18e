package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.testkit.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxOrderTest {
    private final FeedbackStorage storage = Database.storage(Database.inMemory());

    @Test
    void eventsKeepTheirOrderWhereTheClocksOfNodesDoNot() {
        Sample first = Sample.received("acme", "f-1");
        Entry note = first.noted("from a node whose clock is behind").change().entry();
        Entry early = new Entry(
                note.company(),
                note.feedback(),
                note.version(),
                note.step(),
                note.act(),
                note.actor(),
                Sample.NINE.minusSeconds(3600),
                note.effects(),
                note.codes(),
                note.words());
        storage.commit(first.changes());
        storage.commit(List.of(Change.of(first.feedback().apply(early), early)));
        storage.feed().advance(9, Sample.NINE, Fold.NOTHING);
        assertThat(storage.feed().read("acme", 0, 9))
                .extracting(Positioned::entry)
                .extracting(Entry::version)
                .containsExactly(1L, 2L);
    }
}
