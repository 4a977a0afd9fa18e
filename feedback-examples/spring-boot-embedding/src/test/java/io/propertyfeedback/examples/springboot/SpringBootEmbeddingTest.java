package io.propertyfeedback.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.desk.IntakeDesk;
import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

class SpringBootEmbeddingTest {
    private static final Actor DORA = Actor.of("acme", "dora", Roles.FRONT_DESK);
    private static final NewFeedback NOISE =
            NewFeedback.of("acme", "garden", Channel.PHONE, "complaint/noise", "Drilling every night");
    private static final String NOISE_JSON = """
            {"community":"garden","channel":"phone","category":"complaint/noise","text":"Drilling every night"}""";

    private static final List<Object> HAPPENED = new CopyOnWriteArrayList<>();
    private static ConfigurableApplicationContext host;

    @BeforeAll
    static void start() {
        host = Host.with(context -> context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> carried) {
                HAPPENED.add(carried.getPayload());
            }
        }));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static ResponseEntity<String> get(String who, String path) {
        return RestClient.create()
                .get()
                .uri(Host.at(host, path))
                .headers(headers -> headers.setBasicAuth(who, "known to the test"))
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }

    private static ResponseEntity<String> post(String who, String path, String json) {
        return RestClient.create()
                .post()
                .uri(Host.at(host, path))
                .headers(headers -> headers.setBasicAuth(who, "known to the test"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(host.getBean(PlatformTransactionManager.class));
    }

    private static long kept() {
        return host.getBean(JdbcClient.class)
                .sql("select count(*) from fb_feedback")
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverLoggedInIsTheActor() {
        ResponseEntity<String> received = post("dora", "/api/feedback", NOISE_JSON);
        assertThat(received.getStatusCode().value()).as(received.getBody()).isEqualTo(201);
        String location = received.getHeaders().getFirst("Location");
        assertThat(get("li", "/api/" + location + "/history").getBody()).contains("\"actor\":\"dora\"");
    }

    @Test
    void theRolesOfTheHostDecide() {
        assertThat(post("max", "/api/feedback", NOISE_JSON).getStatusCode().value())
                .isEqualTo(403);
        assertThat(get("max", "/api/kpis/received").getStatusCode().value()).isEqualTo(200);
        assertThat(get("dora", "/api/kpis/received").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void aStrangerStopsAtTheDoor() {
        assertThat(get("nobody", "/api/feedback").getStatusCode().value()).isEqualTo(401);
        assertThat(get("nobody", "/inspections").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theHostsOwnJsonIsAnsweredBesideTheApi() {
        ResponseEntity<String> recorded =
                post("li", "/inspections", "{\"lift\":\"A\",\"day\":\"2026-11-20\",\"finding\":\"worn rope\"}");
        assertThat(recorded.getBody()).startsWith("{\"feedback\":\"");
    }

    @Test
    void whatTheHostRollsBackLeavesNoFeedback() {
        String inspection = "{\"lift\":\"B\",\"day\":\"2026-11-20\",\"finding\":\"worn rope\"}";
        assertThat(post("li", "/inspections", inspection).getStatusCode().value())
                .isEqualTo(200);
        long before = kept();
        assertThat(post("li", "/inspections", inspection).getStatusCode().value())
                .isEqualTo(409);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void insideItsTransactionTheHostSeesWhatItHandedIn() {
        long before = kept();
        transaction().executeWithoutResult(status -> {
            String id = host.getBean(IntakeDesk.class)
                    .receive(DORA, NOISE)
                    .receipt()
                    .id();
            assertThat(host.getBean(RecordsDesk.class).find(DORA, id)).isPresent();
            status.setRollbackOnly();
        });
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void theHostsRowAndTheFeedbackAreCommittedTogether() {
        transaction().executeWithoutResult(status -> handInWithRow("C"));
        assertThat(rowsWithTheirFeedback("C")).isEqualTo(1);
    }

    @Test
    void theHostsRowAndTheFeedbackAreRolledBackTogether() {
        long before = kept();
        transaction().executeWithoutResult(status -> {
            handInWithRow("D");
            assertThat(rowsWithTheirFeedback("D")).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(rowsWithTheirFeedback("D")).isZero();
        assertThat(kept()).isEqualTo(before);
    }

    private static void handInWithRow(String lift) {
        String id =
                host.getBean(IntakeDesk.class).receive(DORA, NOISE).receipt().id();
        host.getBean(JdbcClient.class)
                .sql("insert into inspection (lift, inspected, feedback) values (?, date '2026-11-20', ?)")
                .params(lift, id)
                .update();
    }

    private static long rowsWithTheirFeedback(String lift) {
        return host.getBean(JdbcClient.class)
                .sql("select count(*) from inspection i join fb_feedback f on f.id = i.feedback where i.lift = ?")
                .param(lift)
                .query(Long.class)
                .single();
    }

    @Test
    void withoutATransactionNothingIsDoneAndNoConnectionIsKept() {
        IntakeDesk intake = host.getBean(IntakeDesk.class);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> intake.receive(DORA, NOISE)).hasMessageContaining("begin one");
        }
        get("dora", "/api/feedback");
        assertThat(((HikariDataSource) unwrapped()).getHikariPoolMXBean().getActiveConnections())
                .isZero();
    }

    private static DataSource unwrapped() {
        try {
            return host.getBean(DataSource.class).unwrap(HikariDataSource.class);
        } catch (java.sql.SQLException other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void theRoundsTellTheHostWhatHappened() {
        String location = post("dora", "/api/feedback", NOISE_JSON).getHeaders().getFirst("Location");
        host.getBean(FeedbackRounds.class).relay();
        host.getBean(FeedbackRounds.class).monitor();
        assertThat(HAPPENED)
                .filteredOn(FeedbackBeans.Happened.class::isInstance)
                .extracting(told ->
                        "feedback/" + ((FeedbackBeans.Happened) told).entry().feedback())
                .contains(location);
    }
}
