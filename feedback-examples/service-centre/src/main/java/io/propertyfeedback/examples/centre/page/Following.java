package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.say.References;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where residents see what became of what they said, and have their say: by reference and code, or logged in. */
public final class Following {
    private static final String FOLLOWER = "follower:";

    private final Desks desks;
    private final Acts acts;

    public Following(Desks desks) {
        this.desks = desks;
        this.acts = new Acts(desks);
    }

    /**
     * Asks for reference and code.
     *
     * @param reference what was typed
     * @param error     what is wrong, or null
     */
    public record AskView(String reference, @Nullable String error) {}

    /** One feedback, as its submitter sees it. */
    public record View(
            Feedback feedback,
            String heading,
            String category,
            String status,
            String community,
            String received,
            @Nullable String due,
            List<Story.StepView> steps,
            List<Story.EntryView> history,
            List<Acts.ActView> acts,
            List<String> errors) {}

    public Answer ask(Call call) {
        return Answer.page("follow", new AskView(call.path("id"), null));
    }

    public Answer open(Call call) {
        String reference = References.read(call.parameter("reference"));
        var answer = desks.feedback().following().follow(desks.company(), reference, call.parameter("code"));
        if (answer instanceof Refused refused) {
            Say say = call.say();
            String why = String.join(" ", refused.reasons(say.locale(), say.texts()));
            return Answer.page(403, "follow", new AskView(reference, why));
        }
        Follower follower = (Follower) answer;
        call.keep(FOLLOWER + reference, follower.actor());
        return Answer.redirect("/follow/" + Paths.encoded(reference));
    }

    public Answer show(Call call) {
        Optional<Actor> actor = actor(call);
        return actor.flatMap(who -> desks.feedback().records().find(who, call.path("id")))
                .map(feedback -> Answer.page("following", view(call, actor.get(), feedback, null)))
                .orElseGet(() -> ask(call));
    }

    public Answer act(Call call) {
        Actor actor = actor(call).orElseThrow(() -> new Stopped(Answer.redirect("/follow")));
        Feedback feedback = find(actor, call);
        return acts.perform(call, actor, feedback, "/follow/" + Paths.encoded(feedback.id()), tried -> {
            int status = tried.refused().stream().map(Refusal::code).anyMatch("refused.stale"::equals) ? 409 : 422;
            return Answer.page(status, "following", view(call, actor, find(actor, call), tried));
        });
    }

    private Feedback find(Actor actor, Call call) {
        return desks.feedback()
                .records()
                .find(actor, call.path("id"))
                .orElseThrow(() -> new Stopped(Answer.message(404, "error.no-case")));
    }

    /** Whoever gave the code in this session, else whoever is logged in. */
    private Optional<Actor> actor(Call call) {
        return call.kept(FOLLOWER + call.path("id"), Actor.class)
                .or(() -> call.account().map(account -> account.actor(desks.company())));
    }

    private View view(Call call, Actor actor, Feedback feedback, Acts.@Nullable Tried tried) {
        Say say = call.say().in(desks.zone(actor, feedback, call.say().zone()));
        List<Entry> history = desks.feedback().records().history(actor, feedback.id());
        Story story = new Story(
                desks,
                say,
                desks.process(actor, feedback),
                desks.feedback().records().sight(actor, feedback),
                feedback.intake().submitter().party());
        List<Acts.ActView> views = acts.views(actor, feedback, say, "resident", tried);
        List<String> errors = tried == null || views.stream().anyMatch(Acts.ActView::open)
                ? List.of()
                : tried.refused().stream()
                        .map(refusal -> say.of(refusal.message()))
                        .toList();
        return new View(
                feedback,
                CasePage.heading(feedback, say),
                say.path(feedback.position().grading().category()),
                say.of(Title.of(feedback.position().status())),
                desks.community(actor, feedback.intake().community(), say),
                say.time(feedback.intake().receivedAt()),
                feedback.position().status().settled()
                        ? null
                        : feedback.clocks()
                                .of(io.propertyfeedback.sla.ClockKind.RESOLUTION)
                                .map(clock -> say.time(clock.due()))
                                .orElse(null),
                story.steps(feedback, history),
                story.entries(history),
                views,
                errors);
    }
}
