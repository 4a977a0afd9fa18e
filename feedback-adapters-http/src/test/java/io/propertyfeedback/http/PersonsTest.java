package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import org.junit.jupiter.api.Test;

/** Whose personal data a caller meets: nobody else's, by no key and by no id. */
class PersonsTest {
    private static final String WITH_PERSON =
            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\","
                    + "\"text\":\"Drilling\",\"person\":{\"name\":\"%s\",\"phone\":\"%s\"}}";

    private final Direct api = Direct.to(Town.over(PropertyFeedback.inMemory()).api());

    private String name(Direct caller, String id) {
        return caller.get("/feedback/" + id + "/submitter").text("/name");
    }

    /** Case: dora and sun both use Idempotency-Key: ticket-1 with person. */
    @Test
    void twoCallersUnderOneKeyTellOfTwoPersons() {
        Direct dora = api.as("dora").with("Idempotency-Key", "ticket-1");
        Direct sun = api.as("sun").with("Idempotency-Key", "ticket-1");
        String doras =
                dora.post("/feedback", WITH_PERSON.formatted("Wang", "1")).text("/id");
        String suns = sun.post("/feedback", WITH_PERSON.formatted("Zhao", "2")).text("/id");

        assertThat(name(api.as("dora"), doras)).isEqualTo("Wang");
        assertThat(name(api.as("dora"), suns)).isEqualTo("Zhao");
        assertThat(dora.post("/feedback", WITH_PERSON.formatted("Wang", "1")).text("/id"))
                .isEqualTo(doras);
    }

    /** Case: line 0 of the batch kk, and the key kk/0. */
    @Test
    void aLineOfABatchAndAKeyThatReadsLikeItTellOfTwoPersons() {
        String inBatch = api.as("dora")
                .with("Idempotency-Key", "kk")
                .post("/feedback/batch", "{\"lines\":[" + WITH_PERSON.formatted("Wang", "1") + "]}")
                .text("/results/0/id");
        String single = api.as("dora")
                .with("Idempotency-Key", "kk/0")
                .post("/feedback", WITH_PERSON.formatted("Zhao", "2"))
                .text("/id");

        assertThat(name(api.as("dora"), inBatch)).isEqualTo("Wang");
        assertThat(name(api.as("dora"), single)).isEqualTo("Zhao");
    }

    /** Case: the front desk of harbour hands in with submitter.party of garden, then reads its submitter. */
    @Test
    void aFrontDeskOfAnotherCommunityNeitherReadsNorReplacesAPerson() {
        String ofGarden = api.as("dora")
                .post(
                        "/feedback",
                        WITH_PERSON
                                .formatted("Wang", "1")
                                .replace("\"person\"", "\"submitter\":{\"party\":\"p-wang\"},\"person\""))
                .text("/id");
        Direct.Answered harbours = api.as("hana")
                .post(
                        "/feedback",
                        WITH_PERSON
                                .formatted("Somebody", "2")
                                .replace("garden", "harbour")
                                .replace("\"person\"", "\"submitter\":{\"party\":\"p-wang\"},\"person\""));

        assertThat(harbours.status()).isEqualTo(422);
        assertThat(harbours.text("/errors/0/pointer")).isEqualTo("/submitter/party");
        assertThat(harbours.text("/errors/0/code")).isEqualTo("refused.party-elsewhere");
        assertThat(name(api.as("dora"), ofGarden)).isEqualTo("Wang");
    }
}
