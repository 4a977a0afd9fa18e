package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;

class PostgresqlContractTest extends FeedbackStorageContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        return Corner.own(Server.POSTGRESQL).emptyStorage();
    }
}
