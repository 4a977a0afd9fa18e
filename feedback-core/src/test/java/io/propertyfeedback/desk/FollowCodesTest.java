package io.propertyfeedback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.FollowCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowCodesTest {
    private static final byte[] KEY = "a key of at least thirty-two byte".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8);
    private static final FollowCodes KEYED = new FollowCodes(List.of(KEY));

    /** What the library stored, and told, before hashes were kept under a key: of {@link #KEY}, acme and f1. */
    private static final String OLD_CODE = "WD7D-ZYHF-X70G-99SF-HMMY-DK8M-AEG3";

    private static final String OLD_HASH = "QRuT_MHQMqf4_BxWlFHKBift9znOR8EWU2i457d5Jg8";

    /** The same of short codes when they had twelve characters. */
    private static final String EARLIER_CODE = "E7ZP-G2M3-7TGF";

    private static final String EARLIER_HASH = "v2:Aa3bK8bWzGjRGVa6NBEjGbTVCCwZ3qc5cTqp5--If0E";

    private static FollowCodes codes(boolean keyed) {
        return keyed ? KEYED : new FollowCodes(List.of());
    }

    private static Optional<CommitResult.Claimed> held(Claim claim) {
        return Optional.of(new CommitResult.Claimed(claim, "f1", 1));
    }

    private static boolean opens(FollowCodes codes, FollowCode code, Claim claim) {
        return codes.opens("acme", "f1", code, held(claim));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCodeOpensWhatWasClaimedWithIt(boolean keyed) {
        FollowCodes codes = codes(keyed);
        assertThat(opens(codes, codes.of("acme", "f1"), codes.claim("acme", "f1")))
                .isTrue();
        assertThat(opens(codes, codes.of("acme", "f2"), codes.claim("acme", "f1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void codesDifferByCompanyIdAndKey(boolean keyed) {
        FollowCodes codes = codes(keyed);
        FollowCode code = codes.of("acme", "f1");

        assertThat(codes.of("acme", "f2")).isNotEqualTo(code);
        assertThat(codes.of("acm", "ef1")).isNotEqualTo(code);
        assertThat((keyed ? new FollowCodes(List.of(OTHER)) : codes(false)).of("acme", "f1"))
                .isNotEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingOpensWhatHoldsNoHash(boolean keyed) {
        FollowCodes codes = codes(keyed);
        assertThat(codes.opens("acme", "f1", codes.of("acme", "f1"), Optional.empty()))
                .isFalse();
        assertThat(opens(codes, codes.of("acme", "f1"), FollowCodes.asked("f1")))
                .isFalse();
    }

    @Test
    void aShortCodeIsHeldToAHashUnderTheKeyAlone() {
        FollowCode code = KEYED.of("acme", "f1");
        Claim claim = KEYED.claim("acme", "f1");

        assertThat(code.characters()).hasSize(FollowCode.SHORT);
        assertThat(claim.bodyHash()).startsWith("v2:").hasSize(46).doesNotContain(code.characters());
        assertThat(opens(new FollowCodes(List.of(OTHER)), code, claim)).isFalse();
        assertThat(opens(new FollowCodes(List.of(OTHER, KEY)), code, claim)).isTrue();
    }

    /** Whoever writes to the database may put one row's hash into another, and still needs the code of that one. */
    @Test
    void theHashOfOneFeedbackOpensNoOther() {
        FollowCode code = KEYED.of("acme", "f1");
        Claim claim = KEYED.claim("acme", "f1");

        assertThat(KEYED.opens("acme", "f2", code, held(claim))).isFalse();
        assertThat(KEYED.opens("best", "f1", code, held(claim))).isFalse();
    }

    @Test
    void hashesOfBeforeOpenWithAndWithoutAKey() {
        FollowCode code = FollowCode.read(OLD_CODE).orElseThrow();
        Claim claim = new Claim("follow", "f1", OLD_HASH);

        for (FollowCodes codes : List.of(codes(false), KEYED, new FollowCodes(List.of(OTHER)))) {
            assertThat(opens(codes, code, claim)).isTrue();
            assertThat(opens(codes, codes.of("acme", "f1"), claim)).isFalse();
        }
    }

    @Test
    void codesOfTwelveCharactersOpenAndAreToldAgain() {
        FollowCode code = FollowCode.read(EARLIER_CODE).orElseThrow();
        Claim claim = new Claim("follow", "f1", EARLIER_HASH);
        FollowCodes turned = new FollowCodes(List.of(OTHER, KEY));

        for (FollowCodes codes : List.of(KEYED, turned)) {
            assertThat(opens(codes, code, claim)).isTrue();
            assertThat(opens(codes, KEYED.of("acme", "f1"), claim)).isFalse();
            assertThat(codes.told("acme", "f1", held(claim))).contains(code);
        }
        assertThat(opens(new FollowCodes(List.of(OTHER)), code, claim)).isFalse();
    }

    @Test
    void whatWasToldIsToldAgainByTheKeyThatMadeIt() {
        Optional<CommitResult.Claimed> before = held(new Claim("follow", "f1", OLD_HASH));
        Optional<CommitResult.Claimed> keyed = held(KEYED.claim("acme", "f1"));
        FollowCodes turned = new FollowCodes(List.of(OTHER, KEY));

        for (FollowCodes codes : List.of(KEYED, turned)) {
            assertThat(codes.told("acme", "f1", before)).isEqualTo(FollowCode.read(OLD_CODE));
            assertThat(codes.told("acme", "f1", keyed)).contains(KEYED.of("acme", "f1"));
        }
        assertThat(codes(false).told("acme", "f1", keyed)).isEmpty();
        assertThat(new FollowCodes(List.of(OTHER)).told("acme", "f1", before)).isEmpty();
    }

    /** Without the lock: the hash alone. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMillionRandomCodesOpenNothing(boolean keyed) {
        FollowCodes codes = codes(keyed);
        Claim claim = codes.claim("acme", "f1");
        Random random = new Random(33);
        byte[] bytes = new byte[18];
        int opened = 0;
        for (int i = 0; i < 1_000_000 / Integer.getInteger("proof.scale", 50); i++) {
            random.nextBytes(bytes);
            FollowCode code = FollowCode.of(bytes, keyed ? FollowCode.SHORT : FollowCode.LONG);
            opened += opens(codes, code, claim) ? 1 : 0;
        }

        assertThat(opened).isZero();
    }
}
