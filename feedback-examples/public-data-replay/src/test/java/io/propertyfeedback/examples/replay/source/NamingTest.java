package io.propertyfeedback.examples.replay.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamingTest {
    @Test
    void anIdIsNotCutInsideACharacter() {
        String sixtieth = "\uD842\uDFB7";

        assertThat(Naming.slug("a".repeat(59) + sixtieth + "x")).isEqualTo("a".repeat(59) + sixtieth);
        assertThat(Naming.slug("a".repeat(60) + sixtieth)).isEqualTo("a".repeat(60));
    }

    @Test
    void aCutIdEndsInNoHyphen() {
        assertThat(Naming.slug("a".repeat(59) + " b")).isEqualTo("a".repeat(59));
    }
}
