package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** The receipt in a real browser: what is seen, scanned and followed. */
class ReceiptBrowserTest {
    private static final Map<String, Dimension> SIZES = Map.of("phone", Browser.PHONE, "desk", Browser.DESK);

    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder, 20, UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static void handIn(Browser browser) {
        browser.go("/hand-in");
        browser.choose("h-community", "maple");
        browser.choose("h-category", "complaint/noise/neighbour");
        browser.type("h-text", "Music at night");
        browser.send("form[action='/hand-in'] > button");
    }

    @Test
    void theLinkOpensTheFeedbackElsewhereAndLeavesNoCodeInTheAddress() {
        try (Browser one = Browser.at(centre.address(), Browser.PHONE, "en");
                Browser other = Browser.at(centre.address(), Browser.PHONE, "zh")) {
            handIn(one);
            String link = one.text("#link");
            String follow = "/follow/" + one.text("#reference");
            one.send(".buttons a.button");
            assertThat(one.text()).contains("Music at night");

            other.open(link, ".follow");
            assertThat(other.text()).contains("Music at night");
            assertThat(other.script("return location.href")).isEqualTo(centre.address() + follow);
            other.open(link, ".follow"); // by one who follows already
            assertThat(other.script("return location.href")).isEqualTo(centre.address() + follow);
            other.go("/language/en?to=" + follow);
            assertThat(other.script("return document.referrer + history.state"))
                    .asString()
                    .doesNotContain("code=");
        }
    }

    @Test
    void aWrongCodeInALinkIsSaid() {
        try (Browser browser = Browser.at(centre.address(), Browser.PHONE, "en")) {
            handIn(browser);
            String link = browser.text("#link").replaceFirst("code=.*", "code=22222-22222");
            try (Browser other = Browser.at(centre.address(), Browser.PHONE, "en")) {
                other.open(link, "[role=alert]");
                assertThat(other.script("return location.href")).isEqualTo(centre.address() + "/follow");
            }
        }
    }

    @Test
    void theReceiptFitsAndIsScannedFromTheScreen() throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            for (Map.Entry<String, Dimension> size : SIZES.entrySet()) {
                String name = size.getKey() + '-' + language;
                try (Browser browser = Browser.at(centre.address(), size.getValue(), language)) {
                    handIn(browser);
                    looks(browser, "receipt-" + name);
                    browser.send(".buttons a.button");
                    looks(browser, "followed-" + name);
                    browser.login("wang.fang");
                    browser.go("/mine");
                    looks(browser, "mine-" + name);
                    browser.logout();
                    browser.login("chen.jing");
                    browser.go("/phone");
                    browser.type("number", "13900001111");
                    browser.send("form[action='/phone'] > button");
                    looks(browser, "phone-known-" + name);
                    browser.choose("h-category", "repair/lighting");
                    browser.type("h-text", "The lamp flickers");
                    browser.send("form[action='/hand-in'] > button");
                    looks(browser, "phone-receipt-" + name);
                    assertThat(scanned(browser.picture("#qr"))).isEqualTo(browser.text("#link"));
                }
            }
        }
    }

    private static void looks(Browser browser, String name) {
        assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
        browser.keep(name);
    }

    private static String scanned(BufferedImage seen) throws Exception {
        int width = seen.getWidth();
        int[] pixels = seen.getRGB(0, 0, width, seen.getHeight(), null, 0, width);
        RGBLuminanceSource light = new RGBLuminanceSource(width, seen.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
