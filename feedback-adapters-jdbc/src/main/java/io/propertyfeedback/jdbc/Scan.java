package io.propertyfeedback.jdbc;

import io.propertyfeedback.kpi.Span;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through lives page by page, in the order of their ids. Each page is read and let go before its lives are given
 * out, so that no cursor stays open and whoever gets them may use the storage. Of a span the ids come first, many at
 * once, since each answer of them is found anew in what is open and what reaches into the span.
 */
final class Scan {
    private static final int PAGE = 500;

    /** How many are looked up by their ids at once: of more, a server that has few would rather read all. */
    private static final int LOOKED_UP = 100;

    /** So many ids of a span are held in memory. */
    static final int IDS = 100_000;

    private final ScanQuery query;
    private final int held;
    private List<String> ids = List.of();
    private boolean moreIds = true;
    private String last = "";
    private boolean goesOn = true;

    /** @param held how many ids of a span are held in memory at once */
    Scan(ScanQuery query, int held) {
        this.query = query;
        this.held = held;
    }

    boolean goesOn() {
        return goesOn;
    }

    List<Life> page(Jdbc jdbc, Tables tables) {
        return query.span() == null ? next(jdbc, tables) : within(query.span(), jdbc, tables);
    }

    private List<Life> within(Span span, Jdbc jdbc, Tables tables) {
        if (ids.isEmpty() && moreIds) {
            ids = tables.feedbacks().reaching(jdbc, query, span, last, held);
            moreIds = ids.size() == held;
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        }
        List<String> some = ids.subList(0, Math.min(LOOKED_UP, ids.size()));
        ids = ids.subList(some.size(), ids.size());
        goesOn = moreIds || !ids.isEmpty();
        return some.isEmpty() ? List.of() : these(jdbc, tables, some);
    }

    private List<Life> these(Jdbc jdbc, Tables tables, List<String> some) {
        List<Feedback> page = new ArrayList<>(tables.feedbacks().these(jdbc, query.company(), some));
        page.sort(Comparator.comparing(feedback -> some.indexOf(feedback.id())));
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
