package io.propertyfeedback.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.examples.replay.report.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as text; {@link BrowserTest} looks at it. */
class PageTest {
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href)\\s*=\\s*[\"'](?!data:)|@import|url\\(");
    private static final Pattern KEY = Pattern.compile(">(?:kpi|replay)\\.[a-z.-]+<");

    @TempDir
    Path folder;

    @Test
    void pageAsksForNothingElse() throws IOException {
        String page = page("en");
        assertThat(page.substring(0, page.indexOf("<script>"))).doesNotContainPattern(ELSEWHERE);
        assertThat(page).contains("default-src 'none'").doesNotContain("sourceMappingURL");
    }

    @Test
    void everyTextOfThePageIsThere() throws IOException {
        assertThat(page("en")).doesNotContainPattern(KEY);
    }

    @Test
    void pageBeginsInTheLanguageThatWasAskedFor() throws IOException {
        assertThat(page("zh")).contains("<html lang=\"zh-Hans\">");
    }

    @Test
    void wordsOfTheRecordsCannotBecomeMarkup() throws IOException {
        Run run = new Run(folder);
        run.boston(run.file(Run.row("1").replace("Lamps", "</script><b>Lamps</b>")));
        assertThat(Files.readString(run.page())).doesNotContain("<b>Lamps").contains("&lt;b&gt;Lamps");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(Phrases.bundle(Locale.SIMPLIFIED_CHINESE).keySet()))
                .isEqualTo(new TreeSet<>(Phrases.bundle(Locale.ENGLISH).keySet()));
        assertThat(Phrases.bundle(Locale.SIMPLIFIED_CHINESE).getLocale().getLanguage())
                .isEqualTo("zh");
    }

    @Test
    void consoleSpeaksChineseWhenAsked() {
        Run run = new Run(folder).with("--lang", "zh");
        assertThat(run.out()).contains("共读取 216 行", "海港花园服务请求", "电梯故障");
    }

    private String page(String language) throws IOException {
        Run run = new Run(folder).with("--lang", language);
        return Files.readString(run.page());
    }
}
