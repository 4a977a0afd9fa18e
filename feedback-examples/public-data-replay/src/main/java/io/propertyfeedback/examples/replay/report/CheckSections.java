package io.propertyfeedback.examples.replay.report;

import static io.propertyfeedback.examples.replay.report.Phrases.both;

import io.propertyfeedback.examples.replay.report.Section.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was checked on the way: the rules' deadlines, the city's own word, and the reading itself. */
final class CheckSections {
    private final Subject subject;

    CheckSections(Subject subject) {
        this.subject = subject;
    }

    /** Those for which there is something to say. */
    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        if (subject.rules().compared() > 0) {
            sections.add(rules());
        }
        if (!subject.verdict().counts().isEmpty()) {
            sections.add(verdict());
        }
        sections.add(reading());
        return sections;
    }

    private Section rules() {
        RuleCheck rules = subject.rules();
        List<List<Said>> rows = new ArrayList<>();
        rules.byType()
                .forEach((type, compared) -> rows.add(List.of(
                        subject.titles().type(typePath(type)),
                        Said.alike(compared.limit().text()),
                        Shown.count(compared.compared()),
                        Shown.count(compared.equal()),
                        Shown.share(compared.equal(), compared.compared()))));
        Said lead = both(
                "replay.rules-lead",
                Shown.count(rules.equal()),
                Shown.count(rules.compared()),
                Shown.count(RuleCheck.TOLERANCE.toSeconds()));
        Table table = new Table(
                List.of(
                        both("replay.type"),
                        both("replay.rule"),
                        both("replay.compared"),
                        both("replay.equal"),
                        both("replay.share")),
                rows);
        return new Section(both("replay.rules-title"), lead, null, table, List.of());
    }

    private String typePath(String word) {
        return subject.mapping().kind() + "/"
                + subject.mapping().types().name(word).map(named -> named.id()).orElse(word);
    }

    private Section verdict() {
        List<List<Said>> rows = new ArrayList<>();
        for (Map.Entry<String, Long> entry : subject.verdict().counts().entrySet()) {
            int slash = entry.getKey().indexOf('/');
            rows.add(List.of(
                    Said.alike(entry.getKey().substring(0, slash)),
                    both("replay.verdict" + entry.getKey().substring(slash).replace('/', '.')),
                    Shown.count(entry.getValue())));
        }
        Table table = new Table(
                List.of(both("replay.verdict-theirs"), both("replay.verdict-ours"), both("replay.cases")), rows);
        return new Section(both("replay.verdict-title"), both("replay.verdict-lead"), null, table, List.of());
    }

    private Section reading() {
        Reading reading = subject.reading();
        Table table = new Table(
                List.of(both("replay.outcome"), both("replay.rows")),
                List.of(
                        List.of(both("replay.outcome-read"), Shown.count(reading.rows())),
                        List.of(both("replay.outcome-new"), Shown.count(reading.isNew())),
                        List.of(both("replay.outcome-closed"), Shown.count(reading.isClosed())),
                        List.of(both("replay.outcome-known"), Shown.count(reading.isKnown())),
                        List.of(both("replay.outcome-refused"), Shown.count(reading.isRefused())),
                        List.of(both("replay.outcome-early"), Shown.count(reading.isClosedEarly()))));
        return new Section(both("replay.reading-title"), both("replay.reading-lead"), null, table, List.of());
    }
}
