package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.definition.CalendarDocument;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text is kept does not depend on the storage: the desks say the same over memory and over every database. */
@ParameterizedClass
@MethodSource("storages")
class KeptTextTest {
    private static final String FIRE = "\uD83D\uDD25";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final FeedbackStorage storage;

    KeptTextTest(Supplier<FeedbackStorage> fresh) {
        this.storage = fresh.get();
    }

    static Stream<Named<Supplier<FeedbackStorage>>> storages() {
        return Stream.concat(
                Stream.of(Named.of("MEMORY", MemoryFeedbackStorage::new)),
                Arrays.stream(Server.values())
                        .map(server ->
                                Named.of(server.name(), () -> Database.storage(server.database(server.fresh())))));
    }

    /** A company whose every id is of so many of a character. */
    private final class Firm {
        final AtomicInteger drawn = new AtomicInteger();
        final String id;
        final PropertyFeedback feedback;
        final Actor dora;
        final Category category;

        Firm(String company, Function<Integer, String> ids) {
            id = company;
            feedback = PropertyFeedback.on(storage)
                    .time(() -> NOW)
                    .ids(() -> ids.apply(drawn.incrementAndGet()))
                    .open();
            dora = Actor.of(company, company, Roles.FRONT_DESK, Roles.HANDLER, Roles.IMPORTER, Roles.SUPERVISOR);
            category = new Category(company + "/" + company.substring(company.length() == 1 ? 0 : FIRE.length()));
            Actor admin = Actor.of(company, company, Roles.ADMIN);
            feedback.setup()
                    .put(
                            admin,
                            WorkingCalendar.roundTheClock(ZoneOffset.UTC).toBuilder()
                                    .id(company)
                                    .build(),
                            0)
                    .stored();
            feedback.setup()
                    .put(admin, Community.of(company, company, company, company), 0)
                    .stored();
            feedback.setup().declare(admin, category, company, company).stored();
            feedback.setup()
                    .declare(admin, new Channel(company), company, company)
                    .stored();
        }

        NewFeedback call() {
            return NewFeedback.of(id, id, new Channel(id), category, "Drilling");
        }
    }

    private Firm acme() {
        return new Firm("a", number -> "f-" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b form.control-character", "cut \uD83D form.surrogate", "\uDD25 form.surrogate"})
    void textWithU0000OrHalfASurrogateIsRefusedAndTheOtherLinesAreReceived(String given) {
        Firm acme = acme();
        String text = given.substring(0, given.lastIndexOf(' '));
        String code = given.substring(given.lastIndexOf(' ') + 1);
        NewFeedback cut = NewFeedback.of("a", "a", new Channel("a"), acme.category, text);

        List<Reception> answers = acme.feedback.intake().receiveAll(acme.dora, List.of(acme.call(), cut, acme.call()));

        assertThat(((Refused) answers.get(1)).refusals())
                .extracting(Refusal::pointer, Refusal::code)
                .containsExactly(tuple("/text", code));
        assertThat(List.of(answers.get(0), answers.get(2))).allMatch(Receipt.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m\0", "m\uD83D", "\uDD25m"})
    void messageIdsThatWouldCollideAreRefused(String id) {
        Firm acme = acme();

        Reception answer = acme.feedback.intake().receive(acme.dora, acme.call().messageId(id));

        assertThat(((Refused) answer).refusals()).extracting(Refusal::pointer).containsExactly("/details/messageId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "f-\0", "\uD83D", "f-\uDD25"})
    void underAnIdThatCannotBeThereIsNothing(String id) {
        Firm acme = acme();

        assertThat(acme.feedback.records().find(acme.dora, id)).isEmpty();
        assertThat(acme.feedback.records().history(acme.dora, id)).isEmpty();
        assertThat(acme.feedback.setup().community(acme.dora, id)).isEmpty();
        assertThat(acme.feedback.setup().calendar(acme.dora, id)).isEmpty();
    }

    @Test
    void linesOfAnImportThatCannotBeKeptLeaveTheOthers() {
        Firm acme = acme();
        List<LegacyCase> cases = Stream.of("one", "t\0wo", "three\uD83D", "four")
                .map(text -> new LegacyCase(
                        "a",
                        "a",
                        text,
                        new Channel("a"),
                        acme.category,
                        text,
                        text,
                        Submitter.ANONYMOUS,
                        Location.UNKNOWN,
                        NOW,
                        null,
                        null,
                        text))
                .toList();

        assertThat(acme.feedback.imports().bringIn(acme.dora, "old", cases, false))
                .extracting(result -> result.isRefused())
                .containsExactly(false, true, true, false);
    }

    @Test
    void everythingAsLongAsItMayBeOfCharactersOutsideTheBasicPlaneIsFoundEqual() {
        Firm longest = new Firm(FIRE.repeat(64), number -> FIRE.repeat(63) + number % 10);
        NewFeedback said = longest.call()
                .titled(FIRE.repeat(200))
                .at(new Location(FIRE.repeat(64), FIRE.repeat(64), FIRE.repeat(200)))
                .from(
                        SubmitterKind.OWNER,
                        new Person(
                                longest.id,
                                FIRE.repeat(64),
                                FIRE.repeat(200),
                                FIRE.repeat(64),
                                FIRE.repeat(254),
                                FIRE.repeat(200),
                                null))
                .backdated(NOW.minusSeconds(5 * 86_400), FIRE.repeat(500))
                .messageId(FIRE.repeat(200))
                .attached(new Attachment(FIRE.repeat(500), FIRE.repeat(255)))
                .concerning(FIRE.repeat(63) + "c")
                .inShard(FIRE.repeat(64));
        NewFeedback told = new NewFeedback(
                said.company(),
                said.community(),
                said.channel(),
                said.category(),
                said.title(),
                FIRE.repeat(NewFeedback.MAX_TEXT),
                said.details());

        Feedback received = longest.feedback
                .intake()
                .receive(longest.dora, told, FIRE.repeat(200))
                .receipt()
                .feedback();
        Feedback noted = longest.feedback
                .handling()
                .perform(
                        longest.dora,
                        received.id(),
                        received.version(),
                        ActRequest.of(ActId.NOTE, Document.of("note", FIRE.repeat(4_000)))
                                .withKey(FIRE.repeat(200)))
                .orThrow()
                .feedback();
        longest.feedback.relay().run(100);

        assertThat(storage.find(longest.id, received.id())).contains(noted);
        assertThat(storage.person(longest.id, FIRE.repeat(64)))
                .contains(said.details().person());
        assertThat(storage.history(longest.id, received.id()).get(1).words().text("note"))
                .isEqualTo(FIRE.repeat(4_000));
        assertThat(longest.feedback.setup().community(longest.dora, longest.id)).isPresent();
        assertThat(longest.feedback
                        .intake()
                        .receive(longest.dora, told, FIRE.repeat(200))
                        .receipt()
                        .replayed())
                .isTrue();
    }

    @Test
    void whatWasReceivedFromTheBeginningToTheEndOfTimeIsFoundAsInMemory() {
        Firm acme = acme();
        Feedback received =
                acme.feedback.intake().receive(acme.dora, acme.call()).receipt().feedback();
        SearchQuery all = SearchQuery.of("a").received(Instant.MIN, Instant.MAX);

        assertThat(acme.feedback.records().search(acme.dora, all).items()).containsExactly(received);
        assertThat(acme.feedback
                        .records()
                        .search(acme.dora, all.dueBefore(Instant.MAX))
                        .items())
                .containsExactly(received);
        assertThat(acme.feedback.records().count(acme.dora, all)).isEqualTo(1);
    }

    @Test
    void forgettingRetentionAndDailyFiguresReachToTheEndsOfTime() {
        Firm acme = acme();
        acme.feedback.intake().receive(acme.dora, acme.call());
        acme.feedback.relay().run(100);
        Actor admin = Actor.of("a", "ann", Roles.ADMIN);
        Period all = Period.of(LocalDate.MIN, LocalDate.MAX);

        assertThat(acme.feedback
                        .kpis()
                        .daily(acme.dora, Set.of(DailyMeasures.RECEIVED), all)
                        .tallies())
                .hasSize(1);
        for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
            assertThat(acme.feedback
                            .privacy()
                            .retain(admin, end, null, 10, "T-1")
                            .orThrow()
                            .feedbacks())
                    .isZero();
            acme.feedback.relay().forget(end);
        }
        assertThat(acme.feedback.relay().head("a")).isEqualTo(1);
    }

    @Test
    void aLineWhoseCalendarIsInAnUnknownZoneIsRefusedAndTheOthersAreReceived() {
        Firm acme = acme();
        Document always = CalendarDocument.write(WorkingCalendar.roundTheClock(ZoneOffset.UTC));
        storage.register()
                .put(new Registered("a", "calendar", "mars", 1, always.with("zone", "Mars/Olympus"), NOW, "ann"));
        Community lake = Community.of("a", "lake", "Lake", "mars");
        storage.register().put(new Registered("a", "community", "lake", 1, lake.toDocument(), NOW, "ann"));
        NewFeedback atLake = NewFeedback.of("a", "lake", new Channel("a"), acme.category, "Waves");

        List<Reception> answers =
                acme.feedback.intake().receiveAll(acme.dora, List.of(acme.call(), atLake, acme.call()));

        assertThat(((Refused) answers.get(1)).codes()).containsExactly("refused.calendar-unreadable");
        assertThat(List.of(answers.get(0), answers.get(2))).allMatch(Receipt.class::isInstance);
        assertThat(acme.feedback.setup().calendars(acme.dora)).hasSize(1);
        assertThat(acme.feedback.setup().unreadable(acme.dora)).hasSize(1);
    }
}
