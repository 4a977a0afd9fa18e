package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.say.References;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where residents see what became of what they said, and have their say: by reference and code, or logged in. */
public final class Following {
    private static final String FOLLOWER = "follower:";

    private final Desks desks;
    private final Acts acts;
    private final Files files;

    public Following(Desks desks) {
        this.desks = desks;
        this.acts = new Acts(desks);
        this.files = new Files(desks);
    }

    /**
     * Asks for reference and code.
     *
     * @param reference what was typed
     * @param error     what is wrong, or null
     */
    public record AskView(String reference, @Nullable String error) {}

    /**
     * One feedback, as its submitter sees it.
     *
     * @param promise  when it is to be resolved
     * @param nobody   whether it is under way, and nobody has it
     * @param question what the submitter was asked and has not answered
     * @param answer   what the staff told them last
     */
    public record View(
            Feedback feedback,
            String heading,
            String category,
            String status,
            String community,
            String received,
            Promise promise,
            boolean nobody,
            @Nullable String question,
            Story.@Nullable EntryView answer,
            List<Story.StepView> steps,
            List<Story.EntryView> history,
            List<Acts.ActView> acts,
            Files.FilesView files,
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
        keep(call, follower);
        return Answer.redirect(path(reference));
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
        return acts.perform(call, actor, feedback, address(feedback), tried -> {
            int status = tried.refused().stream().map(Refusal::code).anyMatch("refused.stale"::equals) ? 409 : 422;
            return Answer.page(status, "following", view(call, actor, find(actor, call), tried));
        });
    }

    public Answer add(Call call) {
        Actor actor = actor(call).orElseThrow(() -> new Stopped(Answer.redirect("/follow")));
        Feedback feedback = find(actor, call);
        return files.add(call, actor, feedback.id(), address(feedback));
    }

    public Answer file(Call call) {
        Actor actor = actor(call).orElseThrow(() -> new Stopped(Answer.redirect("/follow")));
        return files.read(actor, call.path("id"), call.path("file"));
    }

    private static String address(Feedback feedback) {
        return path(feedback.id());
    }

    static String path(String reference) {
        return "/follow/" + Paths.encoded(reference);
    }

    /**
     * The link that opens a feedback. The code stands behind '#', which browsers keep to themselves: no server, log, proxy or
     * referrer sees it. The page takes it out of the address and posts it.
     *
     * @param code empty where it is not known any more
     */
    static String link(String site, String reference, String code) {
        return site + path(reference) + (code.isEmpty() ? "" : "#code=" + code);
    }

    private Feedback find(Actor actor, Call call) {
        return desks.feedback()
                .records()
                .find(actor, call.path("id"))
                .orElseThrow(() -> new Stopped(Answer.message(404, "error.no-case")));
    }

    /** From now on this session follows the feedback. To be called only for those who know the code. */
    static void keep(Call call, Follower follower) {
        call.keep(FOLLOWER + follower.reference(), follower.actor());
    }

    /** Whoever knows the code in this session, else whoever is logged in. */
    static Optional<Actor> actor(Call call, Desks desks) {
        return call.kept(FOLLOWER + call.path("id"), Actor.class)
                .or(() -> call.account().map(account -> account.actor(desks.company())));
    }

    private Optional<Actor> actor(Call call) {
        return actor(call, desks);
    }

    /** Whether it is to be resolved, and nobody has it yet. */
    static boolean nobody(Feedback feedback) {
        return feedback.position().assignment().handler() == null
                && feedback.clocks()
                        .of(ClockKind.RESOLUTION)
                        .filter(Clock::isRunning)
                        .isPresent();
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
        List<Story.EntryView> told = story.entries(history);
        String question = question(feedback, history);
        List<Acts.ActView> views = acts.views(actor, feedback, say, "resident", tried).stream()
                .map(act -> question != null && act.act().equals(ActId.ADD.id()) ? act.unfolded() : act)
                .sorted(Comparator.comparing(act -> !act.open()))
                .toList();
        List<String> errors =
                tried == null || question == null && views.stream().anyMatch(Acts.ActView::open)
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
                Promise.of(feedback, desks.now(), say),
                nobody(feedback),
                question,
                told.stream()
                        .filter(entry -> entry.staff() && !entry.values().isEmpty())
                        .findFirst()
                        .orElse(null),
                story.steps(feedback, history),
                told,
                views,
                files.view(actor, feedback.id(), address(feedback) + "/files", false, say),
                errors);
    }

    /** What the staff wait for the submitter to answer; null where nothing is. */
    private static @Nullable String question(Feedback feedback, List<Entry> history) {
        if (feedback.position().marks().of(Marks.ASKED).isEmpty()) {
            return null;
        }
        String question = null;
        for (Entry entry : history) {
            if (entry.act().equals(ActId.WAIT)) {
                question = entry.words()
                        .optionalText("question")
                        .or(() -> entry.words().optionalText("reason"))
                        .orElse(null);
            }
        }
        return question;
    }
}
