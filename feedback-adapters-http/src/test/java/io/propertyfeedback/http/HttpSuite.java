package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The API over a real server: what every server has to pass alike. A subclass mounts the API at a path of its own
 * choice. Every answer is held against the contract by {@link Client}.
 */
public abstract class HttpSuite extends AttachmentSuite {
    @Test
    void theContractIsServedToEverybody() {
        Reply contract = anyone.get("/openapi.json");
        assertThat(contract.status()).isEqualTo(200);
        assertThat(contract.json()).isEqualTo(Contracted.contract());
    }

    @Test
    void aStrangerGetsNothing() {
        Reply reply = anyone.get("/feedback");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(as("nobody-knows-me").get("/feedback").status()).isEqualTo(401);
    }

    @Test
    void whatIsReceivedIsFound() {
        Reply created = received();
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("feedback/" + created.id());
        assertThat(created.etag()).isEqualTo("\"1\"");
        Reply found = as("dora").get("/feedback/" + created.id());
        assertThat(found.json()).isEqualTo(created.json());
        assertThat(as("dora").get("/feedback/" + created.id() + "/submitter").text("/name"))
                .isEqualTo("Wang");
    }

    @Test
    void aLifeGoesFromHandInToClosureOverTheWire() {
        Reply at = received();
        at = act("dora", at, "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}");
        at = act("li", at, "{\"act\":\"move\",\"outcome\":\"confirmed\",\"values\":{\"contacted\":true}}");
        at = act(
                "li",
                at,
                "{\"act\":\"move\",\"outcome\":\"analysed\",\"values\":{\"nature\":\"late"
                        + " works\",\"impact\":\"one\"}}");
        at = act("li", at, "{\"act\":\"move\",\"outcome\":\"cleared\",\"values\":{\"opinion\":\"no claim\"}}");
        String planned = at.text("/clocks/2/due").isEmpty() ? at.text("/clocks/1/due") : at.text("/clocks/2/due");
        at = act(
                "li",
                at,
                "{\"act\":\"move\",\"outcome\":\"planned\",\"values\":{\"solution\":\"talk\",\"feasible\":true,"
                        + "\"planned\":\"" + soonest(at) + "\",\"agreed\":true}}");
        assertThat(at.status()).as(at.text() + planned).isEqualTo(200);
        at = act("li", at, "{\"act\":\"move\",\"outcome\":\"done\",\"values\":{\"result\":\"quiet\"}}");
        at = act(
                "fay",
                at,
                "{\"act\":\"move\",\"outcome\":\"dissatisfied\",\"values\":{\"satisfaction\":\"1\",\"solved\":false}}");
        assertThat(at.text("/step")).isEqualTo("plan");
        assertThat(at.text("/handler")).isEqualTo("li");
        at = act(
                "li",
                at,
                "{\"act\":\"move\",\"outcome\":\"planned\",\"values\":{\"solution\":\"again\",\"feasible\":true,"
                        + "\"planned\":\"" + soonest(at) + "\",\"agreed\":true}}");
        at = act("li", at, "{\"act\":\"move\",\"outcome\":\"done\",\"values\":{\"result\":\"quiet now\"}}");
        at = act(
                "fay",
                at,
                "{\"act\":\"move\",\"outcome\":\"satisfied\",\"values\":{\"satisfaction\":\"4\",\"solved\":true}}");
        at = act("rui", at, "{\"act\":\"move\",\"outcome\":\"reviewed\",\"values\":{}}");
        assertThat(at.text("/status")).as(at.text()).isEqualTo("closed");
        Reply history = as("sun").get("/feedback/" + at.id() + "/history");
        assertThat(history.json().at("/items").size()).isEqualTo(12);
        assertThat(history.text()).doesNotContain("13800000000");
    }

    private static String soonest(Reply at) {
        for (var clock : at.json().at("/clocks")) {
            if (clock.path("clock").asString().equals("resolution")) {
                return clock.path("due").asString();
            }
        }
        throw new AssertionError("no resolution clock in " + at.text());
    }

    @Test
    void theHostsOwnStepAndActAppearWithTheirForms() {
        Reply at = received();
        at = act("dora", at, "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}");
        at = act("li", at, "{\"act\":\"move\",\"outcome\":\"confirmed\",\"values\":{}}");
        at = act(
                "li",
                at,
                "{\"act\":\"move\",\"outcome\":\"analysed\",\"values\":{\"nature\":\"n\",\"impact\":\"one\"}}");
        assertThat(at.text("/step")).as(at.text()).isEqualTo("acme:legal-review");
        Reply acts = as("li").get("/feedback/" + at.id() + "/acts");
        boolean cleared = false;
        boolean photographed = false;
        for (var act : acts.json().at("/items")) {
            cleared |= act.path("outcome").asString("").equals("cleared")
                    && act.at("/schema/properties/opinion/type").asString().equals("string");
            photographed |= act.path("act").asString().equals("acme:photographed")
                    && act.at("/schema/properties/pictures/maximum").asInt() == 9;
        }
        assertThat(cleared).as(acts.text()).isTrue();
        assertThat(photographed).as(acts.text()).isTrue();
        Reply wrong = act("li", at, "{\"act\":\"acme:photographed\",\"values\":{\"pictures\":12}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/values/pictures");
        assertThat(act("li", at, "{\"act\":\"acme:photographed\",\"values\":{\"pictures\":2}}")
                        .status())
                .isEqualTo(200);
    }

    /** Case 30. */
    @Test
    void ofTwoWhoCompleteOneStepTheSecondIsToldSo() {
        Reply seen = received();
        String move = "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}";
        assertThat(act("dora", seen, move).status()).isEqualTo(200);
        Reply second = act("sun", seen, "{\"act\":\"note\",\"values\":{\"note\":\"mine\"}}");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.code()).isEqualTo("refused.stale");
        assertThat(second.json().at("/version").asInt()).isEqualTo(2);
        assertThat(as("dora")
                        .get("/feedback/" + seen.id() + "/history")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    /** Case 31. */
    @Test
    void aKeyRepeatsItsAnswerAndRefusesAnotherRequest() {
        String key = "key-" + System.nanoTime();
        Client dora = as("dora").with("Idempotency-Key", key);
        Reply first = dora.post("/feedback", NOISE);
        Reply again = dora.post("/feedback", NOISE);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        Reply other = dora.post("/feedback", NOISE.replace("Drilling", "Hammering"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("refused.key-reused");
    }

    /** Case: one key (or message id) with two {@code shard} values. */
    @Test
    void aKeyAndAMessageIdAreOneWhateverTheShard() {
        String id = "shard-" + System.nanoTime();
        String north = NOISE.strip().replaceFirst("\\{", "{\"shard\":\"north\",");
        Client dora = as("dora").with("Idempotency-Key", id);
        Reply first = dora.post("/feedback", north);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(dora.post("/feedback", north).id()).isEqualTo(first.id());
        Reply other = dora.post("/feedback", north.replace("north", "south"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("refused.key-reused");

        String message = north.replaceFirst("\\{", "{\"messageId\":\"" + id + "\",");
        Reply heard = as("dora").post("/feedback", message);
        Reply redelivered = as("dora").post("/feedback", message.replace("north", "south"));
        assertThat(redelivered.status()).as(redelivered.text()).isEqualTo(200);
        assertThat(redelivered.id()).isEqualTo(heard.id()).isNotEqualTo(first.id());
    }

    @Test
    void anActUnderOneKeyIsDoneOnce() {
        Reply seen = received();
        Client dora = as("dora").with("Idempotency-Key", "act-" + seen.id()).with("If-Match", seen.etag());
        String note = "{\"act\":\"note\",\"values\":{\"note\":\"called back\"}}";
        assertThat(dora.post("/feedback/" + seen.id() + "/acts", note).etag()).isEqualTo("\"2\"");
        assertThat(dora.post("/feedback/" + seen.id() + "/acts", note).etag()).isEqualTo("\"2\"");
        Reply other = dora.post("/feedback/" + seen.id() + "/acts", note.replace("back", "again"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void anActWithoutAVersionIsAskedForOne() {
        Reply seen = received();
        Reply reply =
                as("dora").post("/feedback/" + seen.id() + "/acts", "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}");
        assertThat(reply.status()).isEqualTo(428);
    }

    @Test
    void eachLineOfABatchHasItsOwnResult() {
        Reply batch = as("dora")
                .post(
                        "/feedback/batch",
                        "{\"lines\":[" + NOISE + ",{\"community\":\"garden\"}," + NOISE.replace("garden", "nowhere")
                                + "," + NOISE + "]}");
        assertThat(batch.status()).as(batch.text()).isEqualTo(200);
        assertThat(batch.text("/results/0/id")).isNotEmpty();
        assertThat(batch.text("/results/1/problem/code")).isEqualTo("http.invalid");
        assertThat(batch.text("/results/2/problem/errors/0/pointer")).isEqualTo("/community");
        assertThat(batch.text("/results/3/id")).isNotEmpty().isNotEqualTo(batch.text("/results/0/id"));
    }

    @Test
    void aBatchUnderOneKeyIsReceivedOnce() {
        Client dora = as("dora").with("Idempotency-Key", "batch-" + System.nanoTime());
        String lines = "{\"lines\":[" + NOISE + "," + NOISE + "]}";
        Reply first = dora.post("/feedback/batch", lines);
        Reply again = dora.post("/feedback/batch", lines);
        assertThat(again.text("/results/1/id")).isEqualTo(first.text("/results/1/id"));
        assertThat(again.json().at("/results/1/replayed").asBoolean()).isTrue();
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Reply other = dora.post("/feedback/batch", lines.replace("Drilling", "Hammering"));
        assertThat(other.status()).isEqualTo(422);
        Reply longer = dora.post("/feedback/batch", lines.replace("]", "," + NOISE + "]"));
        assertThat(longer.code()).as(longer.text()).isEqualTo("refused.key-reused");
    }

    @Test
    void pagesFollowOneAnotherByLink() {
        for (int i = 0; i < 5; i++) {
            as("dora").post("/feedback", NOISE.replace("garden", "harbour"));
        }
        Reply first = as("dora").get("/feedback?community=harbour&limit=2");
        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(first.header("Link")).startsWith("<?").endsWith("; rel=\"next\"");
        String next = first.header("Link").replaceAll("^<|>; rel=\"next\"$", "");
        Reply second = as("dora").get("/feedback" + next);
        assertThat(second.text("/items/0/id")).isNotEqualTo(first.text("/items/0/id"));
        assertThat(second.text("/items/0/id")).isNotEqualTo(first.text("/items/1/id"));
        Reply foreign = as("dora").get("/feedback?order=due&cursor=" + first.text("/next"));
        assertThat(foreign.status()).isEqualTo(422);
        Reply numbered = as("dora").get("/feedback?community=harbour&page=2&size=2");
        assertThat(numbered.json().at("/total").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(numbered.text("/items/0/id")).isEqualTo(second.text("/items/0/id"));
    }

    @Test
    void aSearchReachesDownTheOrganisation() {
        String garden = as("dora").post("/feedback", NOISE).id();
        String harbour =
                as("dora").post("/feedback", NOISE.replace("garden", "harbour")).id();
        assertThat(as("dora").get("/feedback?organisation=coast&limit=200").text())
                .contains(harbour)
                .doesNotContain(garden);
        assertThat(as("dora")
                        .get("/feedback?organisation=group&community=garden&limit=200")
                        .text())
                .contains(garden)
                .doesNotContain(harbour);
        Reply unknown = as("dora").get("/feedback?organisation=north");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/code")).isEqualTo("refused.organisation-unknown");
        assertThat(as("rose").get("/feedback?organisation=north").status()).isEqualTo(403);
    }

    @Test
    void theQueueHoldsWhatTheActorIsResponsibleFor() {
        Reply at = received();
        act("dora", at, "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"wu\"}}");
        Reply queue = as("wu").get("/queue");
        assertThat(queue.text()).contains(at.id());
        assertThat(as("li").get("/queue").text()).doesNotContain(at.id());
    }

    @Test
    void whatWaitsForARoleStandsInTheQueueOfAllWhoHoldIt() {
        Reply open = anyone.post(
                "/open/acme/feedback", "{\"community\":\"garden\",\"category\":\"repair\",\"text\":\"a door\"}");
        String id = open.text("/reference");

        assertThat(as("dora").get("/feedback/" + id).text("/role")).isEqualTo("front-desk");
        assertThat(as("dora").get("/queue?of=roles&limit=200").text()).contains(id);
        assertThat(as("dora").get("/queue?limit=200").text()).doesNotContain(id);
        assertThat(as("li").get("/queue?of=roles&limit=200").text()).doesNotContain(id);
        assertThat(as("sun")
                        .get("/feedback?role=legal,front-desk&unassigned=true&limit=200")
                        .text())
                .contains(id);
        assertThat(as("sun").get("/feedback?role=legal&limit=200").text()).doesNotContain(id);
        assertThat(as("dora").get("/queue?of=all").status()).isEqualTo(422);
    }

    @Test
    void aStrangerMayLeaveAName() {
        Reply handed = anyone.post(
                "/open/acme/feedback",
                "{\"community\":\"garden\",\"category\":\"repair\",\"text\":\"lift\",\"person\":{\"name\":\"Zhao\",\"phone\":\"139\"}}");
        assertThat(handed.status()).as(handed.text()).isEqualTo(201);
        assertThat(handed.json().at("/feedback/submitter/anonymous").asBoolean())
                .isFalse();
        assertThat(as("dora")
                        .get("/feedback/" + handed.text("/reference") + "/submitter")
                        .text("/name"))
                .isEqualTo("Zhao");
    }

    @Test
    void aHandInIsRepeatedUnderAKeyThatNobodyGuesses() {
        String body = "{\"community\":\"garden\",\"category\":\"repair\",\"text\":\"lift\"}";
        Client resident =
                anyone.with("Idempotency-Key", java.util.UUID.randomUUID().toString());
        Reply first = resident.post("/open/acme/feedback", body);
        Reply again = resident.post("/open/acme/feedback", body);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/code")).isNotEmpty().isEqualTo(first.text("/code"));
        assertThat(resident.post("/open/acme/feedback", body.replace("lift", "door"))
                        .status())
                .isEqualTo(422);
        assertThat(anyone.with("Idempotency-Key", "1")
                        .post("/open/acme/feedback", body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void locationsLeadToWhatWasCreated() {
        Reply created = received();
        String address =
                URI.create("/feedback").resolve(created.header("Location")).toString();
        assertThat(as("dora").get(address).id()).isEqualTo(created.id());
        Reply handed = anyone.post(
                "/open/acme/feedback", "{\"community\":\"garden\",\"category\":\"repair\",\"text\":\"lift\"}");
        String followed = URI.create("/open/acme/feedback")
                .resolve(handed.header("Location"))
                .toString();
        assertThat(anyone.with("Follow-Code", handed.text("/code"))
                        .get(followed)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverCallsIsToldACodeByWhoTakesTheCall() {
        String call = "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"repair\",\"text\":\"lift\"}";
        Client desk = as("dora").with("Idempotency-Key", "call-1");
        Reply taken = desk.post("/feedback?followed=true", call);
        assertThat(taken.status()).isEqualTo(201);
        String code = taken.header("Follow-Code");
        assertThat(desk.post("/feedback?followed=true", call).header("Follow-Code"))
                .isEqualTo(code);
        assertThat(desk.post("/feedback", call).headers().map()).doesNotContainKey("follow-code");
        Reply followed = anyone.with("Follow-Code", code).get("/open/acme/feedback/" + taken.id());
        assertThat(followed.text("/feedback/text")).isEqualTo("lift");
        assertThat(as("dora").post("/feedback", call).headers().map()).doesNotContainKey("follow-code");
    }

    @Test
    void aReferenceThatIsLockedIsAnsweredLikeOneThatThereIsNot() {
        Reply handed = anyone.post(
                "/open/acme/feedback", "{\"community\":\"garden\",\"category\":\"repair\",\"text\":\"lift\"}");
        String address = "/open/acme/feedback/" + handed.text("/reference");
        for (int i = 0; i < 10; i++) {
            assertThat(anyone.with("Follow-Code", "0000-0000-0000").get(address).status())
                    .isEqualTo(404);
        }
        Client right = anyone.with("Follow-Code", handed.text("/code"));
        for (String below : new String[] {"", "/acts"}) {
            Reply locked = right.get(address + below);
            Reply unknown = right.get("/open/acme/feedback/nobody" + below);
            assertThat(locked.status()).isEqualTo(404);
            assertThat(locked.text()).isEqualTo(unknown.text()).contains("a quarter of an hour");
            assertThat(locked.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet())
                    .doesNotContain("retry-after");
        }
        String urge = "{\"act\":\"expedite\",\"values\":{\"urging\":\"please\"}}";
        Client urging = right.with("If-Match", "\"1\"");
        assertThat(urging.post(address + "/acts", urge).text())
                .isEqualTo(urging.post("/open/acme/feedback/nobody/acts", urge).text());
    }

    @Test
    void keysOfTwoActorsNeverMeet() {
        String key = "same-" + System.nanoTime();
        Reply doras = as("dora").with("Idempotency-Key", key).post("/feedback", NOISE);
        Reply suns = as("sun").with("Idempotency-Key", key).post("/feedback", NOISE.replace("Drilling", "Hammering"));
        assertThat(suns.status()).as(suns.text()).isEqualTo(201);
        assertThat(suns.id()).isNotEqualTo(doras.id());
    }

    @Test
    void residentsSayOnlyWhatIsTheirs() {
        String own = "{\"community\":\"garden\",\"channel\":\"online\",\"category\":\"complaint\",\"text\":\"x\"";
        for (String forStaff : new String[] {
            "\"concerns\":[\"sun\"]", "\"messageId\":\"m\"",
                    "\"receivedAt\":\"2026-01-01T00:00:00Z\",\"backdateReason\":\"r\"",
            "\"priority\":\"urgent\"", "\"severity\":\"major\"", "\"shard\":\"z\""
        }) {
            assertThat(as("rose").post("/feedback", own + "," + forStaff + "}").status())
                    .as(forStaff)
                    .isEqualTo(422);
        }
        Reply said = as("rose").post("/feedback", own + "}");
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(as("rose").get("/mine").text()).contains(said.id());
        Reply masked = as("max").get("/feedback/" + said.id());
        assertThat(masked.text()).doesNotContain("rose");
        assertThat(as("max").get("/feedback/" + said.id() + "/history").text()).doesNotContain("rose");
    }

    @Test
    void managersSeeNoPersonalData() {
        Reply at = received();
        Reply masked = as("max").get("/feedback/" + at.id());
        assertThat(masked.status()).isEqualTo(200);
        assertThat(masked.json().path("masked").asBoolean()).isTrue();
        assertThat(masked.text()).doesNotContain("rose").doesNotContain("3-1201");
        assertThat(as("max").get("/feedback/" + at.id() + "/submitter").status())
                .isEqualTo(404);
    }

    @Test
    void whomAFeedbackConcernsSeesNothingOfIt() {
        Reply at = as("dora").post("/feedback", NOISE.replace("\"community\"", "\"concerns\":[\"li\"],\"community\""));
        assertThat(at.status()).as(at.text()).isEqualTo(201);
        assertThat(as("li").get("/feedback/" + at.id()).status()).isEqualTo(404);
        assertThat(as("li").get("/feedback/" + at.id() + "/history").status()).isEqualTo(404);
        assertThat(as("li").get("/feedback?limit=200").text()).doesNotContain(at.id());
        assertThat(act("li", at, "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}")
                        .status())
                .isEqualTo(404);
        Reply assigned = act("dora", at, "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}");
        assertThat(assigned.status()).isEqualTo(409);
    }

    @Test
    void anotherCompanySeesNothing() {
        Reply at = received();
        assertThat(as("olga").get("/feedback/" + at.id()).status()).isEqualTo(404);
        assertThat(as("olga").get("/feedback").json().at("/items").size()).isZero();
    }

    /** Case 33. */
    @Test
    void anAnonymousResidentHandsInAndFollowsByCode() {
        Reply handed = anyone.post(
                "/open/acme/feedback",
                "{\"community\":\"garden\",\"category\":\"repair\",\"text\":\"The lift stands still\"}");
        assertThat(handed.status()).as(handed.text()).isEqualTo(201);
        String address = "/open/acme/feedback/" + handed.text("/reference");
        Client follower = anyone.with("Follow-Code", handed.text("/code"));
        Reply followed = follower.get(address);
        assertThat(followed.status()).as(followed.text()).isEqualTo(200);
        assertThat(followed.json().at("/steps").size()).isGreaterThan(3);
        assertThat(anyone.with("Follow-Code", "WRONG").get(address).status()).isEqualTo(404);
        assertThat(anyone.get(address).status()).isEqualTo(404);
        assertThat(follower.get("/open/acme/feedback/nothing").status()).isEqualTo(404);
        Reply urged = follower.with("If-Match", followed.etag())
                .post(address + "/acts", "{\"act\":\"expedite\",\"values\":{\"urging\":\"still\"}}");
        assertThat(urged.status()).as(urged.text()).isEqualTo(200);
        assertThat(follower.get(address + "/acts").text()).contains("expedite").doesNotContain("reassign");
        assertThat(anyone.post("/open/other/feedback", "{}").status()).isEqualTo(404);
    }

    @Test
    void aResidentSeesWhatTheySaid() {
        Reply at = received();
        assertThat(as("rose").get("/mine").text()).contains(at.id());
        assertThat(as("rose").get("/feedback").status()).isEqualTo(403);
        assertThat(as("rose").get("/feedback/" + at.id()).json().has("handler")).isFalse();
    }

    @Test
    void definitionsAndFiguresAreServed() {
        received();
        assertThat(as("dora").get("/communities").text()).contains("海港花园");
        assertThat(as("dora").get("/categories").text()).contains("complaint/noise");
        assertThat(as("dora").get("/channels").text()).contains("wechat-group");
        assertThat(as("dora").get("/calendars").text()).contains("Asia/Shanghai");
        assertThat(as("dora").get("/calendars/office").status()).isEqualTo(200);
        assertThat(as("dora").get("/calendars/none").status()).isEqualTo(404);
        assertThat(as("dora").get("/processes").text()).contains("acme:legal-review 2 working days");
        assertThat(as("rose").get("/processes").text())
                .contains("acme:legal-review")
                .doesNotContain("remarks");
        assertThat(as("dora").get("/processes/seven-steps/1").status()).isEqualTo(200);
        assertThat(as("dora")
                        .with("Accept-Language", "zh-CN")
                        .get("/processes/seven-steps/1/diagram")
                        .text())
                .startsWith("stateDiagram-v2");
        assertThat(as("max").get("/kpis").text()).contains("backlog");
        Reply received = as("max").get("/kpis/received?by=community,channel");
        assertThat(received.json().at("/rows").size()).isGreaterThan(0);
        assertThat(as("max").get("/kpis/received?by=moon").status()).isEqualTo(422);
        assertThat(as("dora").get("/kpis/received").status()).isEqualTo(403);
        assertThat(anyone.get("/open/acme/choices").text()).contains("海港花园").contains("repair");
    }

    @Test
    void problemsComeInTheLanguageAskedFor() {
        Reply english = as("dora").get("/feedback/none");
        Reply chinese =
                as("dora").with("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8").get("/feedback/none");
        assertThat(english.text("/type")).isEqualTo("urn:property-feedback:problem:refused.not-found");
        assertThat(chinese.text("/type")).isEqualTo(english.text("/type"));
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(chinese.text("/title")).isEqualTo("未找到");
    }

    @Test
    void emojiAndRightToLeftTextComeBackAsTheyWent() {
        String said = "电梯坏了 🛗 مصعد معطل <script>alert(1)</script>";
        Reply at = as("dora").post("/feedback", NOISE.replace("Drilling every night", said));
        assertThat(as("dora").get("/feedback/" + at.id()).text("/text")).isEqualTo(said);
        String unit = URLEncoder.encode("3-1201", StandardCharsets.UTF_8);
        assertThat(as("dora").get("/feedback?limit=200&unit=" + unit).text()).contains(at.id());
    }

    @Test
    void otherMethodsAreToldWhichThereAre() {
        Reply reply = as("dora").send("DELETE", "/feedback", Client.NOTHING);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (Reply reply : new Reply[] {
            anyone.get("/openapi.json"), anyone.get("/feedback"), as("dora").get("/queue")
        }) {
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
            assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
        }
    }
}
