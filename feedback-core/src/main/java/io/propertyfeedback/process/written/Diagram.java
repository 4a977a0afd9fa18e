package io.propertyfeedback.process.written;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.LimitTitle;
import io.propertyfeedback.process.Outcome;
import io.propertyfeedback.process.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws a process. The same process in the same language gives the same text, so it can be kept under version control. */
public final class Diagram {
    private final FeedbackProcess process;
    private final Locale locale;
    private final Texts texts;
    private final Map<StepId, String> names = new LinkedHashMap<>();
    private final StringBuilder drawn = new StringBuilder("stateDiagram-v2\n");

    private Diagram(FeedbackProcess process, Locale locale, Texts texts) {
        this.process = process;
        this.locale = locale;
        this.texts = texts;
    }

    /**
     * A Mermaid state diagram: a box for each step with its title, role and limit, an arrow for each outcome. Whatever
     * Mermaid could take for its own syntax is written as a character code.
     */
    public static String mermaid(FeedbackProcess process, Locale locale, Texts texts) {
        Diagram diagram = new Diagram(process, locale, texts);
        diagram.name();
        diagram.boxes();
        diagram.arrows();
        return diagram.drawn.toString();
    }

    /** Mermaid's ids are plain words, and some words (end, state, note) are its own: hence the prefix. */
    private void name() {
        Set<String> taken = new HashSet<>();
        for (Step step : process.steps()) {
            String plain = "step_" + step.id().id().replaceAll("[^A-Za-z0-9]", "_");
            String name = plain;
            for (int n = 2; !taken.add(name); n++) {
                name = plain + '_' + n;
            }
            names.put(step.id(), name);
        }
    }

    private void boxes() {
        for (Step step : process.steps()) {
            String name = names.get(step.id());
            line("state \"" + said(Title.of(step.id())) + "\" as " + name);
            step.responsibleRole().ifPresent(role -> line(name + " : " + said(Title.ofRole(role))));
            step.limit().ifPresent(limit -> line(name + " : " + said(new LimitTitle(limit))));
        }
    }

    private void arrows() {
        line("[*] --> " + names.get(process.first()));
        StepId review = process.afterSettlement().orElse(StepId.END);
        for (Step step : process.steps()) {
            for (Outcome outcome : step.outcomes()) {
                boolean ends = outcome.to().equals(StepId.END) && !step.isAfterSettlement();
                boolean endsInPlace = outcome.to().equals(step.id()) && step.settlementOf(outcome) != null;
                StepId to = ends ? review : endsInPlace ? StepId.END : outcome.to();
                line(names.get(step.id()) + " --> " + names.getOrDefault(to, "[*]") + " : "
                        + said(Title.of(outcome.id())));
            }
        }
    }

    private void line(String text) {
        drawn.append("    ").append(text).append('\n');
    }

    private String said(Wording wording) {
        String text = wording.text(locale, texts);
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            safe.append(' ');
        } else if (c > 0x7F || c == ' ' || c == '-' || c == ',' || c == '.' || Character.isLetterOrDigit(c)) {
            safe.appendCodePoint(c);
        } else {
            safe.append('#').append(c).append(';');
        }
    }
}
