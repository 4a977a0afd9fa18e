package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.FAY;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.desk.AttachmentDesk;
import io.propertyfeedback.desk.ErasureResult;
import io.propertyfeedback.desk.NewAttachment;
import io.propertyfeedback.form.Audience;
import io.propertyfeedback.memory.MemoryAttachmentStore;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.AttachmentKey;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.ContentInspector.Inspected;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.process.AttachmentLimits;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files: who may add and read them, what is taken, and what becomes of the bytes. */
class AttachmentTest {
    private static final Actor P1 = Actor.of("acme", "p1", Roles.RESIDENT);
    private static final Actor P9 = Actor.of("acme", "p9", Roles.RESIDENT);
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);

    private final Estate estate = new Estate();
    private final Cupboard cupboard = new Cupboard();
    private final PropertyFeedback library = estate.node()
            .attachments(cupboard, AttachmentTest::inspected)
            .attachmentLimits(new AttachmentLimits(20, 3, Set.of("image/jpeg")))
            .open();
    private final AttachmentDesk desk = library.attachments();

    /** A store that can be down. */
    private final class Cupboard implements AttachmentStore {
        private final MemoryAttachmentStore below =
                new MemoryAttachmentStore(() -> estate.node().open().time().instant());
        private boolean down;

        private MemoryAttachmentStore store() {
            if (down) {
                throw new FeedbackStorageException("The cupboard is locked", true, null);
            }
            return below;
        }

        @Override
        public void put(AttachmentKey key, byte[] content) {
            store().put(key, content);
        }

        @Override
        public Optional<byte[]> find(AttachmentKey key) {
            return store().find(key);
        }

        @Override
        public void delete(AttachmentKey key) {
            store().delete(key);
        }

        @Override
        public void deleteAll(String company, String feedback) {
            store().deleteAll(company, feedback);
        }

        @Override
        public Stream<Kept> all() {
            return store().all();
        }
    }

    /** The first word is the type; a place in brackets is taken out. */
    private static Optional<Inspected> inspected(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("?")
                ? Optional.empty()
                : Optional.of(new Inspected("image/" + text.split(" ")[0], bytes(text.replaceAll("\\[.*]", ""))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static NewAttachment photo(String text) {
        return NewAttachment.of(bytes("jpeg " + text));
    }

    private AttachedFile added(Actor actor, Feedback to, NewAttachment photo) {
        Decision.Accepted accepted = desk.attach(actor, to.id(), photo).orThrow();
        return ((Effect.Attached) accepted.entry().effects().get(0)).file();
    }

    private List<String> refusal(Actor actor, Feedback to, NewAttachment photo) {
        return desk.attach(actor, to.id(), photo) instanceof Refused refused
                ? refused.refusals().stream()
                        .map(each -> each.pointer() + " " + each.code())
                        .toList()
                : List.of();
    }

    private Optional<String> read(Actor actor, Feedback of, AttachedFile file) {
        return desk.read(actor, of.id(), file.id()).map(found -> new String(found.content(), StandardCharsets.UTF_8));
    }

    private long kept() {
        try (Stream<AttachmentStore.Kept> all = cupboard.below.all()) {
            return all.count();
        }
    }

    @Test
    void theSubmittersPhotoIsReadByThemAndByWhoeverReadsTheCase() {
        Feedback with = estate.withLi();
        AttachedFile file = added(P1, with, photo("damp"));

        assertThat(read(P1, with, file)).contains("jpeg damp");
        assertThat(read(LI, with, file)).contains("jpeg damp");
        assertThat(read(Follower.of(estate.stored(with)).actor(), with, file)).contains("jpeg damp");
        assertThat(read(P9, with, file)).isEmpty();
        assertThat(read(ANN, with, file)).isEmpty();
        assertThat(file).isEqualTo(new AttachedFile(file.id(), "image/jpeg", 9, null, Audience.SUBMITTER));
        assertThat(library.records().history(P1, with.id()))
                .last()
                .matches(entry -> entry.act().equals(ActId.ATTACH));
    }

    @Test
    void whatTheStaffAddIsTheirsUnlessItShowsTheWorkOrTheySaySo() {
        Feedback with = estate.withLi();
        AttachedFile own = added(LI, with, photo("own"));
        AttachedFile after = added(LI, with, photo("done").tagged(AttachedFile.AFTER));
        AttachedFile said = added(LI, with, photo("said").readBy(Audience.SUBMITTER));

        assertThat(desk.list(P1, with.id())).containsExactly(after, said);
        assertThat(desk.list(LI, with.id())).containsExactly(own, after, said);
        assertThat(read(P1, with, own)).isEmpty();
        assertThat(library.records().history(P1, with.id()).toString()).doesNotContain(own.id());
    }

    @Test
    void thePlaceIsTakenOutBeforeItIsKept() {
        Feedback with = estate.withLi();
        AttachedFile file = added(P1, with, photo("x[31N121E]"));

        assertThat(read(LI, with, file)).contains("jpeg x");
        assertThat(file.size()).isEqualTo(6);
    }

    @Test
    void whatDoesNotFitSaysWhatIsRightAndKeepsNothing() {
        Feedback with = estate.withLi();

        assertThat(refusal(P1, with, NewAttachment.of(bytes("gif x"))))
                .containsExactly("/file refused.attachment-type");
        assertThat(refusal(P1, with, photo("far too long, it is"))).containsExactly("/file refused.attachment-size");
        assertThat(refusal(P1, with, NewAttachment.of(new byte[0]))).containsExactly("/file refused.attachment-empty");
        assertThat(refusal(P1, with, NewAttachment.of(bytes("?"))))
                .containsExactly("/file refused.attachment-unreadable");
        assertThat(refusal(P1, with, photo("x").tagged("during"))).containsExactly("/tag refused.attachment-tag");
        assertThat(refusal(P1, with, photo("x").readBy(Audience.STAFF)))
                .containsExactly("/audience refused.attachment-audience");
        assertThat(refusal(SUE, with, photo("x").readBy(Audience.PUBLIC)))
                .containsExactly("/audience refused.attachment-audience");
        assertThat(refusal(P9, with, photo("x"))).containsExactly("null refused.not-found");
        assertThat(((Refused) desk.attach(P1, with.id(), NewAttachment.of(bytes("gif x"))))
                        .reasons(Locale.ENGLISH, library.texts()))
                .containsExactly("The file is image/gif by its content; these are taken: image/jpeg.");
        assertThat(kept()).isZero();
    }

    @Test
    void aFeedbackHasNoMoreThanItMay() {
        Feedback with = estate.withLi();
        for (int i = 0; i < 3; i++) {
            added(P1, with, photo("p" + i));
        }

        assertThat(refusal(LI, with, photo("p4"))).containsExactly("null refused.attachment-count");
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void onceSettledOnlyTheStaffAdd() {
        Feedback settled = estate.act(FAY, estate.carriedOut(estate.withLi()), Moves.satisfied(5));

        assertThat(refusal(P1, settled, photo("late"))).containsExactly("null refused.attachment-settled");
        assertThat(added(SUE, settled, photo("proof"))).isNotNull();
    }

    @Test
    void aRepeatedRequestAddsNothingAgain() {
        Feedback with = estate.withLi();
        AttachedFile first = added(P1, with, photo("x").withKey("k-1"));
        Decision.Accepted again =
                desk.attach(P1, with.id(), photo("x").withKey("k-1")).orThrow();

        assertThat(again.replayed()).isTrue();
        assertThat(again.entry().effects()).containsExactly(new Effect.Attached(first));
        assertThat(refusal(P1, with, photo("y").withKey("k-1"))).containsExactly("null refused.key-reused");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aHostWithoutAStoreRefusesAndActsWithout() {
        Feedback with = estate.withLi();
        AttachmentDesk none = estate.feedback.attachments();

        assertThat(none.available()).isFalse();
        assertThat(((Refused) none.attach(P1, with.id(), photo("x"))).codes())
                .containsExactly("refused.attachments-off");
        assertThat(none.list(P1, with.id())).isEmpty();
        assertThat(none.sweep()).isZero();
    }

    @Test
    void theBytesGoWithThePersonAndNothingIsAddedAnyMore() {
        Feedback with = estate.withLi();
        AttachedFile file = added(P1, with, photo("face"));
        ErasureResult erased = library.privacy().anonymise(ANN, "p1", "request 17");

        assertThat(erased.filesLeft()).isFalse();
        assertThat(kept()).isZero();
        assertThat(desk.list(LI, with.id())).isEmpty();
        assertThat(read(LI, with, file)).isEmpty();
        assertThat(refusal(LI, with, photo("again"))).containsExactly("null refused.attachment-erased");
    }

    @Test
    void theBytesGoWithTheWordsAfterTheirTimeAndNotWhatIsHeld() {
        Feedback old = estate.act(FAY, estate.carriedOut(estate.withLi()), Moves.satisfied(5));
        added(SUE, old, photo("old"));
        Feedback open = estate.act(DORA, estate.received(Estate.call()), Moves.assigned("li"));
        AttachedFile stays = added(LI, open, photo("open"));
        library.privacy().retain(ANN, Estate.at("2026-04-01T00:00"), null, 100, "retention");

        assertThat(kept()).isEqualTo(1);
        assertThat(read(LI, open, stays)).contains("jpeg open");

        library.privacy().hold(ANN, open.id(), "case 4");
        library.privacy().erase(ANN, "p1", "request 18");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsDownIsSaidAndItsFilesGoWithTheNextSweep() {
        Feedback with = estate.withLi();
        added(P1, with, photo("face"));
        cupboard.down = true;
        ErasureResult erased = library.privacy().anonymise(ANN, "p1", "request 17");

        assertThat(erased.filesLeft()).isTrue();
        assertThat(estate.storage()
                        .register()
                        .find("acme", "erasure", erased.record())
                        .orElseThrow()
                        .document()
                        .flag("filesLeft", false))
                .isTrue();
        assertThat(kept()).isEqualTo(1);
        cupboard.down = false;
        assertThat(desk.sweep()).isEqualTo(1);
        assertThat(kept()).isZero();
    }

    @Test
    void orphansAreSweptOnceNoUploadCanBeUnderWay() {
        Feedback with = estate.withLi();
        AttachedFile told = added(P1, with, photo("told"));
        cupboard.put(new AttachmentKey("acme", with.id(), "orphan"), bytes("jpeg o"));
        cupboard.put(new AttachmentKey("acme", "nothing", "orphan"), bytes("jpeg o"));

        assertThat(desk.sweep()).isZero();
        estate.goesTo("2026-03-04T09:00");
        assertThat(desk.sweep()).isEqualTo(2);
        assertThat(read(P1, with, told)).contains("jpeg told");
    }
}
