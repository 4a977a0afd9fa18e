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

    @ParameterizedTest
    @ValueSource(
            strings = {"K7Q2X-M3ABC", "k7q2xm3abc", " k7q2x m3abc\n", "k-7-q-2-x-m-3-a-b-c", "\uff2b7Q2X\u2014M3ABC"})
    void aShortCodeIsWrittenInTwoGroupsAndReadHoweverItIsTyped(String typed) {
        FollowCode code = new FollowCode("K7Q2XM3ABC");
        assertThat(code.text()).isEqualTo("K7Q2X-M3ABC");
        assertThat(FollowCode.read(typed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', 'O', '1', 'I', 'L', 'U'})
    void aShortCodeHasNothingThatLooksLikeAnother(char alike) throws Exception {
        assertThat(FollowCode.read("K7Q2X-M3AB" + alike)).isEmpty();
        for (byte i = 0; i < 100; i++) {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(new byte[] {i});
            assertThat(FollowCode.of(bytes, FollowCode.SHORT).characters())
                    .hasSize(10)
                    .doesNotContain("" + alike);
        }
    }

    @Test
    void aCodeOfEarlierVersionsIsWrittenInThreeGroups() {
        FollowCode code = new FollowCode("K7Q2XM01ABCD");
        assertThat(code.text()).isEqualTo("K7Q2-XM01-ABCD");
        assertThat(FollowCode.read(" k7q2 xmol-abcd")).contains(code);
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
                "0123-4567-89A",
                "0123-4567-89ABC",
                "0123-4567-89AU",
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
    void everyBitThatIsWrittenCounts() throws Exception {
        byte[] bytes = MessageDigest.getInstance("SHA-256").digest(new byte[] {7});
        for (int length : new int[] {FollowCode.SHORT, FollowCode.EARLIER, FollowCode.LONG}) {
            FollowCode code = FollowCode.of(bytes, length);
            for (int bit = 0; bit < 5 * length; bit++) {
                byte[] other = bytes.clone();
                other[bit / 8] ^= (byte) (0x80 >> bit % 8);
                assertThat(FollowCode.of(other, length)).as("bit " + bit).isNotEqualTo(code);
            }
        }
    }

    @Test
    void whatIsNoCodeIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> new FollowCode("secret")).hasMessageNotContaining("secret");
    }
}
