package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Span;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.query.SearchQuery;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page costs does not grow with what is stored: each kind of page reads as many rows among ten times as many
 * feedbacks (in a proof fifty times), with the same ones open. Read as {@link Meter} counts them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {
    private static final int FEW = 1_000;
    private static final int MANY = Proof.RUNS ? 50_000 : 10_000;
    private static final int WARM = 12; // a server prepares after some, and plans for any value after some more
    private static final Instant NINE = Templates.NINE;
    private static final Cursor BOARD = new Cursor("board", 0, 1);
    private static final SearchQuery ALL = SearchQuery.of("acme");
    private static final SearchQuery OPEN = ALL.in(Status.OPEN, Status.WAITING).orderedBy(SearchQuery.Order.DUE);
    private static final RuntimeException ENOUGH = new IllegalStateException("enough");

    private static final Map<String, Consumer<FeedbackStorage>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("first page", storage -> storage.search(ALL));
        KINDS.put("community", storage -> storage.search(riverside()));
        KINDS.put("span of receipt", storage -> storage.search(ALL.received(daysAgo(17), daysAgo(15))));
        KINDS.put("settled, latest", storage -> storage.search(ALL.in(Status.SETTLED, Status.CLOSED)));
        KINDS.put("all open by due", storage -> storage.search(OPEN));
        KINDS.put(
                "all open by due, next page",
                storage -> storage.search(OPEN.after(new SearchQuery.Cursor(NINE.plusSeconds(3600), "a"))));
        KINDS.put("open and due soon", storage -> storage.search(OPEN.dueBefore(NINE.plusSeconds(7200))));
        KINDS.put("open without a due", storage -> storage.search(OPEN.after(new SearchQuery.Cursor(null, "a"))));
        KINDS.put("all by due", storage -> storage.search(ALL.orderedBy(SearchQuery.Order.DUE)));
        KINDS.put(
                "settled by due",
                storage -> storage.search(ALL.in(Status.SETTLED).orderedBy(SearchQuery.Order.DUE)));
        KINDS.put("unassigned", storage -> storage.search(OPEN.unassigned()));
        KINDS.put("what waits for a role", storage -> storage.search(ALL.waitingFor(Set.of("follow-up"))));
        KINDS.put(
                "what waits for any of some roles",
                storage -> storage.search(ALL.waitingFor(Set.of("follow-up", "reviewer", "nobody"))));
        KINDS.put(
                "what waits for a role, next page",
                storage -> storage.search(ALL.waitingFor(Set.of("follow-up", "front-desk"))
                        .after(new SearchQuery.Cursor(NINE.plusSeconds(3600), "a"))));
        KINDS.put("in a role's hands, by due", storage -> storage.search(OPEN.inHandsOf(Set.of("follow-up"))));
        KINDS.put("count what waits for a role", storage -> storage.count(ALL.waitingFor(Set.of("follow-up")), 10_000));
        KINDS.put("a handler's own", storage -> storage.search(OPEN.handledBy("own")));
        KINDS.put("what a handler ever had", storage -> storage.search(ALL.handledBy("chen")));
        KINDS.put("unit", storage -> storage.search(ALL.aboutUnit("k-1")));
        KINDS.put("party", storage -> storage.search(ALL.saidBy("k-1")));
        KINDS.put("parties", storage -> storage.search(ALL.saidByAnyOf(Set.of("k-1", "k-2", "k-3"))));
        KINDS.put("merged into", storage -> storage.search(ALL.mergedInto("k-open-1")));
        KINDS.put("asked of departments", storage -> storage.search(ALL.askedOf(Set.of("legal", "nobody"))));
        KINDS.put(
                "asked of departments, next page",
                storage -> storage.search(
                        ALL.askedOf(Set.of("legal")).after(new SearchQuery.Cursor(NINE.plusSeconds(3600), "a"))));
        KINDS.put("count asked of departments", storage -> storage.count(ALL.askedOf(Set.of("legal")), 10_000));
        KINDS.put("not concerning", storage -> storage.search(ALL.notConcerning("sun")));
        KINDS.put("concerning", storage -> storage.search(ALL.concerning("sun")));
        KINDS.put("count concerning", storage -> storage.count(ALL.concerning("sun"), 10_000));
        KINDS.put("count open", storage -> storage.count(OPEN, 10_000));
        KINDS.put("count a handler's own", storage -> storage.count(OPEN.handledBy("own"), 10_000));
        KINDS.put("count unassigned", storage -> storage.count(OPEN.unassigned(), 10_000));
        KINDS.put("count all, up to some", storage -> storage.count(ALL, 500));
        KINDS.put("text", storage -> storage.search(ALL.text("Noise")));
        KINDS.put("count by text", storage -> storage.count(ALL.text("Noise"), 10));
        KINDS.put("first page of a scan", storage -> scan(storage, ScanQuery.of("acme")));
        Span week = new Span(daysAgo(10), daysAgo(3));
        KINDS.put("scan of a week", storage -> storage.scan(ScanQuery.of("acme").within(week), life -> {}));
        KINDS.put("find", storage -> storage.find("acme", "k-open-1"));
        KINDS.put("history", storage -> storage.history("acme", "k-open-1"));
        KINDS.put("person", storage -> storage.person("acme", "k-1"));
        KINDS.put("sweep", storage -> storage.sweep(NINE.plusSeconds(86_400), 20, due -> Optional.empty()));
        KINDS.put("what waits", storage -> storage.feed().lag("acme"));
        KINDS.put("round of the relay", storage -> storage.feed().advance(50, NINE, Fold.NOTHING));
        KINDS.put("begin again", storage -> storage.cursors().begin("board", 1, true));
        KINDS.put("behind", storage -> storage.cursors().behind(BOARD, NINE));
        KINDS.put("hold", storage -> storage.cursors().hold(BOARD, "node", NINE, NINE));
        KINDS.put("missed", storage -> storage.cursors().missed("board", "acme"));
        KINDS.put("feed", storage -> storage.feed().read("acme", 0, 50));
        KINDS.put("head of the feed", storage -> storage.feed().head("acme"));
        KINDS.put("daily figures", storage -> storage.feed().tallies(week(), tally -> {}));
    }

    /** What is asked half way down: farther from the top, the more there are. */
    private static final Map<String, BiConsumer<FeedbackStorage, SearchQuery.Cursor>> DEEP = Map.of(
            "deep cursor", (storage, half) -> storage.search(ALL.after(half)),
            "deep cursor of a community",
                    (storage, half) -> storage.search(riverside().after(half)),
            "page of an export",
                    (storage, half) -> storage.search(ALL.limit(400).after(half)));

    private final Map<Server, Filled> few = new LinkedHashMap<>();
    private final Map<Server, Filled> many = new LinkedHashMap<>();
    private final List<HikariDataSource> pools = new ArrayList<>();

    /** A database, how many feedbacks it has, and what it says it reads. */
    private record Filled(FeedbackStorage storage, Meter meter, Recorded recorded, int days) {
        long deep(BiConsumer<FeedbackStorage, SearchQuery.Cursor> kind) {
            SearchQuery.Cursor half = new SearchQuery.Cursor(daysAgo(days / 2), "c0");
            return rows(storage -> kind.accept(storage, half));
        }

        long rows(Consumer<FeedbackStorage> kind) {
            for (int i = 0; i < WARM; i++) {
                kind.accept(storage);
            }
            recorded.queries();
            return meter.of(() -> kind.accept(storage));
        }
    }

    static Stream<Server> servers() {
        return Stream.of(Server.H2, Server.POSTGRESQL, Server.MARIADB).filter(Proof::isAbout);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void noPageReadsMoreAmongMore(Server server) {
        List<String> grown = new ArrayList<>();
        KINDS.forEach((kind, page) -> compare(
                server + ", " + kind, few(server).rows(page), many(server).rows(page), grown));
        DEEP.forEach((kind, page) -> compare(
                server + ", " + kind, few(server).deep(page), many(server).deep(page), grown));
        assertThat(grown).isEmpty();
    }

    private static void compare(String kind, long before, long after, List<String> grown) {
        System.out.printf("%-40s %8d %8d%n", kind, before, after);
        // Where a table is small PostgreSQL reads it once rather than look up a few hundred rows of it, one by one.
        long once = kind.equals("POSTGRESQL, scan of a week") ? MANY : 0;
        if (after > before + before / 4 + 40 + once) {
            grown.add(kind + ": " + before + " rows among " + FEW + ", " + after + " among " + MANY);
        }
    }

    /** Read to its end, since pages that go through what was given before are noticed by the last ones. */
    @ParameterizedTest
    @MethodSource("servers")
    void noLaterPageOfScanReadsMoreThanTheFirst(Server server) {
        long perLife = wholeScan(few(server)) / FEW;
        long perLifeAmongMany = wholeScan(many(server)) / MANY;
        System.out.printf("%-10s %-28s %8d %8d%n", server, "a life of a scan", perLife, perLifeAmongMany);
        assertThat(perLifeAmongMany).isLessThanOrEqualTo(perLife + perLife / 4 + 1);
    }

    @AfterAll
    void close() {
        pools.forEach(HikariDataSource::close);
    }

    private static long wholeScan(Filled filled) {
        filled.recorded.queries();
        return filled.meter.of(() -> filled.storage.scan(ScanQuery.of("acme"), life -> {}));
    }

    private static void scan(FeedbackStorage storage, ScanQuery query) {
        try {
            storage.scan(query, life -> {
                throw ENOUGH;
            });
        } catch (IllegalStateException enough) {
            assertThat(enough).isSameAs(ENOUGH);
        }
    }

    private static SearchQuery riverside() {
        return ALL.inCommunities(Set.of("riverside"));
    }

    private static TallyQuery week() {
        LocalDate last = LocalDate.of(2026, 3, 1);
        return new TallyQuery("acme", null, null, Period.of(last.minusDays(7), last));
    }

    private static Instant daysAgo(int days) {
        return NINE.minus(Duration.ofDays(days));
    }

    private Filled few(Server server) {
        return few.computeIfAbsent(server, s -> filled(s, FEW));
    }

    private Filled many(Server server) {
        return many.computeIfAbsent(server, s -> filled(s, MANY));
    }

    private Filled filled(Server server, int feedbacks) {
        try {
            DataSource database = server.database(server.fresh());
            Templates.led(database);
            int copies = feedbacks / Templates.SETTLED;
            Multiplied.everyFewDays(database, server, copies);
            HikariConfig one = new HikariConfig();
            one.setDataSource(database);
            one.setMaximumPoolSize(1); // so that it is one session that is counted
            if (server
                    == Server.POSTGRESQL) { // as on a disk without arms; else it reads a small table rather as a whole
                one.setConnectionInitSql("set random_page_cost = 1.1");
            }
            HikariDataSource session = new HikariDataSource(one);
            pools.add(session);
            Recorded recorded = new Recorded(session);
            return new Filled(
                    Database.storage(recorded.source()),
                    Meter.at(server, session, recorded),
                    recorded,
                    copies * Multiplied.DAYS);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
