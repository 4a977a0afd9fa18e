package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.propertyfeedback.Spoilt.Spoiling;
import io.propertyfeedback.desk.RelayDesk;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.OrganisationNode;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** U+0000, other controls and halves of surrogates come in through no desk: refused with their place, nothing is kept. */
class UnfitTextTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Actor PIA = Actor.of("acme", "pia", Roles.ADMIN);

    private final Estate estate = new Estate();

    static List<Spoiling> spoilings() {
        return Spoilt.spoilings();
    }

    private NewFeedback full() {
        Feedback earlier = estate.received(Estate.call());
        return Estate.call()
                .titled("Noise")
                .at(new Location("b1", "501", "hall"))
                .from(
                        SubmitterKind.OWNER,
                        new Person("acme", "p1", "Wang", "138", "w@example.org", "wx", Estate.at("2026-03-01T09:00")))
                .from(new Submitter(SubmitterKind.OWNER, "p1", "p2"))
                .backdated(Estate.at("2026-03-01T09:00"), "found late")
                .messageId("m1")
                .severity(Severity.SERIOUS)
                .attached(new Attachment("file-1", "noise.mp4"))
                .concerning("li")
                .following(earlier.id())
                .inShard("north");
    }

    private LegacyCase legacy() {
        return new LegacyCase(
                "acme",
                "garden",
                "s-1",
                Channel.PHONE,
                Category.COMPLAINT,
                "Noise",
                "Drilling",
                new Submitter(SubmitterKind.OWNER, "p1", "p2"),
                new Location("b1", "501", "hall"),
                Estate.at("2026-02-02T09:00"),
                new At(Estate.at("2026-02-03T09:00")),
                Estate.at("2026-02-04T09:00"),
                "it is quiet now");
    }

    private static SearchQuery query() {
        return new SearchQuery(
                "acme",
                Set.of("garden"),
                Category.COMPLAINT,
                Channel.PHONE,
                StepId.CONFIRM,
                Set.of(Status.OPEN),
                "li",
                false,
                Set.of("legal"),
                Set.of("p1"),
                "501",
                "f-1",
                Set.of("legal"),
                "rui",
                "sue",
                "noise",
                Estate.at("2026-03-01T09:00"),
                Estate.at("2026-03-01T09:00"),
                Estate.at("2026-03-01T09:00"),
                SearchQuery.Order.LATEST,
                new SearchQuery.Cursor(Estate.at("2026-03-01T09:00"), "f-1"),
                50);
    }

    @Test
    void theEnvelopesThatAreTriedLackNothing() {
        NewFeedback full = full();

        assertThat(Spoilt.absent(full)).isEmpty();
        assertThat(Spoilt.absent(full.details())).isEmpty();
        assertThat(Spoilt.absent(full.details().person())).isEmpty();
        assertThat(Spoilt.absent(legacy())).isEmpty();
        assertThat(Spoilt.absent(query())).isEmpty();
    }

    @Test
    void theEnvelopesThatAreTriedAreRightUntilTheyAreSpoilt() {
        assertThat(estate.hears(full())).isInstanceOf(Receipt.class);
        assertThat(bringIn(legacy())).isNull();
        assertThat(estate.feedback.records().search(Estate.SUE, query()).items())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void aSpoiltLineOfABatchIsRefusedAtItsPlaceAndTheOthersAreReceived(Spoiling spoiling) {
        NewFeedback full = full();
        List<String> reached = new ArrayList<>();
        for (Spoilt<NewFeedback> spoilt : Spoilt.each(full, spoiling)) {
            NewFeedback line = made(spoilt);
            if (line != null) {
                long before = kept();
                List<Reception> answers =
                        estate.feedback.intake().receiveAll(Estate.DORA, List.of(Estate.call(), line, Estate.call()));
                assertThat(answers.get(0)).isInstanceOf(Receipt.class);
                refusedAt(spoilt.pointer(), spoiling, (Refused) answers.get(1));
                assertThat(answers.get(2)).isInstanceOf(Receipt.class);
                assertThat(kept()).isEqualTo(before + 2);
                reached.add(spoilt.pointer());
            }
        }
        assertThat(reached)
                .contains("/text", "/title", "/community", "/details/messageId", "/details/person/name")
                .contains("/details/backdateReason", "/details/concerns/0", "/details/follows", "/details/shard");
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void aSpoiltLineOfAnImportIsRefusedAtItsPlaceAndTheOthersAreImported(Spoiling spoiling) {
        List<String> reached = new ArrayList<>();
        for (Spoilt<LegacyCase> spoilt : Spoilt.each(legacy(), spoiling)) {
            LegacyCase line = made(spoilt);
            if (line != null) {
                long before = kept();
                refusedAt(spoilt.pointer(), spoiling, bringIn(line));
                assertThat(kept()).isEqualTo(before);
                reached.add(spoilt.pointer());
            }
        }
        assertThat(reached).contains("/sourceId", "/title", "/text", "/closure", "/community");
        assertThat(bringIn(legacy())).isNull();
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void aSpoiltQueryIsRefusedAtItsPlace(Spoiling spoiling) {
        List<String> reached = new ArrayList<>();
        for (Spoilt<SearchQuery> spoilt : Spoilt.each(query(), spoiling)) {
            SearchQuery query = made(spoilt);
            if (query != null) {
                refusedAt(
                        spoilt.pointer(),
                        spoiling,
                        refused(() -> estate.feedback.records().search(Estate.SUE, query)));
                reached.add(spoilt.pointer());
            }
        }
        assertThat(reached).contains("/text", "/handler", "/communities/0", "/after/id", "/parties/0", "/unit");
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void everySpoiltTextOfEveryActIsRefusedAtItsPlace(Spoiling spoiling) {
        Feedback confirming = estate.withLi();
        List<AllowedAct> acts = estate.feedback.handling().allowed(Estate.LI, confirming.id());
        int tried = 0;
        for (AllowedAct act : acts) {
            for (Field field : act.form().fields()) {
                if (isText(field.type())) {
                    String spoilt = spoiling.text().apply("ab");
                    Object value = field.type().isList() ? List.of(spoilt) : spoilt;
                    ActRequest request = new ActRequest(act.act(), act.outcome(), Document.of(field.id(), value), null);
                    Refused refused = (Refused) estate.feedback
                            .handling()
                            .perform(Estate.LI, confirming.id(), confirming.version(), request);
                    assertThat(refused.refusals())
                            .extracting(one -> one.pointer() + ' ' + one.code())
                            .contains("/" + field.id() + (field.type().isList() ? "/0 " : " ") + spoiling.code());
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(10);
        assertThat(estate.stored(confirming)).isEqualTo(confirming);
    }

    private static boolean isText(FieldType type) {
        return type.isId() || type.isList() || type == FieldType.TEXT || type == FieldType.LONG_TEXT;
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void aSpoiltKeyIsRefused(Spoiling spoiling) {
        Feedback first = estate.withLi();
        String key = spoiling.text().apply("key");
        ActRequest note =
                ActRequest.of(ActId.NOTE, Document.of("note", "hello")).withKey(key);

        assertThat(estate.refusal(Estate.LI, first, note)).containsExactly(spoiling.code());
        refusedAt("/key", spoiling, (Refused) estate.feedback.intake().receive(Estate.DORA, Estate.call(), key));
        refusedAt("/key", spoiling, (Refused) estate.feedback.intake().handIn(Estate.DORA, Estate.call(), key));
        refusedAt("/key", spoiling, (Refused) estate.feedback
                .intake()
                .receiveAll(Estate.DORA, List.of(Estate.call()), key)
                .get(0));
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void whatIsSetUpIsRefusedWithSpoiltWords(Spoiling spoiling) {
        String spoilt = spoiling.text().apply("Garden");
        var setup = estate.feedback.setup();
        Organisation organisation = Organisation.of(OrganisationNode.top("g", spoilt, "集团"));

        refusedAt("/name", spoiling, (Refused) setup.put(ANN, Community.of("acme", "c", spoilt, "office"), 0));
        refusedAt("/en", spoiling, (Refused) setup.declare(ANN, new Category("x"), spoilt, "中"));
        refusedAt("/zh", spoiling, (Refused) setup.declare(ANN, new Channel("x"), "x", spoilt));
        refusedAt("/nodes/0/en", spoiling, (Refused) setup.put(ANN, organisation, 0));
        assertThat(setup.community(ANN, "c")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void idsThatCannotBeAreNeverFound(Spoiling spoiling) {
        String id = spoiling.text().apply("id");
        var desks = PropertyFeedback.on(FitOnly.over(estate.storage()))
                .time(estate::now)
                .open();

        assertThat(desks.records().find(Estate.SUE, id)).isEmpty();
        assertThat(desks.records().history(Estate.SUE, id)).isEmpty();
        assertThat(desks.records().submitter(Estate.SUE, id)).isEmpty();
        assertThat(desks.handling().allowed(Estate.LI, id)).isEmpty();
        assertThat(desks.setup().community(ANN, id)).isEmpty();
        assertThat(desks.setup().calendar(ANN, id)).isEmpty();
        assertThat(desks.privacy().hold(PIA, id, "T-1").orElseThrow().codes()).containsExactly("refused.not-found");
        assertThat(((Refused) desks.following().follow("acme", id, id)).codes())
                .containsExactly("refused.follow-unknown");
        assertThat(((Refused) desks.following().follow(id, "id", id)).codes())
                .containsExactly("refused.follow-unknown");
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void eventsOfWhatCannotBeAreNeverFound(Spoiling spoiling) {
        String id = spoiling.text().apply("id");
        estate.received(Estate.call());
        RelayDesk relay = PropertyFeedback.on(FitOnly.over(estate.storage()))
                .time(estate::now)
                .open()
                .relay();

        assertThat(relay.requeue("board", "acme", id, 1)).isFalse();
        assertThat(relay.requeue("board", id, "f-1", 1)).isFalse();
        assertThat(relay.requeue(id, "acme", "f-1", 1)).isFalse();
        assertThat(relay.parked(id, "acme")).isEmpty();
        relay.end(id);
        assertThat(relay.parked("board", id)).isEmpty();
        assertThat(relay.read(id, 0, 10)).isEmpty();
        assertThat(relay.head(id)).isZero();
        assertThat(relay.lag(id)).isEqualTo(new Lag(0, null, List.of()));
        assertThat(relay.lag(null).unplaced()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void reasonsAndPersonsOfErasuresAreRefused(Spoiling spoiling) {
        String spoilt = spoiling.text().apply("T-1");
        var privacy = estate.feedback.privacy();

        refusedAt("/reason", spoiling, privacy.erase(PIA, "p1", spoilt).why());
        refusedAt("/person", spoiling, privacy.erase(PIA, spoilt, "T-1").why());
        refusedAt("/person", spoiling, privacy.anonymise(PIA, spoilt, "T-1").why());
        refusedAt(
                "/reason",
                spoiling,
                privacy.retain(PIA, estate.now(), null, 10, spoilt).why());
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void whatCannotBeAnIdMakesNoActorAndNamesNoSource(Spoiling spoiling) {
        String id = spoiling.text().apply("id");

        assertThatIllegalArgumentException().isThrownBy(() -> Actor.of("acme", id));
        assertThatIllegalArgumentException().isThrownBy(() -> Estate.DORA.inCommunities(id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estate.feedback.imports().bringIn(Estate.BOT, id, List.of(legacy()), false));
    }

    private Refused bringIn(LegacyCase line) {
        return estate.feedback
                .imports()
                .bringIn(Estate.BOT, "old", List.of(line), false)
                .get(0)
                .why();
    }

    /** Null where the constructors of the core do not let it come to be, which is a broken contract. */
    private static <T> T made(Spoilt<T> spoilt) {
        try {
            return spoilt.made().get();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("character");
            return null;
        }
    }

    private static Refused refused(Runnable call) {
        return ((RefusedException) catchThrowable(call::run)).refused();
    }

    /** Whose company it is, is asked before anything else. */
    private static void refusedAt(String pointer, Spoiling spoiling, Refused refused) {
        if (pointer.equals("/company")) {
            assertThat(refused.codes()).containsExactly("refused.access");
        } else {
            assertThat(refused.refusals())
                    .extracting(Refusal::pointer, Refusal::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, spoiling.code()));
        }
    }

    private long kept() {
        List<String> ids = new ArrayList<>();
        estate.storage()
                .scan(ScanQuery.of("acme"), life -> ids.add(life.feedback().id()));
        return ids.size();
    }
}
