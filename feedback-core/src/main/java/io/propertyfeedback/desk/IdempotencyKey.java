package io.propertyfeedback.desk;

import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.process.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key under which a caller makes a request again.
 *
 * @param key as long as storages keep
 */
record IdempotencyKey(@NotBlank @Size(max = 200) String key) {

    /** Why a key is no use: another request holds it, or one of which nobody can tell since its words were erased. */
    static Refused refused(String key, Claim held) {
        return Refused.because(held.bodyHash() == null ? "refused.key-erased" : "refused.key-reused", key);
    }

    /** What is wrong with a key; nothing is wrong with none. */
    static List<FieldError> check(@Nullable String key) {
        return key == null ? List.of() : EnvelopeRules.check(new IdempotencyKey(key));
    }
}
