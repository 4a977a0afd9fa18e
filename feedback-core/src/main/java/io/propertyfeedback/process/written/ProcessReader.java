package io.propertyfeedback.process.written;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.DocumentException;
import io.propertyfeedback.document.Pointer;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Approval;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Ladders;
import io.propertyfeedback.process.Limits;
import io.propertyfeedback.process.Outcome;
import io.propertyfeedback.process.ProcessBuilder;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.Rung;
import io.propertyfeedback.sla.RungPoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a process from a document and names the path of whatever is wrong in it. */
final class ProcessReader {
    private static final Set<String> PROCESS =
            ProcessDocument.FORM.fields().stream().map(Field::id).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STEP = Set.of("id", "role", "limit", "form", "afterSettlement", "outcomes");
    private static final Set<String> OUTCOME =
            Set.of("id", "to", "settlement", "roles", "form", "guards", "then", "approval");
    private static final Set<String> ACT =
            Set.of("id", "statuses", "steps", "roles", "form", "guards", "then", "approval");
    private static final Set<String> APPROVAL = Set.of("by", "when");
    private static final Set<String> RULE = Set.of("clock", "step", "category", "priority", "limit");

    private static final Set<String> RUNG = Set.of("clock", "step", "id", "at", "every", "times", "then");

    private final Vocabulary vocabulary;

    ProcessReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    FeedbackProcess read(Document document) {
        onlyKnown(document, "", PROCESS);
        String id = document.text("id");
        long version = document.integer("version");
        ProcessBuilder process = as("/id", id, name -> FeedbackProcess.named(name, 1));
        as("/version", id, name -> process.as(name, Math.toIntExact(version)));
        process.firstContactResponsible(document.flag("firstContactResponsible", false));
        each(document, "steps", "", this::step).forEach(process::with);
        each(document, "acts", "", this::act).forEach(process::with);
        process.limits(Limits.of(each(document, "limits", "", this::rule)));
        process.ladders(Ladders.of(each(document, "rungs", "", this::rung)));
        Limit wait = optional(document, "waitsAtMost", "", Limit::parse);
        if (wait != null) {
            process.waitsAtMost(wait);
        }
        StepId reopensAt = optional(document, "reopensAt", "", StepId::new);
        return reopensAt == null
                ? process.build()
                : process.reopensAt(reopensAt).build();
    }

    private Step step(Document document, String path) {
        onlyKnown(document, path, STEP);
        Step step = Step.named(needed(document, "id", path, StepId::new)).form(form(document, path));
        String role = document.optionalText("role").orElse(null);
        step = role == null ? step : step.role(role);
        Limit limit = optional(document, "limit", path, Limit::parse);
        step = limit == null ? step : step.within(limit);
        step = document.flag("afterSettlement", false) ? step.afterSettlement() : step;
        for (Outcome outcome : each(document, "outcomes", path, this::outcome)) {
            step = step.outcome(outcome);
        }
        return step;
    }

    private Outcome outcome(Document document, String path) {
        onlyKnown(document, path, OUTCOME);
        return new Outcome(
                needed(document, "id", path, OutcomeId::new),
                needed(document, "to", path, StepId::new),
                optional(document, "settlement", path, Settlement::new),
                new LinkedHashSet<>(document.texts("roles")),
                form(document, path),
                all(document, "guards", path, vocabulary::guard),
                all(document, "then", path, vocabulary::consequence),
                approval(document, path));
    }

    private Act act(Document document, String path) {
        onlyKnown(document, path, ACT);
        return new Act(
                needed(document, "id", path, ActId::new),
                new LinkedHashSet<>(all(document, "statuses", path, ProcessReader::status)),
                new LinkedHashSet<>(all(document, "steps", path, StepId::new)),
                new LinkedHashSet<>(document.texts("roles")),
                form(document, path),
                all(document, "guards", path, vocabulary::guard),
                all(document, "then", path, vocabulary::consequence),
                approval(document, path));
    }

    private @Nullable Approval approval(Document actOrOutcome, String path) {
        Document document = actOrOutcome.optionalDocument("approval").orElse(null);
        if (document == null) {
            return null;
        }
        String at = Pointer.to(path, "approval");
        onlyKnown(document, at, APPROVAL);
        List<Guard> when = all(document, "when", at, vocabulary::guard);
        return as(Pointer.to(at, "by"), "", none -> new Approval(document.texts("by"), when));
    }

    private Limits.Rule rule(Document document, String path) {
        onlyKnown(document, path, RULE);
        return new Limits.Rule(
                needed(document, "clock", path, ClockKind::new),
                optional(document, "step", path, StepId::new),
                optional(document, "category", path, Category::new),
                optional(document, "priority", path, Priority::new),
                needed(document, "limit", path, Limit::parse));
    }

    private Ladders.Rule rung(Document document, String path) {
        onlyKnown(document, path, RUNG);
        RungPoint at = needed(document, "at", path, RungPoint::parse);
        Limit every = optional(document, "every", path, Limit::parse);
        long times = document.optionalInteger("times").orElse(1);
        return new Ladders.Rule(
                needed(document, "clock", path, ClockKind::new),
                optional(document, "step", path, StepId::new),
                needed(document, "id", path, id -> new Rung(id, at, every, Math.toIntExact(times))),
                all(document, "then", path, vocabulary::consequence));
    }

    private static Status status(String name) {
        for (Status status : Status.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        throw new IllegalArgumentException("one of " + List.of(Status.values()));
    }

    private static Form form(Document document, String path) {
        Document form = document.optionalDocument("form").orElse(null);
        if (form == null) {
            return Form.EMPTY;
        }
        try {
            return Form.fromDocument(Document.from(form.asMap()));
        } catch (DocumentException within) {
            throw within.below(Pointer.to(path, "form"));
        }
    }

    private interface Reader<T> {
        T read(Document document, String path);
    }

    private static <T> List<T> each(Document document, String name, String path, Reader<T> reader) {
        List<T> read = new ArrayList<>();
        for (Document item : document.documents(name)) {
            read.add(reader.read(item, Pointer.to(Pointer.to(path, name), read.size())));
        }
        return read;
    }

    private static <T> List<T> all(Document document, String name, String path, Function<String, T> of) {
        List<T> read = new ArrayList<>();
        for (String text : document.texts(name)) {
            read.add(as(Pointer.to(Pointer.to(path, name), read.size()), text, of));
        }
        return read;
    }

    private static <T> T needed(Document document, String name, String path, Function<String, T> of) {
        return as(Pointer.to(path, name), document.text(name), of);
    }

    private static <T> @Nullable T optional(Document document, String name, String path, Function<String, T> of) {
        return document.has(name) ? needed(document, name, path, of) : null;
    }

    private static <T> T as(String path, String text, Function<String, T> of) {
        try {
            return of.apply(text);
        } catch (DocumentException named) {
            throw named;
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new DocumentException(path, "what cannot be", String.valueOf(wrong.getMessage()));
        }
    }

    private static void onlyKnown(Document document, String path, Set<String> known) {
        for (String name : document.names()) {
            if (!known.contains(name)) {
                throw new DocumentException(
                        Pointer.to(path, name),
                        "an unknown member",
                        "one of " + known.stream().sorted().toList());
            }
        }
    }
}
