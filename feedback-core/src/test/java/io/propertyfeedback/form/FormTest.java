package io.propertyfeedback.form;

import static io.propertyfeedback.form.Field.attachments;
import static io.propertyfeedback.form.Field.choice;
import static io.propertyfeedback.form.Field.date;
import static io.propertyfeedback.form.Field.decimal;
import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.instant;
import static io.propertyfeedback.form.Field.integer;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.person;
import static io.propertyfeedback.form.Field.text;
import static io.propertyfeedback.form.Field.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.document.Document;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Form FORM = Form.of(
            text("opinion").title("Opinion", "意见").required().max(10),
            longText("findings"),
            integer("units").range(1, 5),
            decimal("cost").min(0),
            flag("liable"),
            date("planned"),
            instant("seenAt"),
            choice("level", "low", "high").title("Level", "级别").published(),
            person("handler"),
            attachments("photos"),
            texts("measures").max(3));

    @Test
    void rightValuesComeBackClean() {
        Document given = Document.builder()
                .put("handler", " li ")
                .put("opinion", "\u00a0 cafe\u0301\u3000")
                .put("findings", "one\r\ntwo\t\rthree")
                .put("units", 5)
                .put("cost", new BigDecimal("12.50"))
                .put("liable", true)
                .put("planned", "2026-02-28")
                .put("seenAt", "2026-03-31T17:30:00.1234567+08:00")
                .put("level", "high")
                .put("photos", List.of("file:1", " "))
                .put("measures", List.of(" a ", "b"))
                .build();
        Document clean = Document.builder()
                .put("opinion", "caf\u00e9")
                .put("findings", "one\ntwo\t\nthree")
                .put("units", 5)
                .put("cost", new BigDecimal("12.5"))
                .put("liable", true)
                .put("planned", "2026-02-28")
                .put("seenAt", "2026-03-31T09:30:00.123456Z")
                .put("level", "high")
                .put("handler", "li")
                .put("photos", List.of("file:1"))
                .put("measures", List.of("a", "b"))
                .build();

        assertThat(FORM.check(given).values()).isEqualTo(clean);
    }

    @Test
    void cleanValuesAreInTheOrderOfTheForm() {
        Document given = Document.of("units", 2, "opinion", "fine");

        assertThat(FORM.check(given).values().names()).containsExactly("opinion", "units");
    }

    @Test
    void everythingWrongIsToldAtOnceInTheOrderOfTheForm() {
        Document given = Document.builder()
                .put("stranger", 1)
                .put("units", 6)
                .put("cost", -1)
                .put("planned", "2026-02-30")
                .put("photos", List.of("a", 7))
                .build();

        assertThat(FORM.check(given).errors())
                .extracting(error -> error.pointer() + ' ' + error.message().code())
                .containsExactly(
                        "/opinion form.required",
                        "/units form.too-large",
                        "/cost form.too-small",
                        "/planned form.not-date",
                        "/photos/1 form.not-text",
                        "/stranger form.unknown-field");
    }

    @Test
    void blankCountsAsLeftOut() {
        assertThat(codeFor("opinion", " \u200b\u200d\u3000")).isEqualTo("form.required");
        assertThat(FORM.check(Document.of("opinion", "x", "units", " ", "photos", List.of()))
                        .values())
                .isEqualTo(Document.of("opinion", "x"));
    }

    @Test
    void wrongTypesAreRefused() {
        assertThat(codeFor("opinion", 5)).isEqualTo("form.not-text");
        assertThat(codeFor("units", "5")).isEqualTo("form.not-integer");
        assertThat(codeFor("units", 2.5)).isEqualTo("form.not-integer");
        assertThat(codeFor("cost", "5")).isEqualTo("form.not-decimal");
        assertThat(codeFor("liable", "true")).isEqualTo("form.not-flag");
        assertThat(codeFor("handler", List.of("li"))).isEqualTo("form.not-text");
        assertThat(codeFor("photos", "one")).isEqualTo("form.not-list");
        assertThat(codeFor("level", "HIGH")).isEqualTo("form.not-option");
    }

    @Test
    void impossibleDaysAndTimesAreRefused() {
        for (String day : List.of("2026-02-29", "2026-13-01", "26-01-01", "+10000-01-01", "0000-01-01", "20260101")) {
            assertThat(codeFor("planned", day)).as(day).isEqualTo("form.not-date");
        }
        for (String time :
                List.of("2026-03-31T09:30:00", "2026-02-30T09:30:00Z", "2026-03-31", "0001-01-01T00:00:00+08:00")) {
            assertThat(codeFor("seenAt", time)).as(time).isEqualTo("form.not-instant");
        }
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertThat(codeFor("opinion", "😀".repeat(10))).isEqualTo("passed");
        assertThat(codeFor("opinion", "😀".repeat(11))).isEqualTo("form.too-long");
        assertThat(codeFor("opinion", "e\u0301".repeat(10))).isEqualTo("passed");
    }

    @Test
    void tooLongTextSaysHowLong() {
        FieldError error = FORM.check(Document.of("opinion", "x".repeat(12_000_000)))
                .errors()
                .get(0);

        assertThat(error.text(Locale.ENGLISH)).isEqualTo("Opinion may have at most 10 characters, but has 12,000,000.");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(codeFor("opinion", "a\u0000b")).isEqualTo("form.control-character");
        assertThat(codeFor("opinion", "a\nb")).isEqualTo("form.one-line");
        assertThat(codeFor("findings", "a\u001bb")).isEqualTo("form.control-character");
        assertThat(codeFor("findings", "a\n\tb")).isEqualTo("passed");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(codeFor("opinion", "a\ud83d")).isEqualTo("form.surrogate");
        assertThat(codeFor("handler", "\ude00a")).isEqualTo("form.surrogate");
    }

    @Test
    void idsStayAsTheHostWroteThem() {
        assertThat(valueOf("handler", "cafe\u0301")).isEqualTo("cafe\u0301");
        assertThat(codeFor("handler", "x".repeat(65))).isEqualTo("form.too-long");
    }

    @Test
    void tooManyDigitsAreRefused() {
        assertThat(codeFor("cost", new BigDecimal("1e29"))).isEqualTo("form.too-many-digits");
        assertThat(codeFor("cost", new BigDecimal("1e-11"))).isEqualTo("form.too-many-digits");
        assertThat(codeFor("cost", new BigDecimal("1e27"))).isEqualTo("passed");
    }

    @Test
    void onlyTooManyItemsIsToldOfAListThatIsTooLong() {
        List<Object> many = Collections.nCopies(4, "\u0000");

        assertThat(FORM.check(Document.of("opinion", "x", "measures", many)).errors())
                .extracting(error -> error.message().code())
                .containsExactly("form.too-many-items");
    }

    @Test
    void lowerBoundsHold() {
        Form form = Form.of(text("code").min(3), texts("lines").min(2));

        assertThat(form.check(Document.of("code", "ab", "lines", List.of("a", " ")))
                        .errors())
                .extracting(error -> error.message().code())
                .containsExactly("form.too-short", "form.too-few-items");
    }

    @Test
    void ofUnknownFieldsTheFirstFiftyAreTold() {
        Document.Builder strangers = Document.builder();
        for (int i = 0; i < 1_000; i++) {
            strangers.put("x" + i, i);
        }

        assertThat(FORM.check(strangers.put("opinion", "fine").build()).errors())
                .hasSize(50);
    }

    @Test
    void invisibleCharactersOfWrongValuesAreShownAsSuch() {
        assertThat(messageFor("level", "hi\u202egh").text(Locale.ENGLISH)).startsWith("Level: “hi\ufffdgh”");
    }

    @Test
    void wrongValuesAreShownShortened() {
        Message message = messageFor("level", "maximal\n".repeat(20));

        assertThat(message.text(Locale.ENGLISH))
                .startsWith("Level: “maximal\ufffdmaximal")
                .contains("…” is not an option; choose one of low, high.")
                .hasSizeLessThan(110);
    }

    @Test
    void personalValuesAreNotRepeated() {
        Form form = Form.of(integer("phone").title("Phone", "电话").personal().max(9));

        String said = form.check(Document.of("phone", 13_800_000_000L))
                .errors()
                .get(0)
                .text(Locale.SIMPLIFIED_CHINESE);

        assertThat(said).isEqualTo("电话：所填内容超过上限 9。");
    }

    @Test
    void errorsNameTheTitleInTheLanguageOfTheReader() {
        Form form = Form.of(text("opinion").title("Legal opinion", "法务意见").required());
        Message message = form.check(Document.EMPTY).errors().get(0).message();

        assertThat(message.text(Locale.GERMAN)).isEqualTo("Legal opinion is required.");
        assertThat(message.text(Locale.TAIWAN)).isEqualTo("法务意见为必填项。");
    }

    @Test
    void unknownFieldsAreToldWithTheKnownOnes() {
        Form form = Form.of(text("a"), text("b"));

        assertThat(form.check(Document.of("c/d", 1)).errors())
                .extracting(FieldError::pointer, error -> error.text(Locale.ENGLISH))
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "/c~1d", "There is no field “c/d”; the fields here are a, b."));
    }

    @Test
    void valuesAreNotHandedOutWhenSomethingIsWrong() {
        Checked checked = FORM.check(Document.EMPTY);

        assertThatThrownBy(checked::values)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/opinion");
    }

    @Test
    void wordsAndCodesShareTheValuesBetweenThem() {
        Document values = Document.of("opinion", "noisy", "level", "high", "stranger", "?", "units", 1);

        assertThat(FORM.words(values)).isEqualTo(Document.of("opinion", "noisy", "stranger", "?"));
        assertThat(FORM.codes(values)).isEqualTo(Document.of("level", "high", "units", 1));
    }

    @Test
    void onlyPublishedFieldsArePublic() {
        Document values = Document.of("opinion", "noisy", "level", "high", "stranger", "?", "units", 1);

        assertThat(FORM.publicValues(values)).isEqualTo(Document.of("level", "high"));
    }

    @Test
    void laterFieldsReplaceEarlierOnesAtTheirPlace() {
        Form changed = Form.of(text("a"), text("b")).plus(Form.of(integer("a"), flag("c")));

        assertThat(changed.fields()).containsExactly(integer("a"), text("b"), flag("c"));
    }

    @Test
    void aFieldStandsOnlyOnce() {
        assertThatThrownBy(() -> Form.of(text("a"), flag("a"))).hasMessageContaining("\"a\" stands twice");
    }

    private static String codeFor(String field, Object value) {
        Checked checked = checked(field, value);
        return checked.passed() ? "passed" : checked.errors().get(0).message().code();
    }

    private static Message messageFor(String field, Object value) {
        return checked(field, value).errors().get(0).message();
    }

    private static Object valueOf(String field, Object value) {
        return checked(field, value).values().value(field).orElseThrow();
    }

    private static Checked checked(String field, Object value) {
        return FORM.check(Document.of("opinion", "fine").with(field, value));
    }
}
