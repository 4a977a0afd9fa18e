package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Guidance;
import io.propertyfeedback.process.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case, as the staff see it: content, deadlines, history, guidance, and what can be done. */
public final class CasePage {
    private final Desks desks;
    private final Acts acts;
    private final Files files;
    private final Similar similar;

    public CasePage(Desks desks) {
        this.desks = desks;
        this.acts = new Acts(desks);
        this.files = new Files(desks);
        this.similar = new Similar(desks);
    }

    /**
     * Everything on the page.
     *
     * @param reveal what shows the contact in full; null where it is shown, or not for this actor
     * @param claim  how to take it over; null where it is nobody's to take
     * @param acts   what can be done: the ways on or, where there are none, everything
     * @param rest   what else can be done, folded away
     */
    public record View(
            Feedback feedback,
            String heading,
            String category,
            String status,
            List<Shown> facts,
            List<Shown> submitter,
            Acts.@Nullable ActView reveal,
            @Nullable Claim claim,
            List<ClockView> clocks,
            List<Story.StepView> steps,
            List<Story.EntryView> history,
            Guidance guidance,
            List<Acts.ActView> acts,
            List<Acts.ActView> rest,
            List<Similar.Row> similar,
            Files.FilesView files,
            List<String> errors) {
        /** Whether one of what is folded away was tried. */
        public boolean restOpen() {
            return rest.stream().anyMatch(Acts.ActView::open);
        }
    }

    /**
     * Someone was faster.
     *
     * @param feedback as it stands now
     * @param act      what was to be done
     * @param yours    what was written for it
     * @param step     where the feedback stands now
     * @param handler  with whom
     * @param since    what others did in between
     * @param again    the form with what was written, if the act can still be done
     */
    public record ConflictView(
            Feedback feedback,
            String act,
            List<Shown> yours,
            String step,
            String handler,
            List<Story.EntryView> since,
            List<Acts.ActView> again) {}

    /** Residents have a page of their own. */
    private boolean isOutside(Actor actor, Feedback feedback) {
        return desks.feedback().records().sight(actor, feedback) == Visibility.OUTSIDE;
    }

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Feedback feedback = find(actor, call);
        return isOutside(actor, feedback)
                ? Answer.redirect("/follow/" + Paths.encoded(feedback.id()))
                : Answer.page("case", view(call, actor, feedback, acts.begun(call, actor, feedback)));
    }

    public Answer act(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Feedback feedback = find(actor, call);
        if (isOutside(actor, feedback)) {
            return Answer.redirect("/follow/" + Paths.encoded(feedback.id()));
        }
        return acts.perform(call, actor, feedback, "/case/" + feedback.id(), tried -> {
            if (tried.refused().stream().map(Refusal::code).anyMatch("refused.stale"::equals)) {
                return Answer.page(409, "conflict", conflict(call, actor, find(actor, call), tried));
            }
            return Answer.page(422, "case", view(call, actor, find(actor, call), tried));
        });
    }

    public Answer add(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Feedback feedback = find(actor, call);
        return files.add(call, actor, feedback.id(), address(feedback));
    }

    public Answer file(Call call) {
        return files.read(call.loggedIn().actor(desks.company()), call.path("id"), call.path("file"));
    }

    private static String address(Feedback feedback) {
        return "/case/" + Paths.encoded(feedback.id());
    }

    private Feedback find(Actor actor, Call call) {
        return desks.feedback()
                .records()
                .find(actor, call.path("id"))
                .orElseThrow(() -> new Stopped(Answer.message(404, "error.no-case")));
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
        List<Acts.ActView> views = acts.views(actor, feedback, say, "staff", tried);
        FactSheet sheet = new FactSheet(desks, say, actor, feedback, history);
        List<Acts.ActView> listed = views.stream().filter(act -> !isReveal(act)).toList();
        List<Acts.ActView> moves =
                listed.stream().filter(Acts.ActView::move).toList(); // beside them all else is folded away
        boolean shown = views.stream().anyMatch(Acts.ActView::open);
        List<String> errors = tried == null || shown
                ? List.of()
                : tried.refused().stream()
                        .map(refusal -> say.of(refusal.message()))
                        .toList();
        return new View(
                feedback,
                heading(feedback, say),
                say.path(feedback.position().grading().category()),
                say.of(Title.of(feedback.position().status())),
                sheet.facts(),
                sheet.submitter(),
                sheet.masks() ? reveal(views) : null,
                Claim.of(desks, actor, feedback),
                ClockView.of(feedback, say, desks.now()),
                story.steps(feedback, history),
                story.entries(history),
                Guidance.of(
                        feedback.position().step(),
                        feedback.position().grading().category(),
                        say.locale(),
                        say.texts()),
                moves.isEmpty() ? listed : moves,
                moves.isEmpty()
                        ? List.of()
                        : listed.stream().filter(act -> !act.move()).toList(),
                similar.rows(actor, feedback, views, say),
                files.view(actor, feedback.id(), address(feedback) + "/files", true, say),
                errors);
    }

    private static Acts.@Nullable ActView reveal(List<Acts.ActView> views) {
        return views.stream().filter(CasePage::isReveal).findFirst().orElse(null);
    }

    private static boolean isReveal(Acts.ActView act) {
        return act.act().equals(ActId.REVEAL.id());
    }

    static String heading(Feedback feedback, Say say) {
        String title = feedback.intake().words().title();
        return title.isEmpty() ? say.path(feedback.position().grading().category()) : title;
    }

    private ConflictView conflict(Call call, Actor actor, Feedback now, Acts.Tried tried) {
        Say say = call.say().in(desks.zone(actor, now, call.say().zone()));
        List<Shown> yours = new ArrayList<>();
        Form form = tried.form();
        for (Map.Entry<String, String> typed : tried.typed().entrySet()) {
            if (!typed.getValue().isBlank()) {
                Object value = tried.request().values().value(typed.getKey()).orElse(typed.getValue());
                yours.add(Shown.of(
                        typed.getKey(), value, form.field(typed.getKey()).orElse(null), desks, say));
            }
        }
        long seen = Acts.seen(call);
        List<Entry> since = desks.feedback().records().history(actor, now.id()).stream()
                .filter(entry -> entry.version() > seen)
                .toList();
        String handler = now.position().assignment().handler();
        Acts.Tried again = new Acts.Tried(tried.request(), form, tried.typed(), List.of());
        return new ConflictView(
                now,
                Acts.title(tried.request().act(), tried.request().outcome(), "staff", say),
                yours,
                say.of(Title.of(now.position().step())),
                handler == null ? say.text("case.nobody") : desks.name(handler, say),
                new Story(
                                desks,
                                say,
                                desks.process(actor, now),
                                desks.feedback().records().sight(actor, now),
                                now.intake().submitter().party())
                        .entries(since),
                acts.views(actor, now, say, "staff", again).stream()
                        .filter(Acts.ActView::open)
                        .toList());
    }
}
