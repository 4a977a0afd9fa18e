package io.propertyfeedback.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field If-Match as RFC 9110 writes it; 0 is a version that no feedback has. */
class EntityTagsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "1"                       | 1
            W/"1"                     | 1
            "1", W/"2"                | 1,2
            "1","2" ,	"3"           | 1,2,3
            , "1", ,                  | 1
            "1", "1"                  | 1
            *                         | *
            "1-gzip"                  | 1
            W/"1-br"                  | 1
            "1--gzip"                 | 1
            "1;gzip"                  | 1
            "999999999999999999"      | 999999999999999999
            "9999999999999999999"     | 0
            "0"                       | 0
            "01"                      | 0
            ""                        | 0
            "one"                     | 0
            "1-lzma"                  | 0
            "a,b", "2"                | 0,2
            "-1"                      | 0
            "é"                       | 0
            """)
    void tagsAreVersions(String field, String versions) {
        assertThat(EntityTags.ifMatch(field)).hasToString(versions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1",
                "W/1",
                "w/\"1\"",
                "\"1",
                "1\"",
                "\"1\" \"2\"",
                "\"1\"; \"2\"",
                "*, \"1\"",
                "\"1\", *",
                "**",
                "\"a b\"",
                "\"1\"x",
                "'1'",
                "\"\u0001\""
            })
    void whatIsNoListOfTagsIsMalformed(String field) {
        assertThatThrownBy(() -> EntityTags.ifMatch(field)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(Problem.parameter(problem.reasons().get(0))).isEqualTo("If-Match");
        });
    }

    @Test
    void aLongFieldIsReadInALineOfTime() {
        assertThat(EntityTags.ifMatch("\"1\", ".repeat(100_000))).hasToString("1");
        assertThatThrownBy(() -> EntityTags.ifMatch(" ,".repeat(100_000))).isInstanceOf(Problem.class);
    }
}
