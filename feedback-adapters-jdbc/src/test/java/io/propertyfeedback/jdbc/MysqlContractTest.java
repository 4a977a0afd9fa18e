package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;

class MysqlContractTest extends FeedbackStorageContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        return Corner.own(Server.MYSQL).emptyStorage();
    }
}
