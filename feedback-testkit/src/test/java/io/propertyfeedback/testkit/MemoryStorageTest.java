package io.propertyfeedback.testkit;

import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.port.FeedbackStorage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("memory")
class MemoryStorageTest extends FeedbackStorageContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        return new MemoryFeedbackStorage();
    }
}
