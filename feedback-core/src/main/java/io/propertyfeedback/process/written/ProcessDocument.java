package io.propertyfeedback.process.written;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Approval;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Ladders;
import io.propertyfeedback.process.Limits;
import io.propertyfeedback.process.Outcome;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.sla.Limit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A process as data and back. Guards and consequences stand there by id; whoever reads brings the words for them. A
 * process that went through a document decides alike and writes the same document.
 */
public final class ProcessDocument {
    /** The members of a process. What a step, an act and a limit have is told by whoever reads them. */
    public static final Form FORM = Form.of(
            Field.text("id").required().notPersonal().max(64),
            Field.integer("version").required().range(1, Integer.MAX_VALUE),
            Field.flag("firstContactResponsible"),
            Field.text("reopensAt").notPersonal().max(64),
            Field.groups("steps").required().notPersonal(),
            Field.groups("acts").notPersonal(),
            Field.groups("limits").notPersonal(),
            Field.groups("rungs").notPersonal(),
            Field.text("waitsAtMost").notPersonal().max(64));

    private ProcessDocument() {}

    public static Document write(FeedbackProcess process) {
        return Document.builder()
                .put("id", process.ref().id())
                .put("version", process.ref().version())
                .put("firstContactResponsible", process.firstContactResponsible())
                .put("reopensAt", process.reopensAt().id())
                .put(
                        "steps",
                        process.steps().stream().map(ProcessDocument::write).toList())
                .put("acts", process.acts().stream().map(ProcessDocument::write).toList())
                .put(
                        "limits",
                        process.limits().rules().stream()
                                .map(ProcessDocument::write)
                                .toList())
                .put(
                        "rungs",
                        orAbsent(process.ladders().rules().stream()
                                .map(ProcessDocument::write)
                                .toList()))
                .put("waitsAtMost", process.waitsAtMost().text())
                .build();
    }

    /**
     * Reads what {@link #write} wrote, or what someone wrote by hand.
     *
     * @throws io.propertyfeedback.document.DocumentException naming the path of what is malformed, an unknown member,
     *     guard or consequence among it
     * @throws IllegalArgumentException naming the step, outcome or act, when all can be read but the graph is wrong
     */
    public static FeedbackProcess read(Document document, Vocabulary vocabulary) {
        return new ProcessReader(vocabulary).read(document);
    }

    /** The roles that a process document names; guards and consequences need not be known for it. */
    public static Set<String> roles(Document process) {
        Set<String> named = new TreeSet<>();
        for (Document step : process.documents("steps")) {
            step.optionalText("role").ifPresent(named::add);
            step.documents("outcomes").forEach(outcome -> named(outcome, named));
        }
        process.documents("acts").forEach(act -> named(act, named));
        named.removeAll(List.of(Roles.RESPONSIBLE, Roles.ASKED));
        return named;
    }

    private static void named(Document actOrOutcome, Set<String> named) {
        named.addAll(actOrOutcome.texts("roles"));
        actOrOutcome.optionalDocument("approval").ifPresent(approval -> named.addAll(approval.texts("by")));
        actOrOutcome.texts("then").stream()
                .filter(id -> id.startsWith(Consequence.HAND_TO))
                .forEach(id -> named.add(id.substring(Consequence.HAND_TO.length())));
    }

    private static Document write(Step step) {
        return Document.builder()
                .put("id", step.id().id())
                .put("role", step.responsibleRole().orElse(null))
                .put("limit", step.limit().map(limit -> limit.text()).orElse(null))
                .put("form", write(step.form()))
                .put("afterSettlement", step.isAfterSettlement() ? true : null)
                .put(
                        "outcomes",
                        step.outcomes().stream().map(ProcessDocument::write).toList())
                .build();
    }

    private static Document write(Outcome outcome) {
        return Document.builder()
                .put("id", outcome.id().id())
                .put("to", outcome.to().id())
                .put(
                        "settlement",
                        outcome.settlement() == null
                                ? null
                                : outcome.settlement().id())
                .put("roles", orAbsent(sorted(outcome.roles())))
                .put("form", write(outcome.form()))
                .put("guards", guards(outcome.guards()))
                .put("then", consequences(outcome.then()))
                .put("approval", write(outcome.approval()))
                .build();
    }

    private static Document write(Act act) {
        return Document.builder()
                .put("id", act.id().id())
                .put(
                        "statuses",
                        act.statuses().stream().map(Enum::name).sorted().toList())
                .put(
                        "steps",
                        orAbsent(act.steps().stream().map(StepId::id).sorted().toList()))
                .put("roles", sorted(act.roles()))
                .put("form", write(act.form()))
                .put("guards", guards(act.guards()))
                .put("then", consequences(act.then()))
                .put("approval", write(act.approval()))
                .build();
    }

    private static @Nullable Document write(@Nullable Approval approval) {
        return approval == null ? null : Document.of("by", approval.by(), "when", guards(approval.when()));
    }

    private static Document write(Limits.Rule rule) {
        return Document.builder()
                .put("clock", rule.clock().id())
                .put("step", rule.step() == null ? null : rule.step().id())
                .put(
                        "category",
                        rule.category() == null ? null : rule.category().path())
                .put(
                        "priority",
                        rule.priority() == null ? null : rule.priority().id())
                .put("limit", rule.limit().text())
                .build();
    }

    private static Document write(Ladders.Rule rule) {
        Limit every = rule.rung().every();
        return Document.builder()
                .put("clock", rule.clock().id())
                .put("step", rule.step() == null ? null : rule.step().id())
                .put("id", rule.rung().id())
                .put("at", rule.rung().at().text())
                .put("every", every == null ? null : every.text())
                .put("times", every == null ? null : rule.rung().times())
                .put("then", consequences(rule.then()))
                .build();
    }

    private static @Nullable Document write(Form form) {
        return form.isEmpty() ? null : form.toDocument();
    }

    private static @Nullable List<String> guards(List<Guard> guards) {
        return orAbsent(guards.stream().map(Guard::id).toList());
    }

    private static @Nullable List<String> consequences(List<Consequence> then) {
        return orAbsent(then.stream().map(Consequence::id).toList());
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static <C extends Collection<?>> @Nullable C orAbsent(C ids) {
        return ids.isEmpty() ? null : ids;
    }
}
