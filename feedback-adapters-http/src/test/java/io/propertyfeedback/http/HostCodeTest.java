package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.access.AccessPolicy;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.port.ForwardingStorage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever code of the host's throws, the client gets an answer that the contract lists, and no word of what was thrown. */
class HostCodeTest {
    private static final String SECRET = "Mr Wang on 138 0000 0000";
    private static final String NOISE =
            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\"}";

    static List<Throwable> thrown() {
        return List.of(
                new IOException(SECRET),
                new IllegalStateException(SECRET),
                new NoClassDefFoundError(SECRET),
                new AssertionError(SECRET),
                new StackOverflowError(SECRET),
                new Error(SECRET));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable, R> R sneakily(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static <R> R fails(Throwable thrown) {
        return HostCodeTest.<RuntimeException, R>sneakily(thrown);
    }

    private static void isAFault(Direct.Answered answer) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("http.fault");
        assertThat(answer.body()).doesNotContain("Wang");
    }

    /** A town whose set-up is done before the host's code begins to fail. */
    private static Town town(PropertyFeedbackBuilder builder, boolean[] failing) {
        Town town = Town.over(builder);
        failing[0] = true;
        return town;
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void anAuthenticationThatThrowsIsAFault(Throwable thrown) {
        FeedbackHttpApi api =
                Town.inMemory().setup().authentication(request -> fails(thrown)).build();
        isAFault(Direct.to(api).get("/feedback"));
        assertThat(Direct.to(api).get("/openapi.json").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void anAccessPolicyThatThrowsIsAFault(Throwable thrown) {
        boolean[] failing = new boolean[1];
        AccessPolicy standard = AccessPolicy.byRole();
        Town town = town(
                PropertyFeedback.inMemory()
                        .access((actor, operation, target) ->
                                failing[0] ? fails(thrown) : standard.allows(actor, operation, target)),
                failing);
        isAFault(Direct.to(town.api()).as("dora").get("/feedback"));
        isAFault(Direct.to(town.api()).as("dora").post("/feedback", NOISE));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void householdsThatThrowAreAFault(Throwable thrown) {
        Town town = Town.over(PropertyFeedback.inMemory().households((company, party) -> fails(thrown)));
        isAFault(Direct.to(town.api()).as("rose").get("/mine"));
    }

    /** Fails at whatever it is asked. */
    private record BrokenDirectory(Throwable thrown) implements Directory {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            return fails(thrown);
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return fails(thrown);
        }
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aDirectoryThatThrowsIsAFaultOfTheCallsThatAskIt(Throwable thrown) {
        Town town = Town.over(PropertyFeedback.inMemory().directory(new BrokenDirectory(thrown)));
        Direct dora = Direct.to(town.api()).as("dora");
        String id = dora.post("/feedback", NOISE).text("/id");
        isAFault(dora.get("/feedback/" + id + "/assignable"));
        isAFault(dora.with("If-Match", "\"1\"")
                .post("/feedback/" + id + "/acts", "{\"act\":\"assign\",\"values\":{\"handler\":\"li\"}}"));
        assertThat(dora.get("/feedback/" + id).text("/version")).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void idsThatThrowAreAFault(Throwable thrown) {
        Town town = Town.over(PropertyFeedback.inMemory().ids(() -> fails(thrown)));
        isAFault(Direct.to(town.api()).as("dora").post("/feedback", NOISE));
        assertThat(Direct.to(town.api())
                        .as("dora")
                        .get("/feedback")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aClockThatThrowsIsAFault(Throwable thrown) {
        boolean[] failing = new boolean[1];
        Town town = town(PropertyFeedback.inMemory().time(() -> failing[0] ? fails(thrown) : Instant.EPOCH), failing);
        isAFault(Direct.to(town.api()).as("dora").post("/feedback", NOISE));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void textsThatThrowLeaveTheLibrarysOwn(Throwable thrown) {
        Town town = Town.over(PropertyFeedback.inMemory().texts(locale -> fails(thrown)));
        Direct.Answered answer = Direct.to(town.api()).get("/feedback");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/detail")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aStorageThatThrowsIsAFault(Throwable thrown) {
        Town town = Town.over(PropertyFeedback.on(new ForwardingStorage(new MemoryFeedbackStorage()) {
            @Override
            public Optional<Feedback> find(String company, String id) {
                return fails(thrown);
            }
        }));
        isAFault(Direct.to(town.api()).as("dora").get("/feedback/x"));
    }

    @Test
    void aStorageThatRefusesForGoodAsksNobodyToTryAgain() {
        Direct.Answered answer = readFrom(new FeedbackStorageException("cannot be kept", false, null));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("http.storage-fault");
        assertThat(answer.headers()).doesNotContainKey("Retry-After");
    }

    @Test
    void aStorageThatIsDownAsksToTryAgain() {
        Direct.Answered answer = readFrom(new FeedbackStorageException("down", true, null));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    private static Direct.Answered readFrom(FeedbackStorageException failure) {
        Town town = Town.over(PropertyFeedback.on(new ForwardingStorage(new MemoryFeedbackStorage()) {
            @Override
            public Optional<Feedback> find(String company, String id) {
                throw failure;
            }
        }));
        return Direct.to(town.api()).as("dora").get("/feedback/x");
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aDimensionThatThrowsIsAFault(Throwable thrown) {
        Town town = Town.inMemory();
        Direct.to(town.api()).as("dora").post("/feedback", NOISE);
        FeedbackHttpApi api = town.setup()
                .dimension(Dimension.named("acme-weather", occasion -> fails(thrown)))
                .build();
        isAFault(Direct.to(api).as("max").get("/kpis/received?by=acme-weather"));
    }
}
