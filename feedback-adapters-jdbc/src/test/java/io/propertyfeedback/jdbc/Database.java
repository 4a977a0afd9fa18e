package io.propertyfeedback.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases for tests: H2, each one fresh. */
final class Database {
    private Database() {}

    /** One in memory, which lives as long as the tests. */
    static DataSource inMemory() {
        return at("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** One in a file, closed with its last connection. */
    static DataSource inFile(Path folder) {
        return at("file:" + folder.resolve("feedback").toAbsolutePath());
    }

    private static DataSource at(String place) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + place + ";LOCK_TIMEOUT=10000");
        return source;
    }

    static JdbcFeedbackStorage storage(DataSource database) {
        return JdbcFeedbackStorage.withOwnTransactions(database)
                .schemaMode(SchemaMode.UPGRADE)
                .build();
    }
}
