package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through lives page by page, in the order of their ids. Each page is read and let go before its lives are given
 * out, so that no cursor stays open and whoever gets them may use the storage.
 */
final class Scan {
    private static final int PAGE = 500;

    private final ScanQuery query;
    private String last = "";
    private boolean goesOn = true;

    Scan(ScanQuery query) {
        this.query = query;
    }

    boolean goesOn() {
        return goesOn;
    }

    List<Life> page(Jdbc jdbc, Tables tables) {
        String after = last;
        Condition next = wanted().and("f.id > ?", params -> params.text(after));
        List<Feedback> page = tables.feedbacks().page(jdbc, next, "f.company, f.id", PAGE);
        goesOn = page.size() == PAGE;
        if (page.isEmpty()) {
            return List.of();
        }
        last = page.get(page.size() - 1).id();
        String to = last;
        Condition these = wanted().and(
                        "f.id > ? and f.id <= ?", params -> params.text(after).text(to));
        Map<String, Intake> intakes = new HashMap<>();
        Map<String, List<Entry>> histories = new HashMap<>();
        page.forEach(feedback -> intakes.put(feedback.id(), feedback.intake()));
        tables.history()
                .each(
                        jdbc,
                        these,
                        intakes,
                        entry -> histories
                                .computeIfAbsent(entry.feedback(), id -> new ArrayList<>())
                                .add(entry));
        return page.stream()
                .map(feedback -> new Life(feedback, upTo(feedback, histories.getOrDefault(feedback.id(), List.of()))))
                .toList();
    }

    /** Without what was done between the reading of the feedback and that of its history. */
    private static List<Entry> upTo(Feedback feedback, List<Entry> history) {
        return history.stream()
                .filter(entry -> entry.version() <= feedback.version())
                .toList();
    }

    private Condition wanted() {
        return new Condition().equal("f.company", query.company()).in("f.community", query.communities());
    }
}
