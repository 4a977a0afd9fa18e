package io.propertyfeedback.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What whole lives take on disk and in the log of a server, with what the relay folds: the figures of a plan. */
class VolumeTest {
    private static final int CASES = 10_000 / Integer.getInteger("proof.scale", 50);
    private static final int RELAYED_AT_ONCE = 500;
    private static final Actor DESK = Actor.of("acme", "dora", Roles.FRONT_DESK, Roles.FOLLOW_UP, Roles.REVIEWER);
    private static final Actor HANDLER = Actor.of("acme", "li", Roles.HANDLER);

    private final DataSource server = Servers.both().get(0);
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private PropertyFeedback feedback;

    @Test
    void closedCaseLeavesItsHistoryAndNothingInTheQueues() {
        Servers.empty(server);
        feedback = PropertyFeedback.on(
                        JdbcFeedbackStorage.withOwnTransactions(server).build())
                .time(() -> now)
                .open();
        setUp();
        long start = bytesLogged();
        for (int i = 0; i < CASES; i++) {
            life(i);
        }
        long lived = bytesLogged();
        long began = System.nanoTime();
        while (feedback.relay().run(RELAYED_AT_ONCE) > 0) {
            // until everything is folded and told
        }
        long folded = bytesLogged();
        double seconds = (System.nanoTime() - began) / 1e9;
        StringBuilder said = new StringBuilder();
        said.append(String.format(
                "%d closed cases; bytes of WAL a case: %d of the acts, %d of relay and folds, which dealt with %.0f changes a second%n",
                CASES, (lived - start) / CASES, (folded - lived) / CASES, 8 * CASES / seconds));
        for (String table : Servers.tables(server)) {
            Servers.execute(server, "vacuum full " + table);
            said.append(String.format(
                    "%-12s %7.4f rows and %6d bytes a case%n",
                    table,
                    (double) number("select count(*) from " + table) / CASES,
                    number("select pg_total_relation_size('" + table + "')") / CASES));
        }
        said.append(String.format(
                "in all %d bytes a case%n",
                number(
                                "select sum(pg_total_relation_size(oid)) from pg_class where relname like 'fb\\_%' and relkind = 'r'")
                        / CASES));
        System.out.print(said);
        assertThat(number("select count(*) from fb_history")).isEqualTo(8L * CASES);
        assertThat(number("select count(*) from fb_outbox")).isZero();
        for (String listened : List.of("fb_cursor", "fb_place", "fb_missed")) {
            assertThat(number("select count(*) from " + listened)).isZero(); // nobody listens
        }
    }

    private void setUp() {
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZoneOffset.UTC)
                                .id("always")
                                .weekdays(Window.of("00:00", "24:00"))
                                .build(),
                        0)
                .stored();
        for (int i = 0; i < 20; i++) {
            feedback.setup()
                    .put(admin, Community.of("acme", "community-" + i, "Community " + i, "always"), 0)
                    .stored();
        }
    }

    private void life(int number) {
        now = now.plusSeconds(37);
        String id = feedback.intake()
                .receive(
                        DESK,
                        NewFeedback.of(
                                        "acme",
                                        "community-" + number % 20,
                                        Channel.PHONE,
                                        "complaint/noise",
                                        "楼上住户每天晚上十点以后装修，电钻声音很大，影响老人和孩子休息，请尽快处理。单元 " + number)
                                .titled("夜间装修噪声扰民 " + number)
                                .messageId("call-" + number)
                                .at(Location.unit("unit-" + number % 3000))
                                .from(
                                        SubmitterKind.OWNER,
                                        Person.of("acme", "person-" + number % 5000)
                                                .named("王小明")
                                                .withPhone("1380000" + number)))
                .receipt()
                .id();
        long version = 1;
        for (ActRequest move : List.of(
                Moves.assigned("li"),
                Moves.confirmed("三楼 302 室，每晚十点到十二点，已电话确认", true),
                Moves.analysed("noise", "several"),
                Moves.planned("与施工方约定只在工作日白天施工，并在大堂张贴公告", now.plus(Duration.ofDays(1)), true),
                Moves.done("施工方已签字承诺，公告已张贴，夜间巡查两次未再发现"),
                Moves.satisfied(5),
                Moves.reviewed("装修前先告知施工时段"))) {
            now = now.plusSeconds(37);
            Actor actor = version == 1 || version > 5 ? DESK : HANDLER;
            feedback.handling().perform(actor, id, version++, move).orThrow();
        }
    }

    private long bytesLogged() {
        return number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    private long number(String query) {
        return Long.parseLong(Servers.texts(server, query).get(0));
    }
}
