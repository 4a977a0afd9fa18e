package io.propertyfeedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowCodeTest {
    private static final FollowCode CODE = new FollowCode("0123456789ABCDEFGHJKMNPQRST1");

    @Test
    void aCodeIsWrittenInGroups() {
        assertThat(CODE.text()).isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ-RST1");
    }

    @Test
    void aCodeIsNeverShownByAccident() {
        assertThat(CODE.toString()).doesNotContain("0123").doesNotContain("RST1");
        assertThat(String.valueOf(new Receipt(Lives.complaint().feedback(), false, CODE)))
                .doesNotContain("RST1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RST1",
                "0123456789abcdefghjkmnpqrst1",
                " 0123 4567 89ab cdef ghjk mnpq rst1\n",
                "O123-4567-89AB-CDEF-GHJK-MNPQ-RSTI",
                "o123-4567-89ab-cdef-ghjk-mnpq-rstl",
                "0123\u20134567\u201489AB\u2010CDEF GHJK MNPQ RST1",
                "\uff10\uff11\uff12\uff13\uff0d4567\u300089AB CDEF GHJK MNPQ RST\uff11"
            })
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(FollowCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RST",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RST11",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTU",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-RST\u0000",
                "\ud83d\ude00123-4567-89AB-CDEF-GHJK-MNPQ-RST1"
            })
    void whatIsNoCodeIsReadAsNone(String typed) {
        assertThat(FollowCode.read(typed)).isEmpty();
    }

    @Test
    void whatIsFarTooLongIsNotEvenLookedAt() {
        assertThat(FollowCode.read(CODE.text() + " ".repeat(10_000_000))).isEmpty();
    }

    @Test
    void everyBitOfTheFirstHundredAndFortyCounts() throws Exception {
        byte[] bytes = MessageDigest.getInstance("SHA-256").digest(new byte[] {7});
        FollowCode code = FollowCode.of(bytes);
        for (int bit = 0; bit < 140; bit++) {
            byte[] other = bytes.clone();
            other[bit / 8] ^= (byte) (0x80 >> bit % 8);
            assertThat(FollowCode.of(other)).as("bit " + bit).isNotEqualTo(code);
        }
    }

    @Test
    void whatIsNoCodeIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> new FollowCode("secret")).hasMessageNotContaining("secret");
    }
}
