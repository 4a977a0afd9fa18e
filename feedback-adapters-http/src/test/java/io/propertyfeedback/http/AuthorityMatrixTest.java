package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation, asked in every role, in the actor's own community and in another: what is not granted is not done. */
class AuthorityMatrixTest {
    private static final String NOISE = """
            {"community":"garden","channel":"phone","category":"complaint","text":"Drilling",
             "submitter":{"kind":"owner","party":"rose"},"person":{"name":"Wang"}}""";
    private static final Set<String> STAFF = Set.of(
            Roles.FRONT_DESK,
            Roles.HANDLER,
            Roles.FOLLOW_UP,
            Roles.REVIEWER,
            Roles.SUPERVISOR,
            Roles.MANAGER,
            Roles.QUALITY);
    private static final Set<String> STAFF_AND_RESIDENTS =
            Stream.concat(STAFF.stream(), Stream.of(Roles.RESIDENT)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> EVERYBODY = ContainerAuthentication.STANDARD_ROLES;

    /** One row: how it is asked, who may, and how one sees that it was granted. */
    private record Row(
            BiFunction<Direct, String, Direct.Answered> asked,
            Set<String> granted,
            Predicate<Direct.Answered> isGranted) {}

    private static final Predicate<Direct.Answered> ANSWERED = answer -> answer.status() < 300;
    private static final Predicate<Direct.Answered> SHOWN =
            answer -> answer.status() == 200 && answer.json().at("/items").size() == 1;

    /** By operationId; definitions are everybody's, open operations nobody's. */
    private static final Map<String, Row> ROWS = Map.ofEntries(
            Map.entry(
                    "receiveFeedback",
                    new Row(
                            (who, id) -> who.post(
                                    "/feedback",
                                    NOISE.replace(
                                            ",\n \"submitter\":{\"kind\":\"owner\",\"party\":\"rose\"},\"person\":{\"name\":\"Wang\"}",
                                            "")),
                            Set.of(Roles.FRONT_DESK, Roles.SUPERVISOR, Roles.RESIDENT),
                            ANSWERED)),
            Map.entry(
                    "receiveBatch",
                    new Row(
                            (who, id) -> who.post(
                                    "/feedback/batch",
                                    "{\"lines\":[{\"community\":\"garden\",\"channel\":\"forum\",\"category\":\"opinion\",\"text\":\"x\"}]}"),
                            Set.of(Roles.FRONT_DESK, Roles.SUPERVISOR, Roles.RESIDENT),
                            answer -> !answer.text("/results/0/id").isEmpty())),
            Map.entry("searchFeedback", new Row((who, id) -> who.get("/feedback?community=garden"), STAFF, SHOWN)),
            Map.entry("getFeedback", new Row((who, id) -> who.get("/feedback/" + id), STAFF, ANSWERED)),
            Map.entry("getHistory", new Row((who, id) -> who.get("/feedback/" + id + "/history"), STAFF, ANSWERED)),
            Map.entry(
                    "getSubmitter",
                    new Row(
                            (who, id) -> who.get("/feedback/" + id + "/submitter"),
                            Set.of(Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.SUPERVISOR, Roles.QUALITY),
                            ANSWERED)),
            Map.entry(
                    "listAssignable",
                    new Row((who, id) -> who.get("/feedback/" + id + "/assignable"), STAFF, ANSWERED)),
            Map.entry(
                    "listNameable",
                    new Row((who, id) -> who.get("/communities/garden/staff"), STAFF_AND_RESIDENTS, ANSWERED)),
            Map.entry("findSimilar", new Row((who, id) -> who.get("/feedback/" + id + "/similar"), STAFF, ANSWERED)),
            Map.entry("allowedActs", new Row((who, id) -> who.get("/feedback/" + id + "/acts"), STAFF, ANSWERED)),
            Map.entry(
                    "performAct",
                    new Row(
                            (who, id) -> who.with("If-Match", "\"1\"")
                                    .post(
                                            "/feedback/" + id + "/acts",
                                            "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}"),
                            Set.of(Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.REVIEWER, Roles.SUPERVISOR),
                            ANSWERED)),
            Map.entry(
                    "attach",
                    new Row(
                            (who, id) -> who.with("Content-Type", "multipart/form-data; boundary=b")
                                    .post(
                                            "/feedback/" + id + "/attachments",
                                            "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n"),
                            STAFF,
                            answer -> answer.text("/errors/0/code").equals("refused.attachment-type"))),
            Map.entry(
                    "listAttachments",
                    new Row((who, id) -> who.get("/feedback/" + id + "/attachments"), STAFF, ANSWERED)),
            Map.entry(
                    "getKpi",
                    new Row(
                            (who, id) -> who.get("/kpis/received?by=community"),
                            Set.of(
                                    Roles.REVIEWER,
                                    Roles.SUPERVISOR,
                                    Roles.MANAGER,
                                    Roles.QUALITY,
                                    Roles.IMPORTER,
                                    Roles.ADMIN),
                            answer -> answer.status() == 200
                                    && answer.json().at("/rows").size() == 1)),
            Map.entry(
                    "publishReport",
                    new Row(
                            (who, id) -> who.post(
                                    "/reports",
                                    "{\"kpi\":\"received\",\"from\":\"2020-01-01\",\"to\":\"2020-02-01\",\"communities\":[\"garden\"]}"),
                            Set.of(Roles.MANAGER, Roles.QUALITY),
                            ANSWERED)));

    /** Nothing in them belongs to a community, or it is cut to what the actor covers; tested elsewhere. */
    private static final Set<String> NOT_OF_A_COMMUNITY = Set.of(
            "getContract",
            "myQueue",
            "myFeedback",
            "listCommunities",
            "listCategories",
            "listChannels",
            "listCalendars",
            "getCalendar",
            "listProcesses",
            "getProcess",
            "getProcessDiagram",
            "listKinds",
            "listDefinitions",
            "getDefinition",
            "putDefinition",
            "listKpis",
            "listReports",
            "getReport",
            "listSubscriptions",
            "retryParked",
            "getAttachment");

    private static final Set<String> OPEN = Set.of(
            "openChoices",
            "handIn",
            "follow",
            "followActs",
            "followAct",
            "followAttach",
            "followListAttachments",
            "followGetAttachment");

    @Test
    void everyOperationOfTheContractHasARow() {
        Set<String> rows = new TreeSet<>(ROWS.keySet());
        rows.addAll(NOT_OF_A_COMMUNITY);
        rows.addAll(OPEN);
        Set<String> operations = new TreeSet<>();
        Contracted.contract()
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.add(operation.path("operationId").asString())));
        assertThat(rows).isEqualTo(operations);
    }

    @TestFactory
    List<DynamicTest> whoMayAskIsAnsweredAndNobodyElse() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, Row> row : ROWS.entrySet()) {
            for (String role : EVERYBODY) {
                for (boolean own : new boolean[] {true, false}) {
                    boolean granted = own && row.getValue().granted().contains(role);
                    String name = row.getKey() + " as " + role + (own ? "" : " of another community");
                    tests.add(DynamicTest.dynamicTest(name, () -> ask(row.getValue(), role, own, granted)));
                }
            }
        }
        return tests;
    }

    private static void ask(Row row, String role, boolean own, boolean granted) {
        Town town = Town.over(PropertyFeedback.inMemory());
        Direct desk = Direct.to(town.api()).as("dora");
        String id = desk.post("/feedback", NOISE).text("/id");
        Actor asking = Actor.of("acme", "somebody", role).inCommunities(own ? "garden" : "harbour");
        FeedbackHttpApi api = town.setup()
                .authentication(ApiKeys.none().with(ApiKeys.hash("some"), asking))
                .build();
        String before = state(desk, id);
        Direct.Answered answer = row.asked().apply(Direct.to(api).as("some"), id);
        assertThat(row.isGranted().test(answer))
                .as(answer.status() + " " + answer.body())
                .isEqualTo(granted);
        if (!granted) {
            assertThat(state(desk, id)).isEqualTo(before);
            assertThat(answer.body()).doesNotContain("Wang").doesNotContain("Drilling");
        }
    }

    private static String state(Direct desk, String id) {
        return desk.get("/feedback").body()
                + desk.get("/feedback/" + id + "/history").body();
    }
}
