package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.desk.Versions;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.form.Choices;
import io.propertyfeedback.examples.centre.form.FormInput;
import io.propertyfeedback.examples.centre.form.FormView;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.form.Checked;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Backdating;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The acts that someone may do to a feedback, each with a form made from its own; and doing one. Names no act. */
public final class Acts {
    private final Desks desks;

    Acts(Desks desks) {
        this.desks = desks;
    }

    /**
     * An act with its form.
     *
     * @param act     its id
     * @param outcome the way out of the step, or empty
     * @param title   what people call it
     * @param move    whether it leads on to another step
     * @param open    whether the form is shown unfolded, since it was tried
     * @param next    whether it is what is to be done now: the first thing that whoever's turn it is may do
     * @param version which version it is done to; any, where it only adds
     * @param key     a new idempotency key, so that a double click does nothing twice
     * @param form    what it records
     * @param earlier when it happened and why it is recorded late (补录); null for whoever asked
     */
    public record ActView(
            String act,
            String outcome,
            String title,
            boolean move,
            boolean open,
            boolean next,
            String version,
            String key,
            FormView form,
            @Nullable FormView earlier) {
        /** Whether something is wrong with when it happened. */
        public boolean earlierOpen() {
            return earlier != null && earlier.fields().stream().anyMatch(field -> field.error() != null);
        }

        /** What it is called elsewhere, where the texts have a name for that. */
        String title(String audience, Say say) {
            OutcomeId way = outcome.isEmpty() ? null : new OutcomeId(outcome);
            return Acts.title(new ActId(act), way, audience, say);
        }

        /** Where it stands on its page. */
        public String anchor() {
            return "act-" + (outcome.isEmpty() ? act : outcome).replaceAll("[^A-Za-z0-9]", "-");
        }

        /** The same, to be filled in now. */
        ActView unfolded() {
            return new ActView(act, outcome, title, move, true, next, version, key, form, earlier);
        }
    }

    /**
     * An act that was tried and refused.
     *
     * @param request what was asked for
     * @param form    the act's form
     * @param typed   what was typed into it
     * @param refused why not
     */
    record Tried(ActRequest request, Form form, Map<String, String> typed, List<Refusal> refused) {
        static final Tried NOTHING =
                new Tried(ActRequest.of(ActId.NOTE, Document.EMPTY), Form.EMPTY, Map.of(), List.of());

        private List<Refusal> refused(Predicate<@Nullable String> about) {
            return refused.stream()
                    .filter(refusal -> about.test(refusal.pointer()))
                    .toList();
        }

        boolean of(AllowedAct allowed) {
            OutcomeId outcome = request.outcome();
            return allowed.act().equals(request.act())
                    && (outcome == null ? allowed.outcome() == null : outcome.equals(allowed.outcome()));
        }
    }

    /** The acts that the actor may do now; what was tried is shown again as it was typed. */
    List<ActView> views(Actor actor, Feedback feedback, Say say, String audience, @Nullable Tried tried) {
        Choices choices = choices(actor, feedback);
        List<ActView> views = new ArrayList<>();
        boolean staff = desks.feedback().records().sight(actor, feedback) != Visibility.OUTSIDE;
        boolean next = tried == null && isTurnOf(actor, feedback);
        Optional<FeedbackProcess> process = desks.process(actor, feedback);
        int number = 0;
        for (AllowedAct allowed : desks.feedback().handling().allowed(actor, feedback.id())) {
            boolean again = tried != null && tried.of(allowed);
            Tried typed = tried != null && again ? tried : Tried.NOTHING;
            FormView form = FormView.of(
                    "a" + number,
                    typable(allowed.form()),
                    choices,
                    say,
                    typed.typed(),
                    typed.refused(pointer -> !isEarlier(pointer)));
            FormView earlier = FormView.of(
                    "e" + number, Backdating.FORM, choices, say, typed.typed(), typed.refused(Acts::isEarlier));
            number++;
            OutcomeId outcome = allowed.outcome();
            views.add(new ActView(
                    allowed.act().id(),
                    outcome == null ? "" : outcome.id(),
                    titled(allowed, audience, say),
                    outcome != null,
                    again,
                    next && number == 1,
                    process.flatMap(known -> known.act(allowed.act()))
                                    .filter(Act::adds)
                                    .isPresent()
                            ? Versions.ANY.toString()
                            : Long.toString(feedback.version()),
                    UUID.randomUUID().toString(),
                    form,
                    staff ? earlier : null));
        }
        return views;
    }

    /** Files are added to the case, in a form of their own: nobody types their ids. */
    private static Form typable(Form form) {
        return Form.of(form.fields().stream()
                .filter(field -> field.type() != FieldType.ATTACHMENTS || field.isRequired())
                .toList());
    }

    /** The handler's; without one, that of whoever holds the role that it is in the hands of. */
    static boolean isTurnOf(Actor actor, Feedback feedback) {
        String handler = feedback.position().assignment().handler();
        return handler == null ? feedback.position().role().filter(actor::has).isPresent() : handler.equals(actor.id());
    }

    private static String titled(AllowedAct allowed, String audience, Say say) {
        String title = title(allowed.act(), allowed.outcome(), audience, say);
        return allowed.proposes() ? say.text("case.proposes", title) : title;
    }

    private static boolean isEarlier(@Nullable String pointer) {
        return pointer != null && Backdating.FORM.field(pointer.substring(1)).isPresent();
    }

    /** What an act is called; the texts may have a name for an audience, residents say. */
    static String title(ActId act, @Nullable OutcomeId outcome, String audience, Say say) {
        Title title = outcome == null ? Title.of(act) : Title.of(outcome);
        return say.firstOf(audience + '.' + title.key(), title);
    }

    private Choices choices(Actor actor, Feedback feedback) {
        return new HostChoices(
                desks.accounts(),
                desks.categories(actor),
                desks.feedback().handling().assignable(actor, feedback.id()),
                desks.now());
    }

    /** The act whose form a link fills in: {@code act}, {@code outcome} and fields as they are posted. Nothing is done yet. */
    @Nullable
    Tried begun(Call call, Actor actor, Feedback feedback) {
        if (call.parameter("act").isEmpty()) {
            return null;
        }
        ActRequest asked = asked(call);
        Form form = form(call, actor, feedback, asked);
        return new Tried(asked, form, FormInput.typed(form, call), List.of());
    }

    /**
     * Does what was posted.
     *
     * @param done    where to go when it is done
     * @param refused the page that shows why not; a conflict has a page of its own
     */
    Answer perform(Call call, Actor actor, Feedback feedback, String done, Function<Tried, Answer> refused) {
        Say say = call.say();
        ActRequest asked = asked(call);
        Form form = form(call, actor, feedback, asked);
        Map<String, String> typed = FormInput.typed(form, call);
        ZoneId zone = desks.zone(actor, feedback, say.zone());
        Document values = FormInput.values(form, typed, zone);
        String key = call.parameter("key");
        ActRequest request = new ActRequest(asked.act(), asked.outcome(), values, key.isEmpty() ? null : key);
        typed.putAll(FormInput.typed(Backdating.FORM, call));
        Checked earlier = Backdating.FORM.check(FormInput.values(Backdating.FORM, typed, zone));
        if (!earlier.passed()) {
            List<Refusal> wrong = earlier.errors().stream().map(Refusal::of).toList();
            return refused.apply(new Tried(request, form, typed, wrong));
        }
        request = request.happened(
                earlier.values().optionalInstant(Backdating.AT).orElse(null),
                earlier.values().optionalText(Backdating.REASON).orElse(null));
        Decision decision = desks.feedback().handling().perform(actor, feedback.id(), versions(call), request);
        if (decision instanceof Refused no) {
            return refused.apply(new Tried(request, form, typed, no.refusals()));
        }
        Wording title = asked.outcome() == null ? Title.of(asked.act()) : Title.of(asked.outcome());
        call.tell(say.text("case.done", say.of(title)));
        boolean still = desks.feedback().records().find(actor, feedback.id()).isPresent();
        return Answer.redirect(still ? done : "/queue"); // whoever was only asked has answered
    }

    /** The form as it was shown: that of the step on which the feedback stood then. */
    private Form form(Call call, Actor actor, Feedback feedback, ActRequest asked) {
        String step = call.parameter("step");
        StepId on = step.isEmpty() ? feedback.position().step() : new StepId(id(step));
        return desks.process(actor, feedback)
                .flatMap(process -> process.form(on, asked))
                .orElse(Form.EMPTY);
    }

    private static ActRequest asked(Call call) {
        String act = id(call.parameter("act"));
        String outcome = call.parameter("outcome");
        return new ActRequest(
                new ActId(act), outcome.isEmpty() ? null : new OutcomeId(id(outcome)), Document.EMPTY, null);
    }

    private static String id(String text) {
        return text.matches("[\\x21-\\x7e]{1,64}") ? text : "unknown";
    }

    private static Versions versions(Call call) {
        String version = call.parameter("version");
        return version.equals(Versions.ANY.toString()) ? Versions.ANY : Versions.of(seen(call));
    }

    /** The version that was on the page; 0 where none was. */
    static long seen(Call call) {
        String version = call.parameter("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }
}
