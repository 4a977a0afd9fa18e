package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 12.1 to 12.5: the register. */
interface RegisterContract extends StorageContract {

    @Test
    @DisplayName("rule 12.1: equal kinds and ids of two companies are two documents")
    default void companiesAreApart() {
        Register register = storage().register();
        Registered acme = document("acme", "calendar", "week", 1, "five days");
        assertThat(register.put(acme)).as(lookAt("put")).isTrue();
        assertThat(register.find("best", "calendar", "week"))
                .as(lookAt("the company in find"))
                .isEmpty();
        assertThat(register.list("best", "calendar", null, 9))
                .as(lookAt("the company in list"))
                .isEmpty();
        Registered best = document("best", "calendar", "week", 1, "seven days");
        assertThat(register.put(best)).as(lookAt("the company in put")).isTrue();
        assertThat(register.find("acme", "calendar", "week"))
                .as(lookAt("the key"))
                .contains(acme);
    }

    @Test
    @DisplayName("rule 12.1: equal ids of two kinds are two documents")
    default void kindsAreApart() {
        Register register = storage().register();
        Registered calendar = document("acme", "calendar", "main", 1, "a calendar");
        Registered process = document("acme", "process", "main", 1, "a process");
        register.put(calendar);
        assertThat(register.put(process)).as(lookAt("the kind in put")).isTrue();
        assertThat(register.find("acme", "calendar", "main"))
                .as(lookAt("the kind in find"))
                .contains(calendar);
        assertThat(register.list("acme", "process", null, 9))
                .as(lookAt("the kind in list"))
                .containsExactly(process);
    }

    @Test
    @DisplayName("rule 12.1: ids that differ in case are two documents")
    default void casesAreApart() {
        Register register = storage().register();
        register.put(document("acme", "calendar", "week", 1, "small"));
        assertThat(register.put(document("acme", "calendar", "Week", 1, "capital")))
                .as(lookAt("the collation of the register's key: it has to tell cases apart"))
                .isTrue();
    }

    @Test
    @DisplayName("rule 12.2: the first version is 1")
    default void firstVersionIsOne() {
        Register register = storage().register();
        assertThat(register.put(document("acme", "calendar", "week", 2, "early")))
                .as(lookAt("a later version of what is not stored"))
                .isFalse();
        assertThat(register.find("acme", "calendar", "week"))
                .as(lookAt("what it wrote"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 12.2: the stored version again, an older one and one that leaves a gap change nothing")
    default void otherVersionsChangeNothing() {
        Register register = storage().register();
        register.put(document("acme", "calendar", "week", 1, "one"));
        Registered second = document("acme", "calendar", "week", 2, "two");
        assertThat(register.put(second)).as(lookAt("the next version")).isTrue();
        for (long version : new long[] {1, 2, 4}) {
            assertThat(register.put(document("acme", "calendar", "week", version, "wrong")))
                    .as(lookAt("the expected version, at version " + version + " after 2"))
                    .isFalse();
        }
        assertThat(register.find("acme", "calendar", "week"))
                .as(lookAt("what they wrote"))
                .contains(second);
    }

    @Test
    @DisplayName("rule 12.2: of 16 threads that put one version, one wins")
    default void oneOfManyWins() {
        Register register = storage().register();
        for (long version = 1; version <= 10; version++) {
            long next = version;
            List<Boolean> answers =
                    Race.of(Race.RUNNERS, i -> register.put(document("acme", "calendar", "week", next, "runner " + i)));
            assertThat(answers)
                    .as(lookAt("two puts of one version: the second is false, not an exception"))
                    .containsOnlyOnce(true);
            assertThat(register.find("acme", "calendar", "week"))
                    .as(lookAt("what the losers wrote"))
                    .contains(document("acme", "calendar", "week", next, "runner " + answers.indexOf(true)));
        }
    }

    @Test
    @DisplayName("rule 12.3: a document is found equal")
    default void documentIsFoundEqual() {
        Register register = storage().register();
        Document content = Document.builder()
                .put("name", "五天工作制 🗓 \"quoted\" \\ %")
                .put("empty", "")
                .put("whole", 9_007_199_254_740_993L)
                .put("share", new BigDecimal("0.1234567890123456789"))
                .put("yes", true)
                .put("days", List.of(1, "二", List.of(), Document.of("deep", Document.of("deeper", false))))
                .put("long", "字".repeat(100_000))
                .build();
        Registered document = new Registered("acme", "calendar", "周".repeat(200), 1, content, Sample.NINE, "li");
        register.put(document);
        assertThat(register.find("acme", "calendar", document.id()))
                .as(lookAt("how documents are encoded: kinds of numbers, nesting, size; instants to the microsecond"))
                .contains(document);
    }

    @Test
    @DisplayName("rule 12.3: find and list give the latest version")
    default void latestVersionIsGiven() {
        Register register = storage().register();
        for (int version = 1; version <= 11; version++) {
            register.put(document("acme", "calendar", "week", version, "version " + version));
        }
        Registered latest = document("acme", "calendar", "week", 11, "version 11");
        assertThat(register.find("acme", "calendar", "week"))
                .as(lookAt("which version find gives: the greatest number"))
                .contains(latest);
        assertThat(register.list("acme", "calendar", null, 9))
                .as(lookAt("which versions list gives: only the latest of each"))
                .containsExactly(latest);
    }

    @Test
    @DisplayName("rule 12.3: a document that was never put is not found")
    default void unknownDocumentIsNotFound() {
        Register register = storage().register();
        assertThat(register.find("acme", "calendar", "week")).as(lookAt("find")).isEmpty();
    }

    @Test
    @DisplayName("rule 12.4: the list is ordered by id")
    default void listIsOrderedById() {
        Register register = storage().register();
        for (String id : List.of("w-b", "wa", "W-c", "w-9", "w-10")) {
            register.put(document("acme", "calendar", id, 1, id));
        }
        assertThat(register.list("acme", "calendar", null, 9).stream().map(Registered::id))
                .as(lookAt("the order of ids: by their characters' codes, not by a dictionary"))
                .containsExactly("W-c", "w-10", "w-9", "w-b", "wa");
    }

    @Test
    @DisplayName("rule 12.4: the list goes on after an id, whether there is one or not")
    default void listGoesOnAfterId() {
        Register register = storage().register();
        for (String id : List.of("a", "b", "d", "e")) {
            register.put(document("acme", "calendar", id, 1, id));
        }
        assertThat(register.list("acme", "calendar", "b", 9).stream().map(Registered::id))
                .as(lookAt("the id after which the list goes on: excluded"))
                .containsExactly("d", "e");
        assertThat(register.list("acme", "calendar", "c", 9).stream().map(Registered::id))
                .as(lookAt("an id that is not there"))
                .containsExactly("d", "e");
    }

    @Test
    @DisplayName("rule 12.4: the list holds at most as many as asked for, whatever their versions")
    default void listHoldsAtMostLimit() {
        Register register = storage().register();
        for (String id : List.of("a", "b", "c")) {
            register.put(document("acme", "calendar", id, 1, id));
            register.put(document("acme", "calendar", id, 2, id));
        }
        assertThat(register.list("acme", "calendar", null, 2).stream().map(Registered::id))
                .as(lookAt("the limit: of documents, not of versions"))
                .containsExactly("a", "b");
    }

    @Test
    @DisplayName("rule 12.5: a stamp counts the puts of its kind and tells the latest instant")
    default void stampsTellOfPuts() {
        Register register = storage().register();
        Set<String> kinds = Set.of("calendar", "process");
        assertThat(register.stamps("acme", kinds)).as(lookAt("nothing was put")).isEmpty();
        register.put(document("acme", "calendar", "week", 1, "one"));
        register.put(document("acme", "calendar", "week", 2, "two"));
        register.put(new Registered(
                "acme", "calendar", "night", 1, Document.of("content", "n"), Sample.NINE.plusSeconds(1), "li"));
        register.put(document("acme", "calendar", "night", 1, "refused"));
        register.put(document("acme", "note", "n", 1, "a kind that is not asked for"));
        register.put(document("best", "process", "p", 1, "another company"));
        assertThat(register.stamps("acme", kinds))
                .as(lookAt("what is counted: puts that were taken"))
                .containsOnlyKeys("calendar")
                .containsEntry("calendar", new Stamp(3, Sample.NINE.plusSeconds(1)));
    }

    private static Registered document(String company, String kind, String id, long version, String content) {
        return new Registered(company, kind, id, version, Document.of("content", content), Sample.NINE, "li");
    }
}
