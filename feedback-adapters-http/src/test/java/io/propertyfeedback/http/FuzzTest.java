package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.JdbcStorageSetup;
import io.propertyfeedback.jdbc.SchemaMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests made from the contract and then spoilt: every operation with known and unknown ids, good and bad parameters,
 * headers and bodies. Whatever comes, the answer is one that the contract lists, soon, and no fault of ours.
 */
class FuzzTest {
    private static final int ALL = 20_000;
    private static final int LISTENED = Math.max(200, ALL / Integer.getInteger("proof.scale", 50));
    private static final Duration HANG = Duration.ofSeconds(2);
    private static final String[] JUNK = {
        "",
        " ",
        "0",
        "-1",
        "1e9",
        "null",
        "true",
        "garden",
        "phone",
        "complaint/noise",
        "2026-03-02T02:00:00Z",
        "2026-02-30",
        "%00",
        "\u0000",
        "\ud800",
        "😀",
        "שלום",
        "<script>alert(1)</script>",
        "'; DROP TABLE feedback; --",
        "../../etc/passwd",
        "${jndi:ldap://x}",
        "a".repeat(65),
        "😀".repeat(150),
        "字".repeat(5_000),
        "\"1\"",
        "W/\"1\"",
        "\r\nX: y",
        "{}",
        "[]"
    };

    private static final List<String> TAGS = List.of(
            "\"1\"",
            "\"2\"",
            "\"3\"",
            "W/\"1\"",
            "\"1\", W/\"2\", \"x\"",
            "\"1-gzip\"",
            "\"\"",
            ", ,",
            "\"1",
            "junk",
            "*",
            "*, \"1\"",
            "\"" + "9".repeat(400) + "\"",
            "\"1\",".repeat(3_000));
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("UTF-32"),
            Charset.forName("GB18030"));
    private static final byte[][] NO_UTF8 = {
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {0}
    };

    private final Random random = new Random(20260302);
    private final List<String> known = new ArrayList<>();
    private FeedbackHttpApi api = Town.inMemory().api();

    @Test
    void noInputMakesAFaultOrAHangInMemory() {
        ask(LISTENED);
    }

    /** A database takes less than memory does: characters, lengths, instants. */
    @Test
    void noInputMakesAFaultOrAHangOnADatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcStorageSetup storage =
                JdbcFeedbackStorage.withOwnTransactions(database).schemaMode(SchemaMode.UPGRADE);
        api = Town.over(PropertyFeedback.on(storage.build())).api();
        ask(LISTENED / 2);
    }

    private void ask(int requests) {
        for (int i = 0; i < 5; i++) {
            Direct.Answered received = Direct.to(api)
                    .as("dora")
                    .post(
                            "/feedback",
                            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"x\"}");
            known.add(received.text("/id"));
        }
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            Direct.Answered answer = anything();
            assertThat(answer.status()).as(answer.body()).isLessThan(500);
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("io.propertyfeedback");
            answers.merge(answer.status(), 1, Integer::sum);
        }
        System.out.println(requests + " spoilt requests, by status: " + answers);
        int good = answers.getOrDefault(200, 0) + answers.getOrDefault(201, 0);
        assertThat(good).as("requests that were good enough to be done").isGreaterThan(requests / 20);
    }

    private Direct.Answered anything() {
        JsonNode paths = Contracted.contract().path("paths");
        List<String> templates = new ArrayList<>(paths.propertyNames());
        String template = pick(templates);
        List<String> methods = new ArrayList<>(paths.path(template).propertyNames());
        String listed = pick(methods);
        String method =
                chance(30) ? pick(List.of("DELETE", "HEAD", "PUT", "OPTIONS")) : listed.toUpperCase(Locale.ROOT);
        JsonNode operation = paths.path(template).path(listed);
        Direct who =
                headers(Direct.to(api).as(pick(List.of("dora", "li", "sun", "max", "rose", "ann", "olga", "none"))));
        String address = path(template) + query(operation);
        byte[] body = method.equals("POST") ? body(operation) : new byte[0];
        long before = System.nanoTime();
        Direct.Answered answer = who.send(method, address, body);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as(method + " " + address)
                .isLessThan(HANG);
        return answer;
    }

    private Direct headers(Direct who) {
        Direct with = chance(2) ? who.with("If-Match", pick(TAGS)) : who;
        with = chance(4) ? with.with("Idempotency-Key", chance(2) ? "key-" + random.nextInt(50) : junk()) : with;
        with = chance(5) ? with.with("Follow-Code", junk()) : with;
        with = chance(9) ? with.with("Accept-Language", junk()) : with;
        with = chance(20) ? with.with("Content-Type", junk()) : with;
        return chance(20) ? with.with("Authorization", junk()) : with;
    }

    private String path(String template) {
        StringBuilder path = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            path.append('/');
            switch (segment) {
                case "{id}", "{reference}" -> path.append(chance(4) ? encoded(junk()) : pick(ids(template)));
                case "{company}" -> path.append(chance(5) ? encoded(junk()) : "acme");
                case "{version}" -> path.append(chance(3) ? encoded(junk()) : "1");
                default -> path.append(segment);
            }
        }
        return chance(50) ? path + "/" + encoded(junk()) : path.toString();
    }

    private List<String> ids(String template) {
        return template.startsWith("/processes")
                ? List.of("seven-steps")
                : template.startsWith("/kpis")
                        ? List.of("backlog", "received")
                        : template.startsWith("/calendars") ? List.of("office") : known;
    }

    private String query(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query") && chance(8)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asString())
                        .append('=')
                        .append(value(parameter.path("schema")));
            }
        }
        return query.toString();
    }

    private String value(JsonNode schema) {
        JsonNode options = schema.path("items").path("enum");
        return switch (random.nextInt(5)) {
            case 0 -> junk().replace(" ", "+");
            case 1 ->
                options.isEmpty()
                        ? "garden,harbour"
                        : options.get(0).asString() + "," + options.get(1).asString();
            case 2 -> "2026-11-01T00:00:00+08:00";
            case 3 -> schema.path("type").asString().equals("integer") ? "2" : "true";
            default -> encoded(junk());
        };
    }

    private byte[] body(JsonNode operation) {
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        if (example.isMissingNode() || chance(30)) {
            return junk().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode body = example.deepCopy();
        for (int i = random.nextInt(4); i > 0; i--) {
            spoil(body);
        }
        String text = body.toString();
        if (chance(30)) {
            text = text.substring(0, random.nextInt(text.length()));
        }
        byte[] bytes = text.getBytes(chance(30) ? pick(ENCODINGS) : StandardCharsets.UTF_8);
        if (bytes.length > 0 && chance(40)) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return chance(40) ? spoilt(bytes) : bytes;
    }

    private byte[] spoilt(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        spoilt.write(bytes, 0, at);
        spoilt.writeBytes(NO_UTF8[random.nextInt(NO_UTF8.length)]);
        spoilt.write(bytes, at, bytes.length - at);
        return spoilt.toByteArray();
    }

    private void spoil(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = pick(new ArrayList<>(object.propertyNames()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.put(name, junk());
                case 2 -> object.put(name, random.nextInt());
                case 3 -> object.putNull(name);
                case 4 -> object.putArray(junk()).add(junk());
                default -> spoil(object.get(name));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            spoil(array.get(random.nextInt(array.size())));
        }
    }

    private String junk() {
        return JUNK[random.nextInt(JUNK.length)];
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
