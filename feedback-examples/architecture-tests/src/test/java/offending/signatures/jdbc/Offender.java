package offending.signatures.jdbc;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Binds its host to somebody else's types. */
public final class Offender {
    public List<AbstractAssert<?, ?>> shown() {
        return List.of();
    }
}
