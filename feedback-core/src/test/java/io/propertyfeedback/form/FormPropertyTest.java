package io.propertyfeedback.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.DocumentException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FormPropertyTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    @Property
    void checkNeverThrowsAndAlwaysSaysWhatIsWrong(@ForAll("forms") Form form, @ForAll("values") Document values) {
        Checked checked = form.check(values);

        assertThat(checked.errors()).allSatisfy(error -> {
            assertThat(error.pointer()).startsWith("/");
            assertThat(error.text(Locale.ENGLISH))
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("form.");
            assertThat(error.text(Locale.CHINA)).containsPattern("\\p{IsHan}");
        });
    }

    @Property
    void cleanValuesStayAsTheyAre(@ForAll("forms") Form form, @ForAll("values") Document values) {
        Form optional = optional(form);
        List<String> wrong = optional.check(values).errors().stream()
                .map(error -> error.pointer().split("/", -1)[1])
                .toList();
        Document.Builder right = Document.builder();
        NAMES.stream()
                .filter(name -> optional.field(name).isPresent() && !wrong.contains(name))
                .forEach(name -> right.put(name, values.value(name).orElse(null)));
        Document clean = optional.check(right.build()).values();

        assertThat(optional.check(clean).values()).isEqualTo(clean);
    }

    @Property
    void wordsAndCodesAreTheWhole(@ForAll("forms") Form form, @ForAll("values") Document values) {
        Document words = form.words(values);
        Document codes = form.codes(values);

        assertThat(Document.builder().putAll(words).putAll(codes).build()).isEqualTo(values);
        assertThat(words.names()).noneMatch(codes::has);
        assertThat(form.publicValues(values).names()).isSubsetOf(codes.names());
    }

    @Property
    void aFormIsTheSameAfterAWayThroughItsDocument(@ForAll("forms") Form form) {
        assertThat(Form.fromDocument(Document.from(form.toDocument().asMap()))).isEqualTo(form);
    }

    @Property
    void anyDocumentIsAFormOrIsRefusedWithItsPath(@ForAll("values") Document field) {
        try {
            Form.fromDocument(Document.of("fields", List.of(field)));
        } catch (DocumentException refused) {
            assertThat(refused.path()).startsWith("/fields/0");
        }
    }

    @Example
    void aStoredFieldThatCannotBeIsNamedWithItsPath() {
        Document stored = Document.of("fields", List.of(Document.of("id", "a", "type", "text", "published", true)));

        assertThatThrownBy(() -> Form.fromDocument(stored))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("/fields/0:");
    }

    private static Form optional(Form form) {
        return Form.of(form.fields().stream().map(Field::optional).toList());
    }

    @Provide
    Arbitrary<Form> forms() {
        return Arbitraries.subsetOf(NAMES)
                .flatMap(
                        ids -> Combinators.combine(ids.stream().map(this::field).toList())
                                .as(Form::of));
    }

    private Arbitrary<Field> field(String id) {
        Arbitrary<Field> plain = Arbitraries.of(
                Field.text(id),
                Field.text(id).range(2, 5).notPersonal(),
                Field.longText(id).max(7),
                Field.integer(id).range(-5, 5),
                Field.decimal(id).range(new BigDecimal("-1.50"), new BigDecimal("1e2")),
                Field.flag(id).published(),
                Field.date(id),
                Field.instant(id),
                Field.choice(id, "x", "y").published(),
                Field.person(id).personal(),
                Field.department(id),
                Field.feedback(id),
                Field.category(id).published(),
                Field.attachments(id).max(2).notPersonal(),
                Field.texts(id).range(1, 2),
                Field.text(id).title("Words", "话"));
        return Combinators.combine(plain, Arbitraries.of(true, false))
                .as((field, required) -> required ? field.required() : field);
    }

    @Provide
    Arbitrary<Document> values() {
        Arbitrary<Object> value = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12).map(text -> (Object) text),
                Arbitraries.of(
                        "x", "y", "2026-03-31", "2026-02-30", "2026-03-31T09:30:00.1234567+08:00", " li ", "ok\r"),
                Arbitraries.longs().map(number -> number),
                Arbitraries.longs().between(-6, 6).map(number -> number),
                Arbitraries.bigDecimals().ofScale(12).map(number -> number),
                Arbitraries.of(true, false).map(flag -> flag),
                Arbitraries.strings().all().ofMaxLength(4).list().ofMaxSize(3).map(list -> list),
                Arbitraries.longs().list().ofMaxSize(3).map(list -> list),
                Arbitraries.just(Map.of("id", 1)));
        Arbitrary<String> name = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(NAMES)),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(3)),
                Tuple.of(1, Arbitraries.of("id", "type", "options", "min", "max", "title")));
        return Arbitraries.maps(name, value).ofMaxSize(6).map(Document::from);
    }
}
