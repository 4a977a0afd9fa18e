package io.propertyfeedback.desk;

import io.propertyfeedback.process.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case of an import.
 *
 * @param kind   created, closed since the last import, unchanged, or refused
 * @param why    the reasons, when refused
 */
public record ImportResult(Kind kind, @Nullable Refused why) {
    /** What became of it. */
    public enum Kind {
        CREATED,
        CLOSED,
        UNCHANGED,
        REFUSED
    }

    static ImportResult created() {
        return new ImportResult(Kind.CREATED, null);
    }

    static ImportResult closed() {
        return new ImportResult(Kind.CLOSED, null);
    }

    static ImportResult unchanged() {
        return new ImportResult(Kind.UNCHANGED, null);
    }

    static ImportResult refused(Refused why) {
        return new ImportResult(Kind.REFUSED, why);
    }

    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    public Optional<Refused> refusal() {
        return Optional.ofNullable(why);
    }
}
