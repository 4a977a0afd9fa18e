package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.form.Choices;
import io.propertyfeedback.examples.centre.form.FormInput;
import io.propertyfeedback.examples.centre.form.FormView;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
     * @param open    whether the form is shown unfolded
     * @param key     a new idempotency key, so that a double click does nothing twice
     * @param form    what it records
     */
    public record ActView(
            String act, String outcome, String title, boolean move, boolean open, String key, FormView form) {
        /** The same, to be filled in now. */
        ActView unfolded() {
            return new ActView(act, outcome, title, move, true, key, form);
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
        int number = 0;
        for (AllowedAct allowed : desks.feedback().handling().allowed(actor, feedback.id())) {
            boolean again = tried != null && tried.of(allowed);
            FormView form = tried != null && again
                    ? FormView.of("a" + number, allowed.form(), choices, say, tried.typed(), tried.refused())
                    : FormView.of("a" + number, allowed.form(), choices, say);
            number++;
            OutcomeId outcome = allowed.outcome();
            views.add(new ActView(
                    allowed.act().id(),
                    outcome == null ? "" : outcome.id(),
                    titled(allowed, audience, say),
                    outcome != null,
                    again,
                    UUID.randomUUID().toString(),
                    form));
        }
        return views;
    }

    private static String titled(AllowedAct allowed, String audience, Say say) {
        String title = title(allowed.act(), allowed.outcome(), audience, say);
        return allowed.proposes() ? say.text("case.proposes", title) : title;
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
        Document values = FormInput.values(form, typed, desks.zone(actor, feedback, say.zone()));
        String key = call.parameter("key");
        ActRequest request = new ActRequest(asked.act(), asked.outcome(), values, key.isEmpty() ? null : key);
        Decision decision = desks.feedback().handling().perform(actor, feedback.id(), version(call), request);
        if (decision instanceof Refused no) {
            return refused.apply(new Tried(request, form, typed, no.refusals()));
        }
        Wording title = asked.outcome() == null ? Title.of(asked.act()) : Title.of(asked.outcome());
        call.tell(say.text("case.done", say.of(title)));
        return Answer.redirect(done);
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

    private static long version(Call call) {
        String version = call.parameter("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }
}
