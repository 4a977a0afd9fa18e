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
import org.jspecify.annotations.Nullable;

/**
 * Goes through lives page by page, in the order of their ids. Each page is read and let go before its lives are given
 * out, so that no cursor stays open and whoever gets them may use the storage. Of a span the ids come first, at once, so
 * that each is given once however it moves meanwhile; a span that holds very many is gone through like all.
 */
final class Scan {
    private static final int PAGE = 500;

    /** How many are looked up by their ids at once: of more, a server that has few would rather read all. */
    private static final int LOOKED_UP = 100;

    /** So many ids are held in memory. */
    private static final int MOST_IDS = 100_000;

    private final ScanQuery query;
    private @Nullable List<String> ids;
    private String last = "";
    private boolean goesOn = true;

    Scan(ScanQuery query) {
        this.query = query;
    }

    boolean goesOn() {
        return goesOn;
    }

    List<Life> page(Jdbc jdbc, Tables tables) {
        if (query.span() != null && last.isEmpty() && ids == null) {
            ids = tables.feedbacks()
                    .reaching(jdbc, query, query.span(), MOST_IDS)
                    .orElse(null);
        }
        return ids == null ? next(jdbc, tables) : these(jdbc, tables, ids);
    }

    private List<Life> these(Jdbc jdbc, Tables tables, List<String> left) {
        List<String> some = left.subList(0, Math.min(LOOKED_UP, left.size()));
        ids = left.subList(some.size(), left.size());
        goesOn = !ids.isEmpty();
        if (some.isEmpty()) {
            return List.of();
        }
        List<Feedback> page = tables.feedbacks().these(jdbc, query.company(), some);
        Map<Key, List<Entry>> histories = tables.history()
                .whole(
                        jdbc,
                        page.stream()
                                .map(feedback -> new Key(feedback.company(), feedback.id()))
                                .toList());
        return page.stream()
                .map(feedback -> new Life(
                        feedback,
                        upTo(feedback, histories.getOrDefault(new Key(feedback.company(), feedback.id()), List.of()))))
                .toList();
    }

    private List<Life> next(Jdbc jdbc, Tables tables) {
        String after = last;
        Condition next = new Condition().equal("f.company", query.company()).equal("s.company", query.company());
        next.in("f.community", query.communities())
                .and("f.id > ?", params -> params.text(after))
                .and("s.id > ?", params -> params.text(after)); // which servers do not see by themselves
        List<Feedback> page = tables.feedbacks().page(jdbc, next, "f.company, f.id", PAGE);
        goesOn = page.size() == PAGE;
        if (page.isEmpty()) {
            return List.of();
        }
        last = page.get(page.size() - 1).id();
        Map<String, Intake> intakes = new HashMap<>();
        Map<String, List<Entry>> histories = new HashMap<>();
        page.forEach(feedback -> intakes.put(feedback.id(), feedback.intake()));
        tables.history()
                .each(
                        jdbc,
                        new HistoryTable.Range(query.company(), query.communities(), after, last),
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
}
