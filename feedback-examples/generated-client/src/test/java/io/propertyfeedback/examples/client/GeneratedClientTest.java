package io.propertyfeedback.examples.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.generated.ApiClient;
import io.propertyfeedback.generated.ApiException;
import io.propertyfeedback.generated.ApiResponse;
import io.propertyfeedback.generated.FeedbackApi;
import io.propertyfeedback.generated.FiguresApi;
import io.propertyfeedback.generated.ResidentsApi;
import io.propertyfeedback.generated.model.Act;
import io.propertyfeedback.generated.model.AllowedAct;
import io.propertyfeedback.generated.model.Batch;
import io.propertyfeedback.generated.model.BatchResult;
import io.propertyfeedback.generated.model.Feedback;
import io.propertyfeedback.generated.model.FeedbackPage;
import io.propertyfeedback.generated.model.HandedIn;
import io.propertyfeedback.generated.model.Intake;
import io.propertyfeedback.generated.model.IntakeSubmitter;
import io.propertyfeedback.generated.model.KpiReport;
import io.propertyfeedback.generated.model.KpiRow;
import io.propertyfeedback.generated.model.OpenIntake;
import io.propertyfeedback.http.ApiKeys;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.jdk.FeedbackHandler;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that nobody wrote by hand leads a life against a running API. */
class GeneratedClientTest {
    private static final Map<String, String> STAFF = Map.of(
            "dora", Roles.FRONT_DESK,
            "li", Roles.HANDLER,
            "fay", Roles.FOLLOW_UP,
            "max", Roles.MANAGER);

    private final PropertyFeedback library = PropertyFeedback.inMemory().open();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        library.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                .id("office")
                                .weekdays(Window.of("09:00", "18:00"))
                                .build(),
                        0)
                .stored();
        library.setup()
                .put(admin, Community.of("acme", "garden", "Garden Court", "office"), 0)
                .stored();
        library.setup()
                .put(admin, Community.of("acme", "harbour", "海港花园", "office"), 0)
                .stored();
        ApiKeys keys = ApiKeys.none();
        for (Map.Entry<String, String> one : STAFF.entrySet()) {
            keys = keys.with(ApiKeys.hash(one.getKey()), Actor.of("acme", one.getKey(), one.getValue()));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api",
                new FeedbackHandler(FeedbackHttpApi.over(library)
                        .authentication(keys)
                        .openTo("acme")
                        .build()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ApiClient client(String key) {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + server.getAddress().getPort() + "/api");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
        return client;
    }

    private FeedbackApi as(String who) {
        return new FeedbackApi(client(who));
    }

    private static Intake said(String community, String category, String text) {
        return new Intake()
                .community(community)
                .channel("phone")
                .category(category)
                .text(text)
                .submitter(new IntakeSubmitter().kind("owner").party("rose"));
    }

    @Test
    void aLifeIsLedWithListsAndFigures() throws ApiException {
        ApiResponse<Feedback> received = as("dora")
                .receiveFeedbackWithHttpInfo(said("garden", "complaint/noise", "Drilling 每晚"), "call-17", null);
        String id = received.getData().getId();
        assertThat(received.getStatusCode()).isEqualTo(201);
        assertThat(as("dora").getFeedback(id).getText()).isEqualTo("Drilling 每晚");
        assertThat(as("dora").allowedActs(id).getItems())
                .extracting(AllowedAct::getAct)
                .contains("move", "note");
        assertThat(as("dora").allowedActs(id).getGuidance().getText()).isNotEmpty();

        move("dora", id, "assigned", Map.of("handler", "li"));
        move("li", id, "confirmed", Map.of("contacted", true));
        move("li", id, "analysed", Map.of("nature", "late works", "impact", "one"));
        OffsetDateTime due = as("li").getFeedback(id).getClocks().stream()
                .filter(clock -> clock.getClock().equals("resolution"))
                .findFirst()
                .orElseThrow()
                .getDue();
        move(
                "li",
                id,
                "planned",
                Map.of("solution", "talk", "feasible", true, "planned", due.toString(), "agreed", true));
        move("li", id, "done", Map.of("result", "quiet"));
        Feedback settled = move("fay", id, "satisfied", Map.of("satisfaction", "4", "solved", true));
        assertThat(settled.getStatus()).isEqualTo(Feedback.StatusEnum.SETTLED);
        assertThat(as("dora").getHistory(id).getItems()).hasSize(7);

        as("dora").receiveFeedback(said("harbour", "repair", "lift"), null, null);
        assertThat(found(List.of("garden", "harbour"), List.of("open", "settled"))
                        .getItems())
                .hasSize(2);
        assertThat(found(List.of("harbour"), List.of("open", "settled")).getItems())
                .hasSize(1);
        assertThat(found(List.of("garden", "harbour"), List.of("settled")).getItems())
                .extracting(Feedback::getId)
                .containsExactly(id);

        FiguresApi figures = new FiguresApi(client("max"));
        KpiReport byBoth = figures.getKpi(
                "received",
                null,
                null,
                null,
                List.of("community", "channel"),
                List.of("garden", "harbour"),
                null,
                null);
        assertThat(byBoth.getRows())
                .extracting(KpiRow::getGroup)
                .containsExactly(List.of("garden", "phone"), List.of("harbour", "phone"));
        KpiRow answers = figures.getKpi("satisfaction", null, null, null, null, null, List.of("complaint"), null)
                .getRows()
                .get(0);
        assertThat(answers.getInterval().getHigh()).isEqualByComparingTo("1");
        KpiRow hours = figures.getKpi("handling-time", null, null, null, null, null, null, null)
                .getRows()
                .get(0);
        assertThat(hours.getMean()).isEqualByComparingTo(hours.getValue());
        assertThat(hours.getP90()).isEqualByComparingTo(hours.getMedian());
    }

    private Feedback move(String who, String id, String outcome, Map<String, Object> values) throws ApiException {
        String version =
                as(who).getFeedbackWithHttpInfo(id).getHeaders().get("etag").get(0);
        return as(who).performAct(
                        id, version, new Act().act("move").outcome(outcome).values(values), null);
    }

    private FeedbackPage found(List<String> communities, List<String> statuses) throws ApiException {
        OffsetDateTime from = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));
        return as("dora")
                .searchFeedback(
                        communities,
                        null,
                        null,
                        null,
                        statuses,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        from,
                        null,
                        "latest",
                        10,
                        null,
                        null,
                        null);
    }

    @Test
    void aBatchIsReceivedLineByLineAndOnce() throws ApiException {
        Batch batch = new Batch().lines(List.of(said("garden", "complaint", "x"), said("nowhere", "complaint", "y")));
        BatchResult first = as("dora").receiveBatch(batch, "meeting-3");
        assertThat(first.getResults().get(0).getReplayed()).isFalse();
        assertThat(first.getResults().get(1).getProblem().getErrors().get(0).getPointer())
                .isEqualTo("/community");
        ApiResponse<BatchResult> again = as("dora").receiveBatchWithHttpInfo(batch, "meeting-3");
        assertThat(again.getHeaders().get("idempotency-replayed")).containsExactly("true");
        assertThat(again.getData().getResults().get(0).getId())
                .isEqualTo(first.getResults().get(0).getId());
    }

    @Test
    void aStrangerHandsInAndFollows() throws ApiException {
        ResidentsApi residents = new ResidentsApi(client("nobody"));
        HandedIn told = residents.handIn(
                "acme", new OpenIntake().community("garden").category("repair").text("lift"), null);
        assertThat(residents.follow("acme", told.getReference(), told.getCode()).getHistory())
                .hasSize(1);
        assertThat(residents
                        .followActs("acme", told.getReference(), told.getCode())
                        .getItems())
                .isNotEmpty();
    }

    @Test
    void aProblemNamesTheParameter() {
        ApiException refused =
                catchThrowableOfType(ApiException.class, () -> found(List.of("a".repeat(65)), List.of("open")));
        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(refused.getResponseBody()).contains("\"parameter\":\"community\"");
    }
}
