package io.propertyfeedback.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a real browser. Screenshots are left in {@code target/screenshots}. */
class BrowserTest {
    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Pattern ELSEWHERE = Pattern.compile("\"url\":\"(?!file:|data:|chrome:|about:)");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    Path folder;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        Path binary = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(
                binary != null && Files.isExecutable(DRIVER),
                "skipped: no browser; on Debian install chromium, chromium-driver and fonts-wqy-zenhei");
        Run run = new Run(folder).with();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().window().setSize(new Dimension(1280, 3400));
        browser.get(run.page().toUri().toString());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void chartsAreDrawn() throws IOException {
        keep("report-en.png");
        assertThat(canvases())
                .hasSize(5)
                .allSatisfy(id -> assertThat(colours(id)).as(id).isGreaterThan(2));
    }

    @Test
    void switchPutsThePageIntoTheOtherLanguage() throws IOException {
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Service requests of Harbour Gardens");
        browser.findElement(By.cssSelector("button[data-language=zh-Hans]")).click();
        keep("report-zh.png");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("海港花园服务请求");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("zh-Hans");
        assertThat(browser.getTitle()).isEqualTo("海港花园服务请求");
        assertThat(script("return Chart.getChart('channels').data.labels[0]")).isEqualTo("电话");
        browser.findElement(By.cssSelector("button[data-language=en]")).click();
        assertThat(script("return Chart.getChart('channels').data.labels[0]")).isEqualTo("Phone");
    }

    @Test
    void nothingIsAskedForBesideThePage() {
        List<String> asked = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> ELSEWHERE.matcher(message).find())
                .toList();
        assertThat(asked).isEmpty();
    }

    @Test
    void browserHasNothingToComplainAbout() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    private List<String> canvases() {
        return browser.findElements(By.tagName("canvas")).stream()
                .map(canvas -> canvas.getDomAttribute("id"))
                .toList();
    }

    /** How many different colours a canvas shows. */
    private long colours(String id) {
        return (Long) script("const c = document.getElementById('" + id + "');"
                + "const d = new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer);"
                + "return new Set(d).size");
    }

    private Object script(String text) {
        return browser.executeScript(text);
    }

    private void keep(String name) throws IOException {
        File shot = browser.getScreenshotAs(OutputType.FILE);
        Path target = Files.createDirectories(Path.of("target", "screenshots")).resolve(name);
        Files.copy(shot.toPath(), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
