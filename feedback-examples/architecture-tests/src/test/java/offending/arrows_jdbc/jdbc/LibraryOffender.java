package offending.arrows_jdbc.jdbc;

import org.assertj.core.api.Assertions;

public final class LibraryOffender {
    Object library = Assertions.assertThat(1);
}
