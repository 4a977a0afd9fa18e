package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the seven steps take of the staff, each of four people at a desk of their own: whatever is pressed or chosen is a click,
 * each page that comes is a load. Typing is not counted.
 */
class SevenStepsTest {
    private static final int MOST_CLICKS = 24;
    private static final int MOST_LOADS = 21;

    private int clicks;
    private int loads;

    @Test
    void feedbackIsLedToItsEndWithFewClicksAndLoads(@TempDir Path folder) {
        try (Running centre = new Running(folder, 120, UnaryOperator.identity());
                Browser staff = Browser.at(centre.address(), Browser.DESK, "en")) {
            begin(staff, "chen.jing");
            String reference = takenDown(staff);
            act(staff, "assigned", "handler", "li.qiang");

            begin(staff, "li.qiang");
            open(staff, reference);
            act(staff, "confirmed", "clarified", "Every night");
            act(staff, "analysed", "nature", "Loud music", "impact", "several");
            String soon = LocalDateTime.now(Centre.ZONE)
                    .plusHours(3)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
            act(staff, "planned", "solution", "Talk", "feasible", "true", "planned", soon, "agreed", "true");
            act(staff, "done", "result", "They talked");

            begin(staff, "zhao.min");
            open(staff, reference);
            act(staff, "satisfied", "satisfaction", "5", "solved", "true");

            begin(staff, "sun.li");
            open(staff, reference);
            act(staff, "reviewed", "lesson", "Talk first");
            assertThat(staff.text("h1 .chip")).isEqualTo("Closed");
        }
        System.out.printf("seven steps: %d clicks, %d loads%n", clicks, loads);
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(loads).isLessThanOrEqualTo(MOST_LOADS);
    }

    /** A call of somebody whose number is known: where they live stands there. */
    private String takenDown(Browser staff) {
        press(staff, "nav a[href='/phone']");
        staff.type("number", "13900001111");
        press(staff, "form[action='/phone'] > button");
        choose(staff, "h-category", "complaint/noise/neighbour");
        staff.type("h-text", "Music at night");
        press(staff, "form[action='/hand-in'] > button");
        return staff.text("#reference");
    }

    private void begin(Browser staff, String account) {
        staff.go("/");
        if (staff.script("return document.querySelector(\"form[action='/logout']\") !== null") == Boolean.TRUE) {
            staff.logout();
        }
        staff.login(account);
        loads += 2; // the form, and where they begin
        clicks++;
    }

    /** From the list where they begin, or by the search box. */
    private void open(Browser staff, String reference) {
        String link = "main a[href='/case/" + reference + "']";
        if (staff.script("return document.querySelector(\"" + link + "\") !== null") == Boolean.TRUE) {
            press(staff, link);
        } else {
            staff.script("document.querySelector('.find [name=words]').value = '" + reference + "'");
            press(staff, ".find button");
        }
        assertThat(staff.text(".acts")).isNotEmpty();
    }

    private void act(Browser staff, String outcome, String... fields) {
        String form = "details[data-outcome='" + outcome + "']";
        clicks += number(
                staff,
                "let closed = 0; for (let each = document.querySelector(\"" + form + "\"); each;"
                        + " each = each.parentElement.closest('details')) closed += each.open ? 0 : 1; return closed");
        for (int i = 0; i < fields.length; i += 2) {
            clicks += number(
                    staff,
                    "const input = document.querySelector(\"" + form + " [name='f." + fields[i] + "']\");"
                            + " return input.type === 'radio' || input.tagName === 'SELECT' ? 1 : 0");
        }
        staff.act("move", outcome, fields);
        clicks++;
        loads++;
    }

    private void press(Browser staff, String css) {
        staff.send(css);
        clicks++;
        loads++;
    }

    private void choose(Browser staff, String id, String value) {
        staff.choose(id, value);
        clicks++;
    }

    private static int number(Browser staff, String script) {
        return ((Long) staff.script(script)).intValue();
    }
}
