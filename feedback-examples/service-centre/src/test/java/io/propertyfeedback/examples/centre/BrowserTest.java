package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.process.Roles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** The pages in a real browser. */
class BrowserTest {
    private static final String SCRIPT = "<script>window.caught = true</script><img src=x onerror=\"caught=true\">";

    @TempDir
    static Path folder;

    private static final Map<String, String> ADMINISTRATION = Map.of(
            "definitions", "/definitions",
            "definitions-community", "/definitions?kind=community",
            "definition", "/definition?kind=community&id=maple",
            "subscriptions", "/subscriptions");

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder, 500, UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    /** The whole life, with a script in every field that takes words; "not solved" sends it back to work. */
    @Test
    void feedbackLivesFromHandInToClosure() {
        try (Browser resident = Browser.at(centre.address(), Browser.PHONE, "en");
                Browser staff = Browser.at(centre.address(), Browser.DESK, "en")) {
            String reference = handIn(resident);
            String page = "/case/" + reference;
            as(staff, "chen.jing", page);
            staff.keep("case-receipt-en");
            staff.act("move", "assigned", "handler", "li.qiang");
            as(staff, "li.qiang", page);
            staff.act("move", "confirmed", "clarified", SCRIPT);
            staff.act("move", "analysed", "nature", SCRIPT, "impact", "several");
            work(staff, "Tried once");
            resident.go("/follow/" + reference);
            resident.act("move", "dissatisfied", "satisfaction", "2", "solved", "false", "opinion", SCRIPT);
            assertThat(resident.text(".steps .now .title")).isEqualTo("Solution plan");
            resident.keep("follow-phone-en");
            as(staff, "li.qiang", page);
            work(staff, "Tried again");
            resident.go("/follow/" + reference);
            resident.act("move", "satisfied", "satisfaction", "5", "solved", "true", "opinion", SCRIPT);
            as(staff, "sun.li", page);
            staff.act("move", "reviewed", "lesson", SCRIPT);
            assertThat(staff.text("h1 .chip")).isEqualTo("Closed");
            assertThat(staff.text()).contains(SCRIPT);
            assertThat(staff.script("return window.caught === undefined")).isEqualTo(true);
            assertThat(resident.script("return window.caught === undefined")).isEqualTo(true);
            staff.keep("case-closed-en");
        }
    }

    @Test
    void twoAtOneCaseSeeAConflictWithBothVersions() {
        try (Browser one = Browser.at(centre.address(), Browser.DESK, "en");
                Browser other = Browser.at(centre.address(), Browser.DESK, "zh")) {
            one.login("zhou.wei");
            other.login("zhou.wei");
            one.go("/queue?view=all");
            String path = first(one);
            one.go(path);
            other.go(path);
            one.act("regrade", "", "priority", "high", "reason", "The first reason");
            other.act("regrade", "", "priority", "low", "reason", "第二条记录");
            assertThat(other.text("h1")).isEqualTo("本件已被他人更新");
            assertThat(other.text(".yours")).contains("第二条记录");
            assertThat(other.text(".theirs")).contains("The first reason", "周伟");
            other.keep("conflict-zh");
            other.act("regrade", "", "priority", "low", "reason", "第二条记录");
            assertThat(other.text(".history")).contains("第二条记录", "The first reason");
        }
    }

    @Test
    void pagesStandInBothLanguagesAndSizes() {
        try (Browser resident = Browser.at(centre.address(), Browser.PHONE, "zh");
                Browser manager = Browser.at(centre.address(), Browser.DESK, "en")) {
            for (String page : new String[] {"", "hand-in", "figures", "login"}) {
                resident.go("/" + page);
                assertThat(fits(resident)).as(page).isTrue();
                resident.keep((page.isEmpty() ? "home" : page) + "-phone-zh");
            }
            resident.login("wang.fang");
            resident.keep("mine-phone-zh");
            manager.login("wu.gang");
            assertThat(manager.script("return Object.keys(Chart.instances).length"))
                    .isEqualTo(5L);
            manager.keep("dashboard-en");
            for (String page : new String[] {"process", "queue?view=all"}) {
                manager.go("/" + page);
                manager.keep(page.substring(0, 5) + "-en");
            }
            manager.go("/language/zh?to=/dashboard");
            manager.keep("dashboard-zh");
            manager.go("/process");
            manager.keep("process-zh");
        }
    }

    @Test
    void figuresAndQueuesFitPhoneAndDesk() {
        String month = java.time.YearMonth.now(Centre.ZONE).minusMonths(1).toString();
        String published = published();
        Map<String, String> pages = Map.of(
                "dashboard", "/dashboard",
                "figures", "/figures",
                "report", "/report?month=" + month,
                "report-exact", "/report?exact=yes&month=" + month,
                "published", "/published",
                "restated", published,
                "queue-all", "/queue?view=all",
                "queue-search", "/queue?view=search&words=%E6%B0%B4");
        Map<String, Dimension> sizes = Map.of("phone", new Dimension(390, 844), "desk", new Dimension(1280, 900));
        for (String language : List.of("en", "zh")) {
            sizes.forEach((size, dimension) -> {
                try (Browser manager = Browser.at(centre.address(), dimension, language)) {
                    manager.login("wu.gang");
                    pages.forEach((name, path) -> look(manager, path, name + '-' + size + '-' + language));
                    manager.logout();
                    manager.login("li.qiang");
                    look(manager, "/queue?view=team", "queue-team-" + size + '-' + language);
                    look(manager, "/queue?view=mine", "queue-mine-" + size + '-' + language);
                    look(manager, first(manager), "case-handler-" + size + '-' + language);
                    manager.logout();
                    manager.login("chen.jing");
                    look(manager, "/phone", "phone-empty-" + size + '-' + language);
                    manager.choose("community", "brocade");
                    manager.type("unit", "3-1201");
                    manager.send("form[action='/phone'] > button");
                    assertThat(fits(manager)).isTrue();
                    manager.keep("phone-" + size + '-' + language);
                    manager.logout();
                    manager.login("zhao.min");
                    look(manager, "/queue?view=team", "queue-caller-" + size + '-' + language);
                    look(manager, first(manager), "case-caller-" + size + '-' + language);
                    manager.logout();
                    manager.login("zheng.jie");
                    ADMINISTRATION.forEach((name, path) -> look(manager, path, name + '-' + size + '-' + language));
                }
            });
        }
    }

    /** The address of last month's figures: published, and then one more was received in it. */
    private static String published() {
        java.time.YearMonth month = java.time.YearMonth.now(Centre.ZONE).minusMonths(1);
        Period days = Period.month(month.getYear(), month.getMonthValue());
        Instant asOf = Instant.now().truncatedTo(ChronoUnit.MICROS);
        centre.feedback()
                .reports()
                .publish(
                        Actor.of(Centre.COMPANY, "wu.gang", Roles.MANAGER),
                        Kpis.ALL.stream()
                                .map(figure -> KpiQuery.of(figure, days, asOf))
                                .toList());
        centre.feedback()
                .intake()
                .receive(
                        Actor.of(Centre.COMPANY, "chen.jing", Roles.FRONT_DESK),
                        NewFeedback.of(Centre.COMPANY, "maple", Channel.PHONE, "complaint/noise", "Drilling")
                                .backdated(
                                        month.atDay(15)
                                                .atTime(9, 0)
                                                .atZone(Centre.ZONE)
                                                .toInstant(),
                                        "found in the letter box"));
        return "/published?from=" + days.from() + "&to=" + days.to() + "&asOf=" + asOf;
    }

    private static void look(Browser browser, String path, String name) {
        browser.go(path);
        assertThat(fits(browser)).as(name).isTrue();
        browser.keep(name);
    }

    /** The first case of a queue. */
    private static String first(Browser browser) {
        return (String) browser.script("return new URL(document.querySelector('table.queue a').href).pathname");
    }

    private static boolean fits(Browser browser) {
        return Boolean.TRUE.equals(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"));
    }

    private static String handIn(Browser resident) {
        resident.go("/hand-in");
        resident.choose("h-community", "maple");
        resident.choose("h-category", "complaint/noise/neighbour");
        resident.type("h-title", "Music at night");
        resident.type("h-text", SCRIPT);
        resident.type("h-unit", "3-1201");
        resident.type("h-name", "Ms Example");
        resident.send("form[action='/hand-in'] > button");
        resident.keep("thanks-phone-en");
        String reference = resident.text("#reference");
        resident.send(".buttons a.button");
        assertThat(resident.text(".follow .ref")).isEqualTo(reference);
        return reference;
    }

    private static void work(Browser staff, String result) {
        String soon = java.time.LocalDateTime.now(Centre.ZONE)
                .plusHours(3)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
        staff.act("move", "planned", "solution", SCRIPT, "feasible", "true", "planned", soon, "agreed", "true");
        staff.act("move", "done", "result", result);
    }

    private static void as(Browser staff, String account, String page) {
        staff.go("/");
        if (staff.script("return document.querySelector(\"form[action='/logout']\") !== null") == Boolean.TRUE) {
            staff.logout();
        }
        staff.login(account);
        staff.go(page);
    }
}
