package io.propertyfeedback.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentPropertyTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void aDocumentIsTheSameAfterAWayThroughMaps(@ForAll("trees") Map<String, Object> tree) {
        Document document = Document.from(tree);

        assertThat(Document.from(document.asMap())).isEqualTo(document).hasSameHashCodeAs(document);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyValueIsFoundUnderItsNameInOrder(@ForAll("trees") Map<String, Object> tree) {
        Document document = Document.from(tree);

        assertThat(document.names()).containsExactlyElementsOf(tree.keySet());
        assertThat(document.asMap().keySet()).containsExactlyElementsOf(tree.keySet());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void withoutUndoesWith(@ForAll("trees") Map<String, Object> tree, @ForAll String name, @ForAll long value) {
        Document document = Document.from(tree).without(name);

        assertThat(document.with(name, value).integer(name)).isEqualTo(value);
        assertThat(document.with(name, value).without(name)).isEqualTo(document);
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.strings().all().map(text -> (Object) text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.integers().map(number -> number),
                Arbitraries.bigDecimals().ofScale(5).map(number -> number),
                Arbitraries.bigIntegers().map(number -> number),
                Arbitraries.doubles().map(number -> number),
                Arbitraries.of(true, false).map(flag -> flag));
        Arbitrary<Object> value = Arbitraries.recursive(
                () -> plain,
                deeper -> Arbitraries.oneOf(
                        deeper,
                        deeper.list().ofMaxSize(3).map(list -> list),
                        tree(deeper).map(map -> map)),
                0,
                4);
        return tree(value);
    }

    private static Arbitrary<Map<String, Object>> tree(Arbitrary<Object> value) {
        return Arbitraries.maps(Arbitraries.strings().all().ofMaxLength(5), value)
                .ofMaxSize(4)
                .map(LinkedHashMap::new);
    }
}
