package io.propertyfeedback.testkit;

import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ForwardingStorage;

/** Does everything right, by the memory inside; a careless adapter overrides what it gets wrong. */
class Forwarding extends ForwardingStorage {
    final FeedbackStorage inner;

    Forwarding() {
        this(new MemoryFeedbackStorage());
    }

    private Forwarding(FeedbackStorage inner) {
        super(inner);
        this.inner = inner;
    }
}
