package io.propertyfeedback.examples.centre;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.demo.Staff;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every kind of page, as each role sees it. */
final class Walk {
    static final String NOBODY = "nobody";

    private static final Pattern CASE = Pattern.compile("href=\"/case/([^\"]+)\"");
    private static final Pattern FOLLOWED = Pattern.compile("href=\"/follow/([^\"]+)\"");
    private static final Pattern MORE = Pattern.compile("<p class=\"more\"><a[^>]* href=\"([^\"]+)\"");

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final String caseId;

    /** What can be opened. */
    interface Page {
        HttpResponse<String> open();
    }

    Walk(Running centre) {
        visitors.put(NOBODY, new Visitor(centre.address()));
        for (Account account : Staff.ACCOUNTS) {
            visitors.put(account.id(), Visitor.loggedIn(centre, account.id()));
        }
        Visitor supervisor = visitors.get("zhou.wei");
        caseId = found(CASE, supervisor.get("/queue?view=all"));
        paths.put("first page", "/");
        paths.put("hand in", "/hand-in");
        paths.put("my feedback", "/mine");
        paths.put(
                "follow", "/follow/" + found(FOLLOWED, visitors.get("wang.fang").get("/mine")));
        paths.put("queue, mine", "/queue?view=mine");
        paths.put("queue, my role", "/queue?view=team");
        paths.put("queue, all open", "/queue?view=all");
        paths.put("queue, settled", "/queue?view=settled");
        paths.put(
                "queue, settled, next",
                found(MORE, supervisor.get("/queue?view=settled")).replace("&amp;", "&"));
        paths.put("queue, of a community", "/queue?view=all&community=maple&kind=complaint");
        paths.put("search, a word", "/queue?view=search&words=%E6%B0%B4");
        paths.put("search, two words", "/queue?view=search&words=%E6%BC%8F%E6%B0%B4%20%E7%94%B5%E6%A2%AF");
        paths.put("case", "/case/" + caseId);
        paths.put("dashboard", "/dashboard");
        paths.put("public figures", "/figures");
        paths.put("figures of a month", "/report?month=" + month());
        paths.put("processes", "/process");
    }

    List<String> people() {
        return List.copyOf(visitors.keySet());
    }

    /** Opens a path as somebody; a case that is open and one of the resident's own stand for {case} and {follow}. */
    HttpResponse<String> open(String who, String path) {
        return visitors.get(who)
                .get(path.replace("{case}", caseId)
                        .replace("/follow/{follow}", paths.getOrDefault("follow", "/follow")));
    }

    /** What answers when a page is opened: its name, and how. */
    Map<String, Page> pages(String who) {
        Visitor visitor = visitors.get(who);
        Map<String, Page> pages = new LinkedHashMap<>();
        paths.forEach((name, path) -> pages.put(name, () -> visitor.get(path)));
        Map<String, String> late = Map.of(
                "act", "note", "step", "confirm", "version", "0", "f.note", "x", "_csrf", visitor.token("/hand-in"));
        pages.put("conflict", () -> visitor.post("/case/" + caseId, late));
        return pages;
    }

    /** All figures of a month that is over: counted from its histories, so not among the pages that cost little. */
    HttpResponse<String> report() {
        return visitors.get("wu.gang").get("/report?exact=yes&month=" + month());
    }

    static YearMonth month() {
        return YearMonth.now(Centre.ZONE).minusMonths(2);
    }

    /** Milliseconds of processor time of the server's threads, in which H2 runs, too. */
    static double spent() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double nanos = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("qtp")) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos / 1e6;
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError(page.uri() + " has no " + pattern);
        }
        return found.group(1);
    }
}
