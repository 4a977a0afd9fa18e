package io.propertyfeedback.testkit;

import io.propertyfeedback.memory.MemoryAttachmentStore;
import io.propertyfeedback.port.AttachmentStore;
import java.time.Clock;

class MemoryAttachmentStoreTest implements AttachmentStoreContract {
    @Override
    public AttachmentStore emptyStore() {
        return new MemoryAttachmentStore(Clock.systemUTC());
    }
}
