package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.sql.SQLException;

class JoinedContractTest extends FeedbackStorageContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        try {
            return new Host(Database.inMemory()).joined();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
