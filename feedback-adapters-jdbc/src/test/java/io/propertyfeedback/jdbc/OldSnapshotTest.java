package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.testkit.Sample;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that has read before others wrote, and at the default isolation of MySQL goes on reading what was then. */
@ParameterizedClass
@EnumSource(Server.class)
class OldSnapshotTest {
    private static final Instant LATE = Sample.NINE.plus(Duration.ofDays(1));

    private final FeedbackStorage others;
    private final DataSource pool;
    private final Host host;
    private final FeedbackStorage joined;

    OldSnapshotTest(Server server) {
        Corner corner = Corner.own(server);
        others = corner.emptyStorage();
        pool = corner.pool();
        host = new Host(pool);
        joined = JdbcFeedbackStorage.joining(host::connection).build();
    }

    /** What the host is answered that has read, waited until the others were done, and calls. */
    private <T> T afterOthers(Callable<?> others, Callable<T> call) throws Exception {
        return host.transaction(() -> {
            joined.find("acme", "f-0");
            others.call();
            return call.call();
        });
    }

    @Test
    void keyThatOthersTookIsClaimed() throws Exception {
        Claim key = Claim.of("phone", "call-17");
        Sample first = Sample.received("acme", "f-1").claiming(key);
        Sample second = Sample.received("acme", "f-2").claiming(key);
        assertThat(afterOthers(() -> others.commit(first.changes()), () -> joined.commit(second.changes())))
                .containsExactly(new CommitResult.Claimed(key, "f-1", 1));
    }

    @Test
    void idThatOthersTookIsStale() throws Exception {
        Sample first = Sample.received("acme", "f-1");
        assertThat(afterOthers(() -> others.commit(first.changes()), () -> joined.commit(first.changes())))
                .containsExactly(CommitResult.STALE);
    }

    @Test
    void documentThatOthersPutIsNotPutAgain() throws Exception {
        Registered one = new Registered("acme", "calendar", "c", 1, Document.of("zone", "UTC"), LATE, "li");
        assertThat(afterOthers(
                        () -> others.register().put(one),
                        () -> joined.register().put(one)))
                .isFalse();
    }

    @Test
    void whatIsOfferedIsAsItStandsNow() throws Exception {
        Sample first = Sample.received("acme", "f-1");
        Sample second = first.noted("by others");
        others.commit(first.changes());
        List<Long> offered = new ArrayList<>();
        int fired = afterOthers(
                () -> others.commit(List.of(second.change())),
                () -> joined.sweep(LATE, 9, due -> {
                    offered.add(due.version());
                    return Sample.breach(due, LATE);
                }));
        assertThat(offered).containsExactly(2L);
        assertThat(fired).isEqualTo(1);
    }

    @Test
    void changeThatOthersPlacedIsNotPlacedAgain() throws Exception {
        Sample two = Sample.received("acme", "f-1").noted("two");
        others.commit(two.changes());
        int placed = afterOthers(
                () -> others.feed().advance(1, LATE, Fold.NOTHING),
                () -> joined.feed().advance(9, LATE, Fold.NOTHING));
        assertThat(placed).isEqualTo(1);
        assertThat(others.feed().read("acme", 0, 9))
                .extracting(event -> event.position() + ":" + event.entry().version())
                .containsExactly("1:1", "2:2");
    }

    @Test
    void cursorThatOthersHoldIsNotHeldAgain() throws Exception {
        others.cursors().begin("board", 1, true);
        Cursor board = new Cursor("board", 0, 1);
        assertThat(afterOthers(
                        () -> others.cursors().hold(board, "node", LATE, LATE.plusSeconds(60)),
                        () -> joined.cursors().hold(board, "other", LATE, LATE.plusSeconds(60))))
                .isFalse();
    }

    @Test
    void subscriptionThatOthersBeganDoesNotBeginAgain() throws Exception {
        int cursors = afterOthers(
                () -> others.cursors().begin("board", 3, true),
                () -> joined.cursors().begin("board", 1, true));
        assertThat(cursors).isEqualTo(3);
    }

    @Test
    void cursorThatOthersTookOverIsNotMoved() throws Exception {
        others.cursors().begin("board", 1, true);
        Cursor board = new Cursor("board", 0, 1);
        others.cursors().hold(board, "node", LATE, LATE);
        assertThat(afterOthers(
                        () -> others.cursors().hold(board, "other", LATE, LATE),
                        () -> joined.cursors().move(board, "node", new Place("acme", 1), List.of(), List.of())))
                .isFalse();
    }

    private static Sample rare(String id) {
        return Sample.received(
                "acme",
                id,
                said -> said.titled("麒麟")
                        .from(SubmitterKind.OWNER, Person.of("acme", "qian").named("Qian")));
    }

    @Test
    void whatOthersReceivedIsErasedWithTheRest() throws Exception {
        others.commit(rare("f-1").changes());
        afterOthers(
                () -> others.commit(rare("f-2").changes()),
                () -> joined.erase(new Erasure.OfPerson("acme", "qian", "gone-1", LATE)));
        assertThat(others.find("acme", "f-2").orElseThrow().intake().words().title())
                .isEmpty();
        assertThat(others.find("acme", "f-2").orElseThrow().intake().submitter().party())
                .isEqualTo("gone-1");
    }

    @Test
    void termsThatOthersWroteAreErased() throws Exception {
        List<Change> changes = new ArrayList<>(rare("f-1").changes());
        for (int i = 2; i < SegmentTable.SIZE; i++) {
            changes.addAll(Sample.received("acme", "f-" + i).changes());
        }
        others.commit(changes);
        others.feed().advance(SegmentTable.SIZE, LATE, Fold.NOTHING);
        afterOthers(
                () -> {
                    others.commit(Sample.received("acme", "f-last").changes());
                    others.feed().advance(9, LATE, Fold.NOTHING);
                    assertThat(termsOf("麒麟")).isEqualTo(1);
                    return null;
                },
                () -> joined.erase(new Erasure.OfPerson("acme", "qian", null, LATE)));
        assertThat(termsOf("麒麟")).isZero();
    }

    private int termsOf(String term) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from fb_term where term = ?")) {
            count.setString(1, term);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
