package io.propertyfeedback.testkit;

import io.propertyfeedback.port.FeedbackStorage;

/** What a group of rules is about. */
interface StorageContract {
    /** The storage of the present test, empty at its beginning. */
    FeedbackStorage storage();
}
