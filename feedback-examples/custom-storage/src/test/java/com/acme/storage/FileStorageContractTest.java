package com.acme.storage;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a key-value file (MVStore)")
class FileStorageContractTest extends FeedbackStorageContract {
    @TempDir
    Path folder;

    private @Nullable FileStorage open;

    @Override
    protected FeedbackStorage emptyStorage() {
        open = FileStorage.open(folder.resolve("feedback"));
        return open;
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }
}
