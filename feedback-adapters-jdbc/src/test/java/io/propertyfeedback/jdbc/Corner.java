package io.propertyfeedback.jdbc;

import com.alibaba.druid.pool.DruidDataSource;
import com.alibaba.druid.wall.WallFilter;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.port.FeedbackStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * One way to set a storage up, on a real server: the tables are made once and emptied for each test.
 *
 * @param joined     whether each call joins a transaction of a host
 * @param autoCommit whether connections come out of the pool with auto-commit
 * @param named      whether the tables stand in a schema of their own, under a prefix of their own
 * @param druid      whether Druid is the pool, with its wall; else HikariCP
 */
record Corner(Server server, boolean joined, boolean autoCommit, boolean named, boolean druid) {
    private static final Map<Corner, Ready> READY = new ConcurrentHashMap<>();
    private static final int MOST = 20;

    static Corner own(Server server) {
        return new Corner(server, false, true, false, false);
    }

    static Stream<Corner> all() {
        List<Boolean> both = List.of(false, true);
        return Stream.of(Server.values())
                .flatMap(server -> both.stream()
                        .flatMap(joined -> both.stream()
                                .flatMap(commits -> both.stream()
                                        .flatMap(named -> both.stream()
                                                .map(druid -> new Corner(server, joined, commits, named, druid))))))
                .filter(corner -> corner.server != Server.H2 || !corner.druid); // whose wall does not know H2's merge
    }

    Corner joining() {
        return new Corner(server, true, autoCommit, named, druid);
    }

    Corner withoutAutoCommit() {
        return new Corner(server, joined, false, named, druid);
    }

    Corner withNames() {
        return new Corner(server, joined, autoCommit, true, druid);
    }

    Corner pooledByDruid() {
        return new Corner(server, joined, autoCommit, named, true);
    }

    @Override
    public String toString() {
        return server
                + (joined ? ", joined" : ", own")
                + (autoCommit ? "" : ", no auto-commit")
                + (named ? ", schema and prefix" : "")
                + (druid ? ", Druid" : ", HikariCP");
    }

    private record Ready(DataSource pool, FeedbackStorage storage, List<String> tables) {}

    FeedbackStorage emptyStorage() {
        Ready ready = READY.computeIfAbsent(this, Corner::ready);
        Server.execute(
                ready.pool,
                ready.tables.stream().map(table -> "delete from " + table).toArray(String[]::new));
        return ready.storage;
    }

    DataSource pool() {
        return READY.computeIfAbsent(this, Corner::ready).pool;
    }

    private Ready ready() {
        String name = server.fresh();
        DataSource direct = server.database(name);
        if (named) {
            Server.execute(direct, "create schema " + schema());
        }
        // not through the pool: Druid's wall does not know PostgreSQL's partial indexes
        named(JdbcFeedbackStorage.withOwnTransactions(direct))
                .schemaMode(SchemaMode.UPGRADE)
                .build();
        DataSource pool = druid ? druid(server.url(name)) : hikari(server.url(name));
        FeedbackStorage storage =
                named(JdbcFeedbackStorage.withOwnTransactions(pool)).build();
        if (joined) {
            Host host = new Host(pool);
            storage = host.joined(named(JdbcFeedbackStorage.joining(host::connection)));
        }
        Names names = named ? new Names(schema(), "acme_") : new Names(null, "fb_");
        List<String> tables =
                new ArrayList<>(Script.complete(Dialect.postgresql()).tables().keySet());
        tables.removeAll(List.of("gate", "relay", "version"));
        return new Ready(pool, storage, tables.stream().map(names::table).toList());
    }

    JdbcStorageSetup named(JdbcStorageSetup setup) {
        return named ? setup.schema(schema()).prefix("acme_") : setup;
    }

    private String schema() {
        return "voices" + Integer.toHexString(toString().hashCode());
    }

    private DataSource hikari(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    private DataSource druid(String url) {
        DruidDataSource pool = new DruidDataSource();
        pool.setUrl(url);
        pool.setDefaultAutoCommit(autoCommit);
        pool.setMaxActive(MOST);
        pool.setProxyFilters(List.of(new WallFilter()));
        return pool;
    }
}
