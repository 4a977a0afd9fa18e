package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read or is not as it has to be: a problem each that says where, and nothing is kept of it. */
class BadInputTest {
    private static final String NOISE =
            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\"}";

    private final Town town = Town.inMemory();
    private final Direct dora = Direct.to(town.api()).as("dora");
    private String one;

    @BeforeEach
    void receiveOne() {
        one = "/feedback/" + dora.post("/feedback", NOISE).text("/id");
    }

    private void nothingWasKept() {
        assertThat(dora.get("/feedback").json().at("/items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"community":"garden"                                  | http.json.malformed
            [1]                                                    | http.json.not-an-object
            {"a":1}{"b":2}                                         | http.json.more-after-end
            {"community":"garden","community":"harbour"}           | http.json.name-twice
            {"concerns":["li",null]}                               | http.json.null-in-list
            {"a":NaN}                                              | http.json.malformed
            {'a':1}                                                | http.json.malformed
            `                                        `             | http.json.not-an-object
            """)
    void whatIsNotOneObjectCannotBeRead(String body, String code) {
        Direct.Answered answer = dora.post("/feedback", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        nothingWasKept();
    }

    @Test
    void tenThousandNestedArraysAreRefused() {
        Direct.Answered answer = dora.post("/feedback", "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        assertThat(answer.code()).isEqualTo("http.json.too-large");
    }

    @Test
    void aNumberOfAThousandDigitsIsRefused() {
        assertThat(dora.post("/feedback", "{\"a\":" + "9".repeat(1_000) + "}").status())
                .isEqualTo(400);
    }

    /** ISO 8859-1; over-long NUL, slash and blank; half of a pair; beyond Unicode; cut off; a byte that follows nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"FF", "C080", "C0AF", "E080A0", "F08080A0", "EDA080", "F4908080", "E4BDA0E5", "80", "FEFF"})
    void whatIsNoUtf8IsRefused(String hex) {
        for (String place : List.of("Drilling", "text")) {
            byte[] broken = NOISE.replace(place, new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            Direct.Answered answer = dora.send("POST", "/feedback", broken);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("http.json.not-utf-8");
            assertThat(answer.text("/detail")).contains("UTF-8");
        }
        nothingWasKept();
    }

    @Test
    void aByteOrderMarkOfUtf8IsPassedOver() {
        assertThat(dora.post("/feedback", "\uFEFF" + NOISE).status()).isEqualTo(201);
    }

    /** As percent-encodings, too; what a server gives as half of a pair is no character either. */
    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%C0%80", "%E0%80%A0", "%ED%A0%80", "%00", "%4", "%zz", "\ud800"})
    void whatIsNoUtf8InAnAddressIsRefused(String bytes) {
        assertThat(dora.get("/feedback/" + bytes).status()).isEqualTo(400);
        Direct.Answered answer = dora.get("/feedback?step=" + bytes);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("step");
    }

    @Test
    void tenMegabytesAreTooLarge() {
        byte[] body = NOISE.replace("Drilling", "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(dora.send("POST", "/feedback", body).status()).isEqualTo(413);
        nothingWasKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "multipart/form-data", "application/json; charset=gbk", "json"})
    void anotherContentTypeIsRefused(String type) {
        assertThat(dora.with("Content-Type", type).post("/feedback", NOISE).status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"channel":"phone","category":"complaint","text":"x"}                                  | /community        | form.required
            {"community":7,"channel":"phone","category":"complaint","text":"x"}                    | /community        | form.not-text
            {"community":"garden","channel":"phone","category":"complaint","text":"x","foo":1}     | /foo              | form.unknown-field
            {"community":"garden","channel":"phone","category":"complaint","text":["x"]}           | /text             | form.not-text
            {"community":"garden","channel":"phone","category":"complaint","text":"x","location":1}| /location         | http.not-an-object
            {"community":"garden","channel":"phone","category":"complaint","text":"x","location":{"floor":"3"}} | /location/floor | form.unknown-field
            {"community":"garden","channel":"phone","category":"complaint","text":"x","attachments":[{}]}       | /attachments/0/reference | form.required
            {"community":"garden","channel":"phone","category":"complaint","text":"x","attachments":"a"}        | /attachments      | http.not-a-list-of-objects
            {"community":"garden","channel":"phone","category":"complaint","text":"x","priority":"now"}         | /priority         | form.not-option
            {"community":"garden","channel":"phone","category":"complaint","text":"x","receivedAt":"today"}     | /receivedAt       | form.not-instant
            {"community":"garden","channel":"pigeon","category":"complaint","text":"x"}            | /channel          | refused.channel-unknown
            {"community":"garden","channel":"phone","category":"a b//c","text":"x"}                | /category         | refused.category-malformed
            {"community":"garden","channel":"phone","category":"moon","text":"x"}                  | /category         | refused.category-unknown
            {"community":"nowhere","channel":"phone","category":"complaint","text":"x"}            | /community        | refused.community-unknown
            {"community":"garden","channel":"phone","category":"complaint","text":"x\\u0000y"}     | /text             | form.control-character
            {"community":"garden","channel":"phone","category":"complaint","text":"x\\ud800"}      | /text             | form.surrogate
            {"community":"garden","channel":"phone","category":"complaint","text":"x","follows":"none"} | /follows     | refused.not-found
            """)
    void aWrongValueIsPointedAt(String body, String pointer, String code) {
        Direct.Answered answer = dora.post("/feedback", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        nothingWasKept();
    }

    @Test
    void overlongTextIsPointedAt() {
        Direct.Answered answer = dora.post("/feedback", NOISE.replace("Drilling", "字".repeat(20_001)));
        assertThat(answer.text("/errors/0/code")).isEqualTo("form.too-long");
    }

    @Test
    void aPlaceOfTooManyEmojiIsPointedAt() {
        String body = NOISE.replace("}", ",\"location\":{\"place\":\"" + "😀".repeat(201) + "\"}}");
        assertThat(dora.post("/feedback", body).text("/errors/0/pointer")).isEqualTo("/location/place");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"act":"dance"}                                          | 422 | refused.act-unknown
            {"values":{}}                                            | 422 | http.invalid
            {"act":"note","values":{}}                               | 422 | http.invalid
            {"act":"note","values":{"note":"n","more":1}}            | 422 | http.invalid
            {"act":"note","values":[]}                               | 422 | http.invalid
            {"act":"move","outcome":"vanished","values":{}}          | 422 | refused.outcome-unknown
            {"act":"move"}                                           | 422 | refused.outcome-unknown
            {"act":"resume"}                                         | 409 | refused.status
            {"act":"supervise","values":{"instruction":"hurry"}}     | 403 | refused.role
            """)
    void aWrongActIsRefusedAndNothingIsDone(String body, int status, String code) {
        Direct.Answered answer = dora.with("If-Match", "\"1\"").post(one + "/acts", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(dora.get(one + "/history").json().at("/items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1            | 400
            W/1          | 400
            *, "1"       | 400
            "one"        | 412
            "99999999999999999999" | 412
            "7"          | 412
            """)
    void aWrongVersionIsRefused(String version, int status) {
        String note = "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}";
        Direct.Answered answer = dora.with("If-Match", version).post(one + "/acts", note);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("If-Match");
    }

    @ParameterizedTest
    @CsvSource({
        "/feedback?moon=1, 400",
        "/feedback?limit=1&limit=2, 400",
        "/feedback?limit=0, 422",
        "/feedback?limit=x, 422",
        "/feedback?status=asleep, 422",
        "/feedback?category=a%2F%2Fb, 422",
        "/feedback?dueBefore=soon, 422",
        "/feedback?cursor=xyz, 422",
        "/feedback?cursor=TEFURVNUICsxMDAwMDAwMDAwLTEyLTMxVDIzOjU5OjU5WiB4, 422",
        "/feedback?cursor=TEFURVNUIC0geA, 422",
        "/feedback?page=1&cursor=xyz, 422",
        "/feedback?party=, 400",
        "/feedback?page=9999&size=200, 422",
        "/feedback?step=%00, 400",
        "/feedback?step=%ff, 400",
        "/feedback?step=%4, 400",
        "/feedback/%2e%2e, 404",
        "/feedback/%00, 400",
        "/nowhere, 404",
        "/, 404",
        "/kpis/backlog?from=2026-13-01, 422",
        "/processes/seven-steps/0, 404",
        "/processes/seven-steps/99999999999, 404"
    })
    void aWrongAddressIsRefused(String address, int status) {
        Direct sun = Direct.to(town.api()).as("sun");
        assertThat(sun.get(address).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0007", "*,,,;q=x", "tlh", "zz-ZZ-zz-zz-zz"})
    void anUnreadableLanguageMeansEnglish(String language) {
        assertThat(dora.with("Accept-Language", language).get("/moon").headers())
                .containsEntry("Content-Language", "en");
    }

    @Test
    void aBatchOfNothingButErrorsIsAnsweredInFew() {
        String line = "{\"attachments\":[" + "{\"a\":1,\"b\":2,\"c\":3},".repeat(44) + "{\"a\":1}]},";
        String lines = line.repeat(400);
        Direct.Answered answer =
                dora.post("/feedback/batch", "{\"lines\":[" + lines.substring(0, lines.length() - 1) + "]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().length()).isLessThan(1_000_000);
        nothingWasKept();
    }

    @Test
    void anOverlongKeyIsRefused() {
        assertThat(dora.with("Idempotency-Key", "k".repeat(201))
                        .post("/feedback", NOISE)
                        .status())
                .isEqualTo(400);
        nothingWasKept();
    }

    @Test
    void noTextMissesInEitherLanguage() {
        for (String language : List.of("en", "zh-CN")) {
            for (String address : List.of("/feedback?limit=0", "/feedback?moon=1", "/moon", "/feedback/none")) {
                Direct.Answered answer = dora.with("Accept-Language", language).get(address);
                assertThat(answer.text("/title")).doesNotStartWith("http.");
                assertThat(answer.text("/detail")).doesNotStartWith("http.").doesNotContain("{");
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        Map<String, String> english = Texts.of("texts.properties");
        Map<String, String> chinese = Texts.of("texts_zh_CN.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    private static String fires(String member, int many) {
        String said = member.equals("text") ? NOISE.replace("Drilling", "") : NOISE;
        return said.replace("\"text\":\"\"}", "\"text\":\"" + "\uD83D\uDD25".repeat(many) + "\"}")
                .replace(
                        "{\"community\"",
                        member.equals("title")
                                ? "{\"title\":\"" + "\uD83D\uDD25".repeat(many) + "\",\"community\""
                                : "{\"community\"");
    }

    @ParameterizedTest
    @CsvSource({"title, 101", "title, 200", "text, 10001", "text, 20000"})
    void lengthsAreCodePoints(String member, int many) {
        assertThat(dora.post("/feedback", fires(member, many)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"title, 200", "text, 20000"})
    void oneCodePointMoreThanTheContractSaysIsRefused(String member, int most) {
        Direct.Answered answer = dora.post("/feedback", fires(member, most + 1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + member);
        assertThat(answer.text("/errors/0/detail"))
                .contains("at most %,d characters, but has %,d".formatted(most, most + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\udd25"})
    void whatCannotBeKeptIsRefusedAtItsPlaceInEveryMember(String unfit) {
        for (String member : List.of("community", "channel", "category", "title", "text", "messageId", "shard")) {
            String value = "\"" + member + "\":\"a" + unfit + "b\"";
            String body = NOISE.contains("\"" + member + "\"")
                    ? NOISE.replaceFirst("\"" + member + "\":\"[^\"]*\"", value.replace("\\", "\\\\"))
                    : NOISE.replace("{", "{" + value + ",");
            Direct.Answered answer = dora.post("/feedback", body);
            assertThat(answer.status()).as(member).isEqualTo(422);
            assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + member);
        }
        nothingWasKept();
    }
}
