package io.propertyfeedback.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void orderOfPutsIsKept() {
        assertThat(Document.of("b", 1, "a", 2).with("c", 3).with("b", 4).names())
                .containsExactly("b", "a", "c");
    }

    @Test
    void nullLeavesOut() {
        assertThat(Document.of("a", null, "b", 1).with("b", null)).isEqualTo(Document.EMPTY);
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        Document five = Document.of("n", 5L);

        assertThat(Document.of("n", 5)).isEqualTo(five);
        assertThat(Document.of("n", new BigDecimal("5.00"))).isEqualTo(five);
        assertThat(Document.of("n", 5.0)).isEqualTo(five);
        assertThat(Document.of("n", BigInteger.valueOf(5))).isEqualTo(five);
        assertThat(Document.of("n", new BigDecimal("0.10"))).isEqualTo(Document.of("n", 0.1));
    }

    @Test
    void numbersBeyondALongAreDecimals() {
        BigDecimal beyond = new BigDecimal("9223372036854775808");

        assertThat(Document.of("n", beyond).decimal("n")).isEqualByComparingTo(beyond);
        assertThat(Document.of("n", Long.MIN_VALUE).integer("n")).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void numbersThatWouldExhaustTheMachineAreRefused() {
        assertThatThrownBy(() -> Document.of("n", new BigDecimal("1e1000000000")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/n");
        assertThatThrownBy(() -> Document.of("n", new BigDecimal("1." + "1".repeat(1_000))))
                .isInstanceOf(DocumentException.class);
        assertThatThrownBy(() -> Document.of("n", BigInteger.TWO.pow(100_000))).isInstanceOf(DocumentException.class);
        assertThatThrownBy(() -> Document.of("n", Double.NaN)).isInstanceOf(DocumentException.class);
    }

    @Test
    void valuesOfTimeAreIsoText() {
        Document document = Document.builder()
                .instant("at", Instant.parse("2026-03-31T09:30:00Z"))
                .date("day", LocalDate.of(2026, 3, 31))
                .duration("limit", Duration.ofHours(36))
                .build();

        assertThat(document)
                .isEqualTo(Document.of("at", "2026-03-31T09:30:00Z", "day", "2026-03-31", "limit", "PT36H"));
        assertThat(document.instant("at")).isEqualTo("2026-03-31T09:30:00Z");
        assertThat(document.date("day")).isEqualTo("2026-03-31");
        assertThat(document.duration("limit")).isEqualTo(Duration.ofHours(36));
    }

    @Test
    void wrongKindsAreNamedWithTheirWholePath() {
        Document document = Document.from(Map.of("steps", List.of(Map.of("limit", "secret words"))));

        assertThatThrownBy(() -> document.documents("steps").get(0).integer("limit"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("/steps/0/limit: found text of 12 characters, needed is a whole number");
    }

    @Test
    void wherePartsWereReachedIsNoPartOfTheirValue() {
        Document part = Document.of("n", 1);
        Document moved = Document.of("b", Document.of("a", part).document("a"));

        assertThat(moved.document("b")).isEqualTo(part);
        assertThatThrownBy(() -> moved.document("b").text("n")).hasMessageStartingWith("/b/n:");
    }

    @Test
    void absentValuesAreNamed() {
        assertThatThrownBy(() -> Document.EMPTY.text("a/b")).hasMessage("/a~1b: found nothing, needed is text");
    }

    @Test
    void absentListsAreEmpty() {
        assertThat(Document.EMPTY.texts("a")).isEmpty();
        assertThat(Document.EMPTY.documents("a")).isEmpty();
    }

    @Test
    void foreignTypesAreRefusedWithTheirPath() {
        assertThatThrownBy(() -> Document.from(Map.of("a", List.of(1, Map.of("b", Instant.EPOCH)))))
                .isInstanceOfSatisfying(
                        DocumentException.class, e -> assertThat(e.path()).isEqualTo("/a/1/b"));
        assertThatThrownBy(() -> Document.of("a", Arrays.asList(1, null)))
                .hasMessageStartingWith("/a/1: found nothing");
        assertThatThrownBy(() -> Document.of("a", Map.of(1, 2))).hasMessageContaining("/a");
    }

    @Test
    void sixtyFourLevelsFitAndNoMore() {
        Document deep = Document.of("leaf", 1);
        for (int level = 2; level <= 64; level++) {
            deep = level % 2 == 0 ? Document.of("d", deep) : Document.of("d", deep.asMap());
        }
        Document deepest = deep;

        assertThat(Document.from(deepest.asMap())).isEqualTo(deepest);
        assertThatThrownBy(() -> Document.of("d", deepest)).hasMessageContaining("64 levels");
        assertThatThrownBy(() -> Document.of("d", deepest.asMap())).hasMessageContaining("64 levels");
    }

    @Test
    void aTreeThatHoldsItselfIsRefused() {
        Map<String, Object> ring = new HashMap<>();
        ring.put("self", List.of(ring));

        assertThatThrownBy(() -> Document.from(ring)).hasMessageContaining("64 levels");
    }

    @Test
    void laterChangesOfWhatWasGivenChangeNothing() {
        List<Object> items = new ArrayList<>(List.of("a"));
        Document.Builder builder = Document.builder().put("items", items);
        Document first = builder.build();
        items.add("b");
        builder.put("more", 1);

        assertThat(first).isEqualTo(Document.of("items", List.of("a")));
        assertThatThrownBy(() -> first.names().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toStringKeepsWordsToItself() {
        assertThat(Document.of("name", "Wang", "more", Document.of("phone", "138")))
                .hasToString("Document[name, more]");
    }
}
