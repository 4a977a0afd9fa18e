package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.FollowCode;
import io.propertyfeedback.process.Following;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Following by reference and secret code, through the desks. */
class FollowTest {
    private static final Actor SITE = Actor.of("acme", "website", Roles.RESIDENT);
    private static final byte[] KEY = new byte[32];
    private static final byte[] OTHER = "another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII);
    private static final String UNKNOWN = "refused.follow-unknown";
    private static final String WRONG = "2".repeat(FollowCode.LONG);

    private final Estate estate = new Estate();

    private static NewFeedback words() {
        return NewFeedback.of("acme", "garden", Channel.ONLINE, "complaint/noise", "Drilling at night");
    }

    private Receipt handedIn() {
        return handIn(estate.feedback, words(), "k1");
    }

    private static Receipt handIn(PropertyFeedback node, NewFeedback said, String key) {
        return node.intake().handIn(SITE, said, key).receipt();
    }

    private Following follow(String reference, String code) {
        return estate.feedback.following().follow("acme", reference, code);
    }

    private static String code(Receipt receipt) {
        return receipt.followCode().orElseThrow().text();
    }

    @Test
    void theCodeOfTheReceiptOpensTheFeedback() {
        Receipt receipt = handedIn();
        Actor follower = follow(receipt.id(), code(receipt)).follower().actor();

        assertThat(estate.feedback.records().find(follower, receipt.id())).contains(receipt.feedback());
        assertThat(estate.feedback.records().history(follower, receipt.id())).hasSize(1);
    }

    @Test
    void whatIsReceivedByStaffHasNoCode() {
        assertThat(estate.hears(Estate.call()).receipt().followCode()).isEmpty();
    }

    @Test
    void onlyAHashOfTheCodeIsStored() {
        Receipt receipt = handedIn();
        Claim held = estate.storage()
                .holder("acme", "garden", Claim.of("follow", receipt.id()))
                .orElseThrow()
                .claim();

        assertThat(held.bodyHash())
                .hasSize(43)
                .doesNotContain(receipt.followCode().orElseThrow().characters());
    }

    @Test
    void withAKeyCodesAreShortAndTheirHashNeedsIt() {
        PropertyFeedback keyed = estate.node().followKey(KEY).open();
        Receipt receipt = handIn(keyed, words(), "k1");

        assertThat(code(receipt)).matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}");
        assertThat(opens(keyed, receipt, receipt)).isTrue();
        assertThat(opens(estate.node().open(), receipt, receipt)).isFalse();
        assertThat(opens(estate.node().followKey(OTHER).open(), receipt, receipt))
                .isFalse();
        assertThat(handIn(estate.node().followKey(OTHER).open(), words(), "k1").followCode())
                .isEmpty();
    }

    @Test
    void codesOfBeforeAKeyStayValid() {
        Receipt told = handedIn();
        PropertyFeedback keyed = estate.node().followKey(KEY).open();

        assertThat(opens(keyed, told, told)).isTrue();
        assertThat(opens(keyed, told, handIn(keyed, words(), "k2"))).isFalse();
        assertThat(handIn(keyed, words(), "k1").followCode()).isEmpty();
    }

    @Test
    void codesOfAnEarlierKeyStayValidAndAreToldAgain() {
        Receipt told = handIn(estate.node().followKey(KEY).open(), words(), "k1");
        PropertyFeedback turned = estate.node().followKey(OTHER, KEY).open();

        assertThat(opens(turned, told, told)).isTrue();
        assertThat(handIn(turned, words(), "k1").followCode()).isEqualTo(told.followCode());
        Receipt next = handIn(turned, words(), "k2");
        assertThat(opens(estate.node().followKey(OTHER).open(), next, next)).isTrue();
        assertThat(opens(estate.node().followKey(KEY).open(), next, next)).isFalse();
    }

    private static boolean opens(PropertyFeedback node, Receipt receipt, Receipt code) {
        return codes(node.following().follow("acme", receipt.id(), code(code))).isEmpty();
    }

    @Test
    void anIntakeThatIsRefusedClaimsNoCode() {
        assertThat(codes(estate.feedback.intake().handIn(SITE, words().messageId(""), null)))
                .isNotEmpty();
    }

    @Test
    void unknownReferencesWrongCodesAndNoCodesAreAnsweredAlike() {
        Receipt receipt = handedIn();
        String right = code(receipt);
        String wrong = right.substring(0, right.length() - 1) + (right.endsWith("0") ? "2" : "0");

        for (Following answer : new Following[] {
            follow(receipt.id(), wrong),
            follow(receipt.id(), "nonsense"),
            follow(receipt.id(), ""),
            follow("nobody", right),
            follow("", right),
            locked(),
            follow("\u0000".repeat(90), right),
            estate.feedback.following().follow("bolt", receipt.id(), right),
            estate.feedback.following().follow("", receipt.id(), right)
        }) {
            assertThat(codes(answer)).containsExactly(UNKNOWN);
        }
    }

    /** What a reference with a right code answers once ten wrong ones were tried. */
    private Following locked() {
        Receipt other = handIn(estate.feedback, words(), "k-locked");
        guess(other, 10);
        return follow(other.id(), code(other));
    }

    @Test
    void aReferenceThatIsThereIsAskedForAsOneThatIsNot() {
        Receipt receipt = handedIn();
        List<String> there = questions(receipt.id(), WRONG);
        guess(receipt, 10);
        List<String> locked = questions(receipt.id(), WRONG);

        assertThat(there).contains("put");
        assertThat(locked).isEqualTo(there);
        assertThat(questions(receipt.id(), code(receipt))).isEqualTo(there);
        assertThat(questions("nobody", WRONG)).isEqualTo(there);
        assertThat(questions("nobody", "nonsense")).isEqualTo(questions(receipt.id(), "nonsense"));
    }

    /** The questions to the storage, in order. */
    private List<String> questions(String reference, String code) {
        List<String> asked = new ArrayList<>();
        FeedbackStorage told = new ForwardingStorage(estate.storage()) {
            @Override
            public Optional<Feedback> find(String company, String id) {
                asked.add("find");
                return super.find(company, id);
            }

            @Override
            public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
                asked.add("holder");
                return super.holder(company, shard, claim);
            }

            @Override
            public Register register() {
                return telling(super.register(), asked);
            }
        };
        PropertyFeedback.on(told).time(estate::now).open().following().follow("acme", reference, code);
        return asked;
    }

    private static Register telling(Register below, List<String> asked) {
        return (Register) Proxy.newProxyInstance(
                Register.class.getClassLoader(), new Class<?>[] {Register.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(below, arguments);
                });
    }

    @Test
    void theCodeOfOneFeedbackDoesNotOpenAnother() {
        Receipt one = handedIn();
        Receipt other = handIn(estate.feedback, words(), "k2");

        assertThat(codes(follow(other.id(), code(one)))).containsExactly(UNKNOWN);
    }

    @Test
    void feedbackWithoutACodeIsOpenedByNone() {
        Feedback call = estate.received(Estate.call());

        for (int length : new int[] {FollowCode.SHORT, FollowCode.EARLIER, FollowCode.LONG}) {
            assertThat(codes(follow(call.id(), "2".repeat(length)))).containsExactly(UNKNOWN);
        }
    }

    @Test
    void case33TrackingCodeIsGuessProofAndLocksAfterTenWrongOnes() {
        Receipt receipt = handedIn();
        guess(receipt, 10);

        assertThat(codes(follow(receipt.id(), code(receipt)))).containsExactly(UNKNOWN);
        estate.goesTo("2026-03-02T09:14");
        assertThat(codes(follow(receipt.id(), code(receipt)))).containsExactly(UNKNOWN);
        estate.goesTo("2026-03-02T09:15");
        assertThat(follow(receipt.id(), code(receipt)).follower().reference()).isEqualTo(receipt.id());
    }

    @Test
    void aRightCodeForgivesTheWrongOnesBefore() {
        Receipt receipt = handedIn();
        guess(receipt, 9);
        follow(receipt.id(), code(receipt)).follower();
        guess(receipt, 9);

        assertThat(follow(receipt.id(), code(receipt)).follower().reference()).isEqualTo(receipt.id());
    }

    @Test
    void wrongCodesOfNoReferenceAreNotKept() {
        for (int i = 0; i < 20; i++) {
            follow("nobody", WRONG);
        }

        assertThat(codes(follow("nobody", "nonsense"))).containsExactly(UNKNOWN);
        assertThat(estate.storage().register().list("acme", "follow-attempts", null, 10))
                .isEmpty();
    }

    @Test
    void aMillionRandomCodesFindNothing() {
        Receipt receipt = handedIn();
        int guesses = 1_000_000 / Integer.getInteger("proof.scale", 50);
        Random random = new Random(33);
        byte[] bytes = new byte[18];
        int found = 0;
        for (int i = 0; i < guesses; i++) {
            random.nextBytes(bytes);
            Following answer =
                    follow(receipt.id(), FollowCode.of(bytes, FollowCode.SHORT).text());
            found += codes(answer).isEmpty() ? 1 : 0;
        }

        assertThat(found).isZero();
        assertThat(estate.storage()
                        .register()
                        .find("acme", "follow-attempts", receipt.id())
                        .orElseThrow()
                        .version())
                .isEqualTo(10);
    }

    private void guess(Receipt receipt, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(codes(follow(receipt.id(), WRONG))).containsExactly(UNKNOWN);
        }
    }

    @Test
    void case33AnonymousSubmitterFollowsAndExpeditesButDoesNotRate() {
        Receipt receipt = handedIn();
        Actor follower = follow(receipt.id(), code(receipt)).follower().actor();
        Feedback on = estate.carriedOut(estate.act(DORA, receipt.feedback(), Moves.assigned("li")));

        assertThat(estate.refusal(follower, on, Moves.satisfied(5))).containsExactly("refused.anonymous");
        assertThat(estate.act(follower, on, ActId.EXPEDITE, "urging", "still there")
                        .version())
                .isEqualTo(on.version() + 1);
        assertThat(estate.feedback.records().submitter(follower, on.id())).isEmpty();
    }

    @Test
    void aKnownSubmitterRatesByTheCode() {
        NewFeedback said = words().from(SubmitterKind.OWNER, Person.of("acme", "website"));
        Receipt receipt = handIn(estate.feedback, said, "k1");
        Actor follower = follow(receipt.id(), code(receipt)).follower().actor();
        Feedback on = estate.carriedOut(estate.act(DORA, receipt.feedback(), Moves.assigned("li")));

        assertThat(estate.act(follower, on, Moves.satisfied(4))
                        .position()
                        .result()
                        .rating())
                .isEqualTo(4);
    }

    @Test
    void aFollowerSeesNothingElse() {
        Receipt one = handedIn();
        Receipt other = handIn(estate.feedback, words(), "k2");
        Actor follower = follow(one.id(), code(one)).follower().actor();

        assertThat(estate.feedback.records().find(follower, other.id())).isEmpty();
        assertThat(estate.feedback.handling().allowed(follower, other.id())).isEmpty();
        assertThat(codes(estate.feedback
                        .handling()
                        .perform(
                                follower,
                                other.id(),
                                other.version(),
                                ActRequest.of(ActId.WITHDRAW, Document.of("reason", "mine")))))
                .containsExactly("refused.not-found");
        assertThatThrownBy(() -> estate.feedback.records().search(follower, SearchQuery.of("acme")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theSameHandInIsToldTheSameCode() {
        Receipt first = handedIn();
        Receipt again = handedIn();

        assertThat(again.replayed()).isTrue();
        assertThat(again.followCode()).isEqualTo(first.followCode()).isPresent();
    }

    @Test
    void otherNodesOfOneKeyTellTheSameCode() {
        PropertyFeedback one = estate.node().followKey(KEY).open();
        PropertyFeedback other = estate.node().followKey(KEY).open();

        assertThat(handIn(other, words(), "k2").followCode())
                .isNotEqualTo(handIn(one, words(), "k1").followCode());
        assertThat(handIn(other, words(), "k1").followCode())
                .isEqualTo(handIn(one, words(), "k1").followCode())
                .isPresent();
    }

    @Test
    void afterARestartWithAnotherKeyTheCodeIsToldNoMoreButStillOpens() {
        Receipt first = handedIn();
        Receipt again = handIn(estate.node().open(), words(), "k1");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.followCode()).isEmpty();
        assertThat(follow(first.id(), code(first)).follower().reference()).isEqualTo(first.id());
    }

    @Test
    void otherWordsUnderTheSameKeyAreToldNothing() {
        handedIn();

        assertThat(codes(estate.feedback.intake().handIn(SITE, words().titled("Other words"), "k1")))
                .containsExactly("refused.key-reused");
    }

    @Test
    void staffWhoRepeatAMessageAreNotToldTheCodeOfAnother() {
        estate.feedback.intake().handIn(SUE, words().messageId("m1"), null);

        Receipt seen = estate.feedback
                .intake()
                .handIn(DORA, words().messageId("m1"), null)
                .receipt();
        assertThat(seen.replayed()).isTrue();
        assertThat(seen.followCode()).isEmpty();
    }

    @Test
    void aGuessedMessageIdTellsNobodyACode() {
        estate.feedback.intake().handIn(DORA, words().messageId("m1"), null);

        assertThat(codes(estate.feedback.intake().handIn(SITE, words().messageId("m1"), null)))
                .containsExactly("refused.staff-only");
    }

    @Test
    void whomItConcernsGetsNothingByTheCodeOfAnother() {
        Receipt receipt = estate.feedback
                .intake()
                .handIn(DORA, words().concerning("li"), "k1")
                .receipt();

        assertThat(estate.feedback.records().find(LI, receipt.id())).isEmpty();
        assertThat(estate.feedback.records().find(SUE, receipt.id())).isPresent();
    }

    @Test
    void shortKeysAreRefused() {
        assertThatThrownBy(() -> estate.node().followKey(new byte[31])).hasMessageContaining("32");
        assertThatThrownBy(() -> estate.node().followKey(KEY, new byte[31])).hasMessageContaining("32");
    }
}
