package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class SchemaAndPrefixContractTest extends FeedbackStorageContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        DataSource database = Database.inMemory();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema voices");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return JdbcFeedbackStorage.withOwnTransactions(database)
                .schema("voices")
                .prefix("acme_")
                .schemaMode(SchemaMode.UPGRADE)
                .build();
    }
}
