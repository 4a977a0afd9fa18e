package io.propertyfeedback.jdbc;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A kind of database with a driver; its server is started once for all tests of the JVM. */
enum Server {
    H2(Dialect.h2(), "") {
        @Override
        String url(String database) {
            return "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }

        @Override
        DataSource at(String url) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return source;
        }

        @Override
        String fresh() {
            return "fresh" + DATABASES.incrementAndGet();
        }
    },
    POSTGRESQL(Dialect.postgresql(), "postgres") {
        @Override
        String url(String database) {
            return "jdbc:postgresql://localhost:" + Servers.postgresqlPort() + "/" + database + "?user=postgres";
        }

        @Override
        DataSource at(String url) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            return source;
        }
    },
    MARIADB(Dialect.mariadb(), "test") {
        @Override
        String url(String database) {
            return "jdbc:mariadb://localhost:" + Servers.mariadbPort() + "/" + database + "?user=root";
        }

        @Override
        DataSource at(String url) throws SQLException {
            return new MariaDbDataSource(url);
        }
    },
    /** MySQL's driver and dialect on MariaDB's server. */
    MYSQL(Dialect.mysql(), "test") {
        @Override
        String url(String database) {
            return "jdbc:mysql://localhost:" + Servers.mariadbPort() + "/" + database + "?user=root&sslMode=DISABLED";
        }

        @Override
        DataSource at(String url) {
            MysqlDataSource source = new MysqlDataSource();
            source.setUrl(url);
            return source;
        }
    };

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Dialect dialect;
    private final String first;

    Server(Dialect dialect, String first) {
        this.dialect = dialect;
        this.first = first;
    }

    Dialect dialect() {
        return dialect;
    }

    boolean slow() {
        return this == MARIADB || this == MYSQL;
    }

    /** Where a database is; with a user, without a password. */
    abstract String url(String database);

    abstract DataSource at(String url) throws SQLException;

    /** The name of a database of one's own, empty. */
    String fresh() {
        String name = "fresh" + DATABASES.incrementAndGet();
        execute(database(first), "create database " + name);
        return name;
    }

    DataSource database(String name) {
        try {
            return at(url(name));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void execute(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
