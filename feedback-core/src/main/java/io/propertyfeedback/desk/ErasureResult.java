package io.propertyfeedback.desk;

import io.propertyfeedback.port.Erased;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to erase: either it was refused and nothing was erased, or this is what was.
 *
 * @param erased what was erased and what was left; null when refused
 * @param why    the reasons, when refused
 * @param record the id of the record of it in the register; null when refused
 * @param filesLeft whether files of what was erased are left, because their store was down: they are deleted when it is
 *     asked again, and by the next {@link AttachmentDesk#sweep}
 */
public record ErasureResult(
        @Nullable Erased erased,
        @Nullable Refused why,
        @Nullable String record,
        boolean filesLeft) {

    static ErasureResult refused(Refused why) {
        return new ErasureResult(null, why, null, false);
    }

    public Optional<Refused> refusal() {
        return Optional.ofNullable(why);
    }

    /** @throws io.propertyfeedback.process.RefusedException when it was refused */
    public Erased orThrow() {
        if (erased == null) {
            throw new RefusedException(Objects.requireNonNull(why));
        }
        return erased;
    }
}
