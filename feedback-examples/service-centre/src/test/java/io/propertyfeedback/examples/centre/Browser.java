package io.propertyfeedback.examples.centre;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody with a real browser. Screenshots are left in {@code target/screenshots}. */
final class Browser implements AutoCloseable {
    static final Dimension PHONE = new Dimension(420, 900);
    static final Dimension DESK = new Dimension(1360, 1000);

    private static final List<Path> BINARIES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens a browser; where there is none the test is skipped. */
    static Browser at(String address, Dimension size, String language) {
        Path binary = BINARIES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(
                binary != null && Files.isExecutable(DRIVER),
                "skipped: no browser; on Debian install chromium, chromium-driver and fonts-wqy-zenhei");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=" + language);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        driver.manage().window().setSize(size);
        Browser browser = new Browser(driver, address);
        browser.go("/language/" + language + "?to=/");
        return browser;
    }

    void go(String path) {
        driver.get(address + path);
    }

    /** Opens an address that leads on by itself, and waits for what stands at the end. */
    void open(String whole, String css) {
        driver.get("about:blank");
        driver.get(whole);
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(any -> !driver.findElements(By.cssSelector(css)).isEmpty()
                        && Boolean.TRUE.equals(driver.executeScript("return document.readyState === 'complete'")));
    }

    void login(String account) {
        go("/login");
        type("account", account);
        type("password", "demo-2026");
        leave(driver.findElement(By.cssSelector("form[action='/login'] button")));
    }

    void logout() {
        leave(driver.findElement(By.cssSelector("form[action='/logout'] button")));
    }

    void type(String id, String text) {
        WebElement field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    void choose(String id, String value) {
        new Select(driver.findElement(By.id(id))).selectByValue(value);
    }

    /** Presses a button that leads to another page, and waits until that is there. */
    void leave(WebElement button) {
        driver.executeScript("window.leaving = true; arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
        String there = "return window.leaving === undefined && document.readyState === 'complete'";
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(any -> Boolean.TRUE.equals(driver.executeScript(there)));
    }

    void send(String css) {
        leave(driver.findElement(By.cssSelector(css)));
    }

    /** Unfolds an act, fills in its form by field id, and does it. */
    void act(String act, String outcome, String... fields) {
        String form = "details[data-act='" + act + "'][data-outcome='" + outcome + "']";
        WebElement details = driver.findElement(By.cssSelector(form));
        driver.executeScript(
                "for (let each = arguments[0]; each; each = each.parentElement.closest('details')) each.open = true",
                details);
        for (int i = 0; i < fields.length; i += 2) {
            fill(details, fields[i], fields[i + 1]);
        }
        leave(details.findElement(By.cssSelector("form > button")));
    }

    /** Adds a photo, as a phone's camera would. */
    void attach(Path photo) {
        WebElement form = driver.findElement(By.cssSelector("details[data-act='attach']"));
        driver.executeScript("arguments[0].open = true", form);
        form.findElement(By.id("file")).sendKeys(photo.toAbsolutePath().toString());
        leave(form.findElement(By.cssSelector("form > button")));
    }

    private void fill(WebElement form, String field, String value) {
        WebElement input = form.findElement(By.cssSelector("[name='f." + field + "']"));
        if (input.getTagName().equals("select")) {
            new Select(input).selectByValue(value);
        } else if ("radio".equals(input.getDomAttribute("type"))) {
            form.findElement(By.cssSelector("[name='f." + field + "'][value='" + value + "']"))
                    .click();
        } else if ("datetime-local".equals(input.getDomAttribute("type"))) {
            driver.executeScript("arguments[0].value = arguments[1]", input, value);
        } else {
            input.clear();
            input.sendKeys(value);
        }
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    /** An element as it is seen. */
    BufferedImage picture(String css) {
        try {
            return ImageIO.read(driver.findElement(By.cssSelector(css)).getScreenshotAs(OutputType.FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Object script(String code) {
        return driver.executeScript(code);
    }

    /** A script that answers by calling the last of its arguments. */
    Object wait(String code) {
        return driver.executeAsyncScript(code);
    }

    /** How wide a page is shown, to the pixel. */
    void width(int pixels) {
        Map<String, Object> screen = Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
    }

    /** Keeps a picture of the whole page. */
    void keep(String name) {
        Dimension before = driver.manage().window().getSize();
        long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
        driver.manage().window().setSize(new Dimension(before.getWidth(), (int) Math.min(4000, height + 140)));
        try {
            Path target =
                    Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png");
            Files.copy(driver.getScreenshotAs(OutputType.FILE).toPath(), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        driver.manage().window().setSize(before);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
