package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.kpi.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A row carries all that the library's figure does. */
class FiguresTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T02:00:00Z"));
    private final Direct anyone =
            Direct.to(Town.over(PropertyFeedback.inMemory().time(now::get)).api());

    /** Three inquiries, answered after 1, 2 and 9 hours. */
    @BeforeEach
    void answerThree() {
        for (int hours : List.of(1, 2, 9)) {
            Instant said = now.get();
            Direct.Answered received = anyone.as("dora")
                    .post(
                            "/feedback",
                            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"inquiry\",\"text\":\"x\"}");
            String acts = "/feedback/" + received.text("/id") + "/acts";
            now.set(said.plus(Duration.ofHours(hours)));
            move("dora", acts, "answered", "\"answer\":\"so\"");
        }
    }

    private JsonNode row(String kpi, String kind) {
        Direct.Answered report = anyone.as("max").get("/kpis/" + kpi);
        for (JsonNode row : report.json().at("/rows")) {
            if (row.at("/group/0").asString().equals(kind)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + kind + " in " + report.body());
    }

    @Test
    void aRowOfDurationsCarriesMeanMedianAndP90() {
        JsonNode row = row("handling-time", "inquiry");
        assertThat(row.path("mean").asDouble()).isEqualTo(4.0);
        assertThat(row.path("value").asDouble()).isEqualTo(4.0);
        assertThat(row.path("median").asDouble()).isEqualTo(2.0);
        assertThat(row.path("p90").asDouble()).isEqualTo(9.0);
        assertThat(row.path("numerator").asLong())
                .isEqualTo(Duration.ofHours(12).toMillis());
        assertThat(row.has("interval")).isFalse();
        assertThat(anyone.as("max").get("/kpis/handling-time").text("/definition/unit"))
                .isEqualTo("hours");
    }

    @Test
    void aRowOfAnswersCarriesItsInterval() {
        String acts = "/feedback/"
                + anyone.as("dora")
                        .post(
                                "/feedback",
                                "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\","
                                        + "\"text\":\"x\",\"submitter\":{\"party\":\"rose\"}}")
                        .text("/id")
                + "/acts";
        move("dora", acts, "assigned", "\"handler\":\"li\"");
        move("li", acts, "confirmed", "\"contacted\":true");
        move("li", acts, "analysed", "\"nature\":\"late works\",\"impact\":\"one\"");
        move(
                "li",
                acts,
                "planned",
                "\"solution\":\"talk\",\"feasible\":true,\"planned\":\"" + now.get() + "\",\"agreed\":true");
        move("li", acts, "done", "\"result\":\"quiet\"");
        move("fay", acts, "satisfied", "\"satisfaction\":\"4\",\"solved\":true");
        JsonNode row = row("satisfaction", "complaint");
        Interval whole = Interval.wilson(1, 1);
        assertThat(row.path("value").asDouble()).isEqualTo(1.0);
        assertThat(row.at("/interval/low").asDouble()).isEqualTo(whole.low());
        assertThat(row.at("/interval/high").asDouble()).isEqualTo(whole.high());
        assertThat(row.has("median")).isFalse();
    }

    @Test
    void aRowTellsWhoTookOutWhatIsLeftOut() {
        String acts = "/feedback/"
                + anyone.as("dora")
                        .post(
                                "/feedback",
                                "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\","
                                        + "\"text\":\"x\"}")
                        .text("/id")
                + "/acts";
        move("dora", acts, "assigned", "\"handler\":\"li\"");
        move("li", acts, "rejected", "\"reason\":\"the city's\"");
        JsonNode row = row("resolution-timeliness", "complaint");
        assertThat(row.at("/leftOut/rejected").asInt()).isEqualTo(1);
        assertThat(row.path("takenOut"))
                .isEqualTo(Contracted.json("[{\"reason\":\"rejected\",\"by\":\"li\",\"count\":1}]"));
        assertThat(row("handling-time", "inquiry").path("takenOut")).isEmpty();
    }

    private void move(String who, String acts, String outcome, String values) {
        Direct.Answered answer = anyone.as(who)
                .with("If-Match", "*")
                .post(acts, "{\"act\":\"move\",\"outcome\":\"" + outcome + "\",\"values\":{" + values + "}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
