package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.RecordedLate;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.RungTitle;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has happened to a feedback, as people read it: the line of its steps and its history. */
public final class Story {
    /** Warnings, and who looked up a contact. */
    private static final Set<ActId> FOR_STAFF = Set.of(ActId.RUNG, ActId.REVEAL);

    private final Desks desks;
    private final Say say;
    private final Optional<FeedbackProcess> process;
    private final Visibility sight;
    private final @Nullable String party;

    Story(Desks desks, Say say, Optional<FeedbackProcess> process, Visibility sight, @Nullable String party) {
        this.desks = desks;
        this.say = say;
        this.process = process;
        this.sight = sight;
        this.party = party;
    }

    /**
     * A step on the line.
     *
     * @param title what people call it
     * @param state {@code done}, {@code now} or {@code todo}
     * @param when  when it was left, or entered if it is the present one
     */
    public record StepView(String title, String state, String when) {}

    /**
     * A line of the history.
     *
     * @param when   when it was done
     * @param who    by whom
     * @param what   what was done
     * @param step   on which step
     * @param values what was recorded
     * @param late   whether it tells of a deadline that passed
     * @param staff  whether one of the staff did it
     */
    public record EntryView(
            String when, String who, String what, String step, List<Shown> values, boolean late, boolean staff) {}

    /** The steps of the process, in order. */
    List<StepView> steps(Feedback feedback, List<Entry> history) {
        Map<StepId, Instant> left = new LinkedHashMap<>();
        for (Entry entry : history) {
            for (Effect effect : entry.effects()) {
                if (effect instanceof Effect.Moved moved && !moved.to().equals(moved.from())) {
                    left.put(moved.from(), entry.happenedAt());
                    left.remove(moved.to());
                }
            }
        }
        List<StepView> line = new ArrayList<>();
        StepId at = feedback.position().step();
        boolean passed = process.isPresent();
        for (Step step : process.map(FeedbackProcess::steps).orElse(List.of())) {
            boolean now = step.id().equals(at);
            passed &= !now;
            Instant when = now ? feedback.position().since() : left.get(step.id());
            String state = now ? "now" : when != null && (passed || at.equals(StepId.END)) ? "done" : "todo";
            line.add(new StepView(say.of(Title.of(step.id())), state, state.equals("todo") ? "" : say.day(when)));
        }
        return line;
    }

    /** The history, the latest first. */
    List<EntryView> entries(List<Entry> history) {
        Map<Long, Set<ClockKind>> kept = RecordedLate.of(history);
        List<EntryView> views = new ArrayList<>();
        for (Entry entry : history) {
            if (sight != Visibility.OUTSIDE || !FOR_STAFF.contains(entry.act())) {
                views.add(0, view(entry, kept.getOrDefault(entry.version(), Set.of())));
            }
        }
        return views;
    }

    private EntryView view(Entry entry, Set<ClockKind> kept) {
        OutcomeId outcome = entry.outcome().orElse(null);
        String with = null;
        List<Shown> rungs = new ArrayList<>();
        for (Effect effect : entry.effects()) {
            if (effect instanceof Effect.Assigned assigned && assigned.handler() != null) {
                with = assigned.handler();
            } else if (effect instanceof Effect.RungTaken taken && isShown(taken)) {
                rungs.add(new Shown(say.of(Title.of(taken.clock())), rung(taken, kept)));
            }
        }
        String what = outcome == null ? say.of(Title.of(entry.act())) : say.of(Title.of(outcome));
        List<Shown> values = values(entry, outcome);
        values.addAll(rungs);
        if (with != null
                && sight != Visibility.OUTSIDE
                && !entry.codes().names().contains("handler")) {
            values.add(new Shown(say.text("case.with"), desks.name(with, say)));
        }
        if (sight != Visibility.OUTSIDE) {
            values.addAll(marks(entry));
        }
        if (entry.happenedAt().isBefore(entry.at())) {
            values.add(new Shown(say.text("case.happened"), say.time(entry.happenedAt())));
        }
        boolean late = entry.act().equals(ActId.BREACH) && kept.size() < rungs.size();
        boolean staff = !desks.speaks(entry.actor(), party);
        return new EntryView(
                say.time(entry.at()), who(entry), what, say.of(Title.of(entry.step())), values, late, staff);
    }

    /** A rung that was none, since an act that was recorded later had kept the deadline, says so. */
    private String rung(Effect.RungTaken taken, Set<ClockKind> kept) {
        String title = say.of(new RungTitle(taken.rung()));
        return kept.contains(taken.clock()) ? say.text("case.recorded-late", title) : title;
    }

    private boolean isShown(Effect.RungTaken taken) {
        return sight != Visibility.OUTSIDE || taken.rung().equals(Rung.BREACH);
    }

    /** What was marked. Whose turn it is follows from the steps, but for what is handed over without a move. */
    private List<Shown> marks(Entry entry) {
        boolean moved = entry.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Moved || effect instanceof Effect.Received);
        List<Shown> shown = new ArrayList<>();
        for (Effect effect : entry.effects()) {
            if (effect instanceof Effect.Marked marked
                    && !(moved && marked.key().equals(Marks.ROLE))) {
                String code = marked.code();
                String text = code == null ? say.text("case.mark-off") : say.of(Title.ofMark(marked.key(), code));
                shown.add(new Shown(say.of(Title.ofMark(marked.key())), text));
            }
        }
        return shown;
    }

    /** Residents see what was done, and not who of the staff did it. */
    private String who(Entry entry) {
        return sight == Visibility.OUTSIDE && !desks.speaks(entry.actor(), party)
                ? say.text("story.staff")
                : desks.name(entry.actor(), say);
    }

    private List<Shown> values(Entry entry, @Nullable OutcomeId outcome) {
        ActRequest request = new ActRequest(entry.act(), outcome, Document.EMPTY, null);
        Form form = process.flatMap(known -> known.form(entry.step(), request)).orElse(Form.EMPTY);
        List<Shown> shown = new ArrayList<>();
        for (Document part : List.of(entry.codes(), entry.words())) {
            for (String name : part.names()) {
                Object value = part.value(name).orElse("");
                Field field = form.field(name).orElse(null);
                boolean person = field != null && field.type() == FieldType.PERSON;
                if (!person || sight != Visibility.OUTSIDE) {
                    shown.add(Shown.of(name, value, field, desks, say));
                }
            }
        }
        return shown;
    }
}
