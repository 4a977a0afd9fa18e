package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.demo.Staff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What axe finds on the pages, as each role sees them, wide and narrow, in both languages: nothing that is serious. */
class AccessibleTest {
    private static final String NOBODY = Walk.NOBODY;
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final String AXE = read("/axe.min.js");
    /** What is folded away is looked at, too. */
    private static final String RUN = "document.querySelectorAll('details').forEach(each => { each.open = true; });"
            + " const done = arguments[arguments.length - 1];"
            + " axe.run({resultTypes: ['violations'], preload: false, %s}).then(found => done(found.violations"
            + ".filter(each => each.impact === 'serious' || each.impact === 'critical')"
            + ".map(each => each.id + ': ' + each.nodes.slice(0, 3)"
            + ".map(node => node.target + ' ' + node.any.map(check => check.message)).join('; '))),"
            + " failure => done([String(failure)]));";

    private static final String ALL = RUN.formatted("rules: {'target-size': {enabled: true}}");
    /** What depends on the width; names, roles and colours do not. */
    private static final String LAID_OUT = RUN.formatted("runOnly: ['target-size', 'scrollable-region-focusable']");

    /** What a role has beside what every member of the staff has. */
    private static final Map<String, List<String>> OWN = Map.of(
            "wang.fang", List.of("/mine", "/follow/{follow}"),
            "chen.jing", List.of("/phone", "/batch", "/hand-in"),
            "wu.gang", List.of("/report?month={month}", "/report?exact=yes&month={month}", "/published", "/process"),
            "zhou.wei",
                    List.of("/queue?view=settled", "/queue?view=search&words=%E6%B0%B4", "/queue?view=search&words=@"),
            "zheng.jie",
                    List.of("/subscriptions", "/definitions?kind=community", "/definition?kind=community&id=maple"));

    @Test
    void axeFindsNothingSerious(@TempDir Path folder) {
        List<String> found = new ArrayList<>();
        try (Running centre = new Running(folder, 120, UnaryOperator.identity());
                Browser browser = Browser.at(centre.address(), Browser.DESK, "en")) {
            for (String page : List.of("/", "/hand-in", "/follow", "/figures", "/login", "/nowhere")) {
                look(browser, NOBODY, page, found);
            }
            answers(browser, NOBODY, found);
            for (Account account : Staff.ACCOUNTS) {
                browser.login(account.id());
                pages(browser, account).forEach(page -> look(browser, account.id(), page, found));
                answers(browser, account.id(), found);
                browser.logout();
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> pages(Browser browser, Account account) {
        String follow = account.resident() ? href(browser, "/follow/") : "";
        List<String> pages = new ArrayList<>();
        for (String page : OWN.getOrDefault(account.id(), List.of())) {
            pages.add(page.replace("{month}", lastMonth()).replace("/follow/{follow}", follow));
        }
        if (!account.resident()) {
            pages.add("/start");
            browser.go("/queue?view=all");
            if (browser.script("return document.querySelector('table.queue') !== null") == Boolean.TRUE) {
                pages.add(href(browser, "/case/"));
            }
        }
        return pages;
    }

    private static String href(Browser browser, String begin) {
        return (String) browser.script(
                "return new URL(document.querySelector(\"main a[href^='" + begin + "']\").href).pathname");
    }

    /** Pages that answer a form: a receipt, a caller who is known, what was wrong, a conflict, what was published. */
    private static void answers(Browser browser, String who, List<String> found) {
        switch (who) {
            case NOBODY -> {
                browser.go("/hand-in");
                browser.choose("h-community", "maple");
                browser.choose("h-category", "complaint/noise/neighbour");
                browser.type("h-title", "Music at night");
                browser.type("h-text", "Music at night");
                answer(browser, "form[action='/hand-in'] > button", "#reference", who + " /thanks", found);
            }
            case "chen.jing" -> {
                browser.go("/phone");
                browser.choose("community", "brocade");
                browser.type("unit", "3-1201");
                answer(browser, "form[action='/phone'] > button", ".before h2", who + " /phone, known", found);
                browser.choose("h-category", "complaint/noise/neighbour");
                browser.type("h-text", "Music at night");
                answer(browser, "form[action='/hand-in'] > button", ".acts", who + " /thanks", found);
                browser.keep("receipt-desk-en");
                browser.go("/batch");
                browser.type("pasted", "a line that tells no time");
                answer(browser, "main form .button", ".error", who + " /batch, refused", found);
            }
            case "zhou.wei" -> {
                browser.go("/queue?view=all");
                browser.go(href(browser, "/case/"));
                browser.script("document.querySelector('.acts [name=version]').value = '0'");
                answer(browser, ".acts details.act form > button", ".theirs", who + " conflict", found);
            }
            case "wu.gang" -> {
                browser.go("/report?exact=yes&month=" + lastMonth());
                answer(browser, "details.publish button", ".verdict", who + " /published, restated", found);
            }
            default -> {}
        }
    }

    /** Sends a form and looks at its answer, by which something is known to stand there. */
    private static void answer(Browser browser, String button, String there, String what, List<String> found) {
        browser.script("document.querySelectorAll('main form').forEach(each => { each.noValidate = true; });"
                + " document.querySelectorAll('details').forEach(each => { each.open = true; })");
        browser.send(button);
        assertThat(browser.text(there)).as(what).isNotEmpty();
        axe(browser, what, found);
    }

    private static String lastMonth() {
        return YearMonth.now(Centre.ZONE).minusMonths(1).toString();
    }

    /** One load for each language; the width changes on the page. */
    private static void look(Browser browser, String who, String page, List<String> found) {
        for (String language : new String[] {"en", "zh"}) {
            browser.go("/language/" + language + "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
            axe(browser, who + ' ' + page + ' ' + language, found);
        }
    }

    private static void axe(Browser browser, String what, List<String> found) {
        browser.script(AXE);
        axe(browser, WIDE, ALL, what, found);
        axe(browser, NARROW, LAID_OUT, what, found);
    }

    private static void axe(Browser browser, int width, String run, String what, List<String> found) {
        browser.width(width);
        ((List<?>) browser.wait(run)).forEach(each -> found.add(what + ' ' + width + ": " + each));
    }

    private static String read(String resource) {
        try (InputStream script = AccessibleTest.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
