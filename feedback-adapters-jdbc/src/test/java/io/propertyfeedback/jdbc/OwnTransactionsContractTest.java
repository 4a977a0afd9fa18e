package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;

class OwnTransactionsContractTest extends FeedbackStorageContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        return Database.storage(Database.inMemory());
    }
}
