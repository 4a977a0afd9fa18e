package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.port.FeedbackStorage;

class MemoryFiguresTest extends ReckonedFiguresContract {
    @Override
    protected FeedbackStorage emptyStorage() {
        return new MemoryFeedbackStorage();
    }
}
