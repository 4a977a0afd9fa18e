package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.Span;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A span that holds more lives than ids are held in memory. */
class ScanTest {
    private static final ScanQuery ALL = ScanQuery.of("acme");
    private static final ScanQuery EVER = ALL.within(new Span(Instant.MIN, Instant.MAX));

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void spanIsGivenWholeHoweverFewIdsAreHeld(Server server) throws SQLException {
        DataSource database = server.database(server.fresh());
        Templates.led(database);
        List<Life> all = lives(database, server, new Scan(ALL, 1));
        assertThat(lives(database, server, new Scan(EVER, 7))).isEqualTo(all);
        assertThat(lives(database, server, new Scan(EVER, all.size()))).isEqualTo(all);
        assertThat(all).hasSizeGreaterThan(7 * 10);
    }

    private static List<Life> lives(DataSource database, Server server, Scan scan) throws SQLException {
        Tables tables = Tables.of(new Names(null, "fb_"), server.dialect());
        List<Life> lives = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            while (scan.goesOn()) {
                lives.addAll(scan.page(new Jdbc(connection), tables));
            }
        }
        return lives;
    }
}
