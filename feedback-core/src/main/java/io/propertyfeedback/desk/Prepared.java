package io.propertyfeedback.desk;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.process.Refused;
import org.jspecify.annotations.Nullable;

/** What one line of a batch has come to: refused already, or a change to be committed. */
record Prepared(@Nullable Refused refused, @Nullable Change change) {

    static Prepared refused(Refused refused) {
        return new Prepared(refused, null);
    }
}
