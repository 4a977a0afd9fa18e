package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.desk.KpiDesk;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What calls cost among many feedbacks over two years, six in a thousand open: processor time of the calling thread and of the
 * server's process for its session, printed as a table for docs/performance.md. In an everyday build a few on H2, so that it
 * does not rot.
 */
class GrowthTest {
    private static final Actor MANAGER = Actor.of("acme", "mia", Roles.MANAGER);
    private static final Instant NOW = Templates.NINE.plus(Duration.ofDays(1));
    private static final Period MONTH = Period.month(2026, 1);
    private static final SearchQuery ALL = SearchQuery.of("acme");
    private static final SearchQuery OPEN = ALL.in(Status.OPEN, Status.WAITING).orderedBy(SearchQuery.Order.DUE);

    private static final Map<String, Consumer<PropertyFeedback>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("first page", feedback -> feedback.records().search(MANAGER, ALL));
        CALLS.put(
                "cursor a year deep",
                feedback -> feedback.records()
                        .search(MANAGER, ALL.after(new SearchQuery.Cursor(NOW.minus(Duration.ofDays(365)), "c"))));
        CALLS.put("all open by due", feedback -> feedback.records().search(MANAGER, OPEN));
        CALLS.put("unassigned", feedback -> feedback.records().search(MANAGER, OPEN.unassigned()));
        CALLS.put("a handler's own queue", feedback -> feedback.records().search(MANAGER, OPEN.handledBy("own")));
        CALLS.put("count open", feedback -> feedback.records().count(MANAGER, OPEN));
        CALLS.put("find", feedback -> feedback.records().find(MANAGER, "k-open-1"));
        CALLS.put("history", feedback -> feedback.records().history(MANAGER, "k-open-1"));
        CALLS.put("daily figures of a month", feedback -> feedback.kpis().daily(MANAGER, DailyMeasures.ALL, MONTH));
        CALLS.put("report of a month, all figures", feedback -> report(feedback.kpis(), MONTH));
        CALLS.put("export", feedback -> feedback.records().export(MANAGER, ALL, each -> {}));
        CALLS.put("report of all", feedback -> report(feedback.kpis(), Period.all()));
    }

    static Stream<Arguments> sizes() {
        return Proof.RUNS
                ? Stream.of(
                                Arguments.of(Server.H2, 10_000),
                                Arguments.of(Server.H2, 100_000),
                                Arguments.of(Server.POSTGRESQL, 10_000),
                                Arguments.of(Server.POSTGRESQL, 100_000),
                                Arguments.of(Server.POSTGRESQL, 1_000_000))
                        .filter(size -> Proof.isAbout((Server) size.get()[0]))
                : Stream.of(Arguments.of(Server.H2, 1_000));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void callsAmongMany(Server server, int feedbacks) throws SQLException {
        DataSource database = server.database(server.fresh());
        Templates.led(database);
        long began = System.nanoTime();
        Multiplied.overTwoYears(database, server, feedbacks / Templates.SETTLED);
        System.out.printf(
                "%n%s, %,d feedbacks, made in %d s%n", server, feedbacks, (System.nanoTime() - began) / 1_000_000_000);
        HikariConfig one = new HikariConfig();
        one.setDataSource(database);
        one.setMaximumPoolSize(1);
        try (HikariDataSource session = new HikariDataSource(one)) {
            FeedbackStorage storage = Database.storage(session);
            PropertyFeedback feedback =
                    PropertyFeedback.on(storage).time(() -> NOW).open();
            String process = server == Server.POSTGRESQL ? process(session) : "";
            CALLS.forEach((name, call) -> System.out.printf(
                    "| %-32s | %,10.1f |%n", name, milliseconds(() -> call.accept(feedback), process)));
            assertThat(storage.count(ALL, Integer.MAX_VALUE)).isGreaterThanOrEqualTo(feedbacks);
        }
    }

    private static List<KpiReport> report(KpiDesk kpis, Period period) {
        return kpis.report(
                MANAGER,
                Kpis.ALL.stream()
                        .map(figure -> KpiQuery.of(figure, period, NOW))
                        .toList());
    }

    /** Of one call, once it is warm; the longer it takes, the fewer are made, and what takes seconds is made once. */
    private static double milliseconds(Runnable call, String process) {
        double cold = spent(process);
        long begun = System.nanoTime();
        call.run();
        int calls = (int) Math.min(200, 2_000_000_000L / (System.nanoTime() - begun));
        if (calls == 0) {
            return spent(process) - cold;
        }
        for (int i = 1; i < calls; i++) {
            call.run();
        }
        double before = spent(process);
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        return (spent(process) - before) / calls;
    }

    /** Milliseconds of processor time: of this thread, and of the server's process for the session. */
    private static double spent(String process) {
        double thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        return process.isEmpty() ? thread : thread + ticks(process) * 10d;
    }

    private static long ticks(String process) {
        try {
            String stat = Files.readString(Path.of("/proc", process, "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String process(DataSource session) throws SQLException {
        try (Connection connection = session.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_backend_pid()")) {
            result.next();
            return result.getString(1);
        }
    }
}
