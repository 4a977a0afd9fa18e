package offending.libraries.model;

import org.assertj.core.api.Assertions;

/** A library that the core does not have. */
public final class Offender {
    Object assertion = Assertions.assertThat(1);
}
