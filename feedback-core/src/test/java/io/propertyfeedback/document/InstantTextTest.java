package io.propertyfeedback.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    private static final long FIRST = -62_135_596_800L; // 0001-01-01T00:00:00Z
    private static final long LAST = 253_402_300_799L; // 9999-12-31T23:59:59Z

    @Property
    void everySecondReadsAsJavaTimeWroteIt(@ForAll @LongRange(min = FIRST, max = LAST) long second) {
        Instant instant = Instant.ofEpochSecond(second);

        assertThat(InstantText.plain(instant.toString())).isEqualTo(instant);
    }

    @Test
    void aLeapDayIsRead() {
        assertThat(InstantText.plain("2028-02-29T23:59:59Z")).isEqualTo("2028-02-29T23:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-00-10T00:00:00Z",
                "2026-13-10T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-04-00T00:00:00Z",
                "0000-04-01T00:00:00Z",
                "2026-04-01T24:00:00Z",
                "2026-04-01T10:60:00Z",
                "2026-04-01T10:00:60Z",
                "2026-04-01T10:00:00.5Z",
                "2026-04-01T10:00:00+0",
                "2026-04-01 10:00:00Z",
                "２026-04-01T10:00:00Z",
                ""
            })
    void whateverElseIsLeftToJavaTime(String text) {
        assertThat(InstantText.plain(text)).isNull();
    }
}
