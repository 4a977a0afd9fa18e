package io.propertyfeedback.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts TEXTS = Texts.standard();

    @Test
    void bothBundlesHaveTheSameKeys() throws IOException {
        assertThat(bundle("texts_zh_CN").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("texts").stringPropertyNames());
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (String name : List.of("texts", "texts_zh_CN")) {
            List<String> keys = new ArrayList<>();
            Properties strict = new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    keys.add((String) key);
                    return super.put(key, value);
                }
            };
            load(name, strict);

            assertThat(keys).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void noTextIsEmpty() throws IOException {
        for (String name : List.of("texts", "texts_zh_CN")) {
            assertThat(bundle(name).entrySet()).as(name).noneMatch(text -> ((String) text.getValue()).isBlank());
        }
    }

    @Test
    void everyTextIsAPatternWithTheSameArgumentsInBothLanguages() throws IOException {
        Properties english = bundle("texts");
        Properties chinese = bundle("texts_zh_CN");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).containsAll(arguments(chinese.getProperty(key)));
        }
    }

    @Test
    void apostrophesAreWrittenTwice() throws IOException {
        Pattern single = Pattern.compile("(?<!')'(?!')");
        assertThat(bundle("texts").entrySet())
                .noneMatch(text -> single.matcher((String) text.getValue()).find());
    }

    @Test
    void whatHasWordsInEnglishHasChineseOnes() throws IOException {
        Properties english = bundle("texts");
        Properties chinese = bundle("texts_zh_CN");
        Pattern han = Pattern.compile("\\p{IsHan}");
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> english.getProperty(key)
                        .replaceAll("\\{[^}]*}", "")
                        .codePoints()
                        .anyMatch(Character::isLetter))
                .isNotEmpty()
                .allMatch(key -> han.matcher(chinese.getProperty(key)).find());
    }

    @Test
    void anyChineseLocaleGetsChineseAndEveryOtherEnglish() {
        for (Locale chinese : List.of(Locale.CHINESE, Locale.TAIWAN, Locale.forLanguageTag("zh-Hant-HK"))) {
            assertThat(TEXTS.text(chinese, "form.value.list")).isEqualTo("列表");
        }
        for (Locale other : List.of(Locale.ENGLISH, Locale.JAPAN, Locale.ROOT)) {
            assertThat(TEXTS.text(other, "form.value.list")).isEqualTo("a list");
        }
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);

            assertThat(TEXTS.text(Locale.FRENCH, "form.value.list")).isEqualTo("a list");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void unknownKeysAreShownAsTheyAre() {
        assertThat(new Message("acme:legal-{review", 1).text(Locale.ENGLISH)).isEqualTo("acme:legal-{review");
    }

    @Test
    void wrongArgumentsNeverThrow() {
        assertThat(TEXTS.text(Locale.ENGLISH, "form.too-long", "Title"))
                .isEqualTo("Title may have at most {1} characters, but has {2}.");
        assertThat(TEXTS.text(Locale.ENGLISH, "form.required", 1, 2, 3)).isEqualTo("1 is required.");
        assertThat(new Message("form.required", (Object) null).text(Locale.ENGLISH))
                .isEqualTo(" is required.");
    }

    @Test
    void theHostsWordsComeFirst() {
        Texts host = TEXTS.over(locale -> bundle("form.value.list", "a row"));

        assertThat(host.text(Locale.ENGLISH, "form.value.list")).isEqualTo("a row");
        assertThat(host.text(Locale.ENGLISH, "form.value.group")).isEqualTo("a group of values");
    }

    @Test
    void brokenPatternsAndBundlesOfAHostDoNotThrow() {
        Texts host = TEXTS.over(locale -> bundle("form.value.list", "{0,number} {"))
                .over(locale -> {
                    throw new MissingResourceException("none", "acme", "");
                });

        assertThat(host.text(Locale.ENGLISH, "form.value.list", "x")).isEqualTo("{0,number} {");
    }

    @Test
    void argumentsThatAreWordingsAreSaidInTheSameLanguage() {
        Message message = new Message("form.required", new Bilingual("Opinion", "意见"));

        assertThat(message.text(Locale.CHINA)).isEqualTo("意见为必填项。");
    }

    private static Set<String> arguments(String pattern) {
        assertThat(new MessageFormat(pattern, Locale.ROOT).getFormats()).isNotNull();
        return Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(toSet());
    }

    private static ListResourceBundle bundle(String key, String text) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {Arrays.asList(key, text).toArray()};
            }
        };
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        load(name, properties);
        return properties;
    }

    private static void load(String name, Properties into) throws IOException {
        String path = "/io/propertyfeedback/" + name + ".properties";
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(path), UTF_8)) {
            into.load(reader);
        }
    }
}
