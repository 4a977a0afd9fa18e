package io.propertyfeedback.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Characters;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void whatCountsAsComposedIsSoWhereverItStands() {
        String all = IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .mapToObj(Character::toString)
                .filter(Words::isComposed)
                .collect(Collectors.joining());

        assertThat(all).contains("é").contains("管").contains("。").contains("，");
        assertThat(Normalizer.isNormalized(all, Normalizer.Form.NFC)).isTrue();
        assertThat(Normalizer.isNormalized(new StringBuilder(all).reverse(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void aCombiningMarkIsLookedAt() {
        assertThat(Words.isComposed("e\u0301")).isFalse();
    }

    @Test
    void controlsAndHalvesOfPairsAreStillFoundAmongPlainCharacters() {
        assertThat(Characters.unfit("管理\u0007", false)).isEqualTo(new Characters.Unfit(7, 3));
        assertThat(Characters.unfit("ab\u007F", false)).isEqualTo(new Characters.Unfit(0x7F, 3));
        assertThat(Characters.unfit("a\uD83D", true)).isEqualTo(new Characters.Unfit(0xD83D, 2));
    }
}
