package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.examples.replay.report.Section.Definition;
import io.propertyfeedback.examples.replay.report.Section.Note;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What must stand beside a figure: how it is defined, with which parameters, and what it leaves out. */
final class Definitions {
    private static final Set<String> SAID_ELSEWHERE = Set.of("measure", "cohort");

    private Definitions() {}

    static Definition of(Figure figure) {
        KpiDefinition definition = figure.basis().definition();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(
                Phrases.both("replay.cohort"),
                Phrases.both("kpi.cohort." + definition.cohort().name())));
        Map<String, String> parameters = new TreeMap<>(definition.parameters());
        parameters.keySet().removeAll(SAID_ELSEWHERE);
        parameters.put("version", Integer.toString(definition.version()));
        StringJoiner all = new StringJoiner(", ");
        parameters.forEach((name, value) -> all.add(name + " = " + value));
        notes.add(new Note(Phrases.both("replay.parameters"), Said.alike(all.toString())));
        notes.add(new Note(Phrases.both("replay.left-out"), leftOut(figure)));
        return new Definition(Phrases.both(definition.nameKey()), Phrases.both(definition.formulaKey()), notes);
    }

    private static Said leftOut(Figure figure) {
        StringJoiner english = new StringJoiner("; ");
        StringJoiner chinese = new StringJoiner("；");
        figure.leftOut().forEach((reason, number) -> {
            Said said =
                    Phrases.both("replay.left-out-one", Phrases.both("kpi.left-out." + reason), Shown.count(number));
            english.add(said.en());
            chinese.add(said.zh());
        });
        return figure.leftOut().isEmpty()
                ? Phrases.both("replay.left-out-nothing")
                : new Said(english.toString(), chinese.toString());
    }
}
