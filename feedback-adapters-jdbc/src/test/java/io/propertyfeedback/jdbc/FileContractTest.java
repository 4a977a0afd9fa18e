package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileContractTest extends FeedbackStorageContract {
    @TempDir
    Path folder;

    @Override
    protected FeedbackStorage emptyStorage() {
        return Database.storage(Database.inFile(folder));
    }
}
