package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;

class MariadbJoinedContractTest extends FeedbackStorageContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        return Corner.own(Server.MARIADB)
                .joining()
                .withNames()
                .withoutAutoCommit()
                .emptyStorage();
    }
}
