package io.propertyfeedback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.FollowCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FollowCodesTest {
    private static final FollowCodes CODES = new FollowCodes(new byte[32]);

    private static Optional<CommitResult.Claimed> held(Claim claim) {
        return Optional.of(new CommitResult.Claimed(claim, "f1", 1));
    }

    @Test
    void aCodeOpensWhatWasClaimedWithIt() {
        assertThat(FollowCodes.opens(CODES.of("acme", "f1"), held(CODES.claim("acme", "f1"))))
                .isTrue();
    }

    @Test
    void codesDifferByCompanyIdAndKey() {
        FollowCode code = CODES.of("acme", "f1");

        assertThat(CODES.of("acme", "f2")).isNotEqualTo(code);
        assertThat(CODES.of("acm", "ef1")).isNotEqualTo(code);
        assertThat(new FollowCodes("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8))
                        .of("acme", "f1"))
                .isNotEqualTo(code);
    }

    @Test
    void nothingOpensWhatHoldsNoHash() {
        assertThat(FollowCodes.opens(CODES.of("acme", "f1"), Optional.empty())).isFalse();
        assertThat(FollowCodes.opens(CODES.of("acme", "f1"), held(FollowCodes.asked("f1"))))
                .isFalse();
    }

    /** Without the lock: the hash alone. */
    @Test
    void aMillionRandomCodesOpenNothing() {
        Optional<CommitResult.Claimed> held = held(CODES.claim("acme", "f1"));
        Random random = new Random(33);
        byte[] bytes = new byte[18];
        int opened = 0;
        for (int i = 0; i < 1_000_000 / Integer.getInteger("proof.scale", 50); i++) {
            random.nextBytes(bytes);
            opened += FollowCodes.opens(FollowCode.of(bytes), held) ? 1 : 0;
        }

        assertThat(opened).isZero();
    }
}
