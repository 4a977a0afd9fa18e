package io.propertyfeedback.examples.centre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much there is for each key, and how many keys are remembered. */
class AllowanceTest {
    @Test
    void whatIsTakenComesBackOneByOne() {
        Allowance allowance = new Allowance(2, Duration.ofMinutes(10));
        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isBetween(290L, 301L);
        assertThat(allowance.take("b")).isZero();
    }

    @Test
    void whatWasNotUsedUpCanBeTakenAgain() {
        Allowance allowance = new Allowance(1, Duration.ofMinutes(10));
        assertThat(allowance.take("a")).isZero();
        allowance.giveBack("a");
        assertThat(allowance.take("a")).isZero();
    }

    @Test
    void keysThatAreRememberedAreBounded() {
        Allowance allowance = new Allowance(1, Duration.ofMinutes(10));
        for (int i = 0; i < 50_000; i++) {
            allowance.take("address " + i);
        }
        assertThat(allowance.keys()).isBetween(1L, 10_000L);
    }

    @Test
    void networkOfVersionSixIsOneAddress() {
        assertThat(Strangers.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Strangers.network("2001:db8:1:2:ffff::1"));
        assertThat(Strangers.network("[2001:db8:1:3::1]")).isNotEqualTo(Strangers.network("2001:db8:1:2::1"));
        assertThat(Strangers.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
