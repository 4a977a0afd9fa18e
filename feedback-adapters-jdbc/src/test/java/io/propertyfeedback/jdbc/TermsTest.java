package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.query.SearchWords;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void textHasItsLettersAndPairs() {
        assertThat(Terms.of("", "电梯坏")).containsExactlyInAnyOrder("电", "梯", "坏", "电梯", "梯坏");
    }

    @Test
    void pairsDoNotReachOverWhatIsNoLetter() {
        assertThat(Terms.of("水", "管，漏")).containsExactlyInAnyOrder("水", "管", "漏");
    }

    @Test
    void longWordIsLookedForByItsPairs() {
        assertThat(Terms.of(SearchWords.of("电梯坏"))).containsExactlyInAnyOrder("电梯", "梯坏");
    }

    @Test
    void oneLetterIsLookedForByItself() {
        assertThat(Terms.of(SearchWords.of("梯"))).containsExactly("梯");
    }

    @Test
    void widthAndCaseMakeNoDifference() {
        assertThat(Terms.of("Ａ１", "")).isEqualTo(Terms.of("a1", ""));
    }

    @Test
    void lettersBeyondTheFirstPlaneAreOne() {
        assertThat(Terms.of("", "\uD840\uDC0B")).containsExactly("\uD840\uDC0B");
    }
}
