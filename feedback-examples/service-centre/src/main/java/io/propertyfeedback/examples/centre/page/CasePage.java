package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Guidance;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.RungTitle;
import io.propertyfeedback.sla.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One case, as the staff see it: content, deadlines, history, guidance, and what can be done. */
public final class CasePage {
    private final Desks desks;
    private final Acts acts;
    private final Files files;

    public CasePage(Desks desks) {
        this.desks = desks;
        this.acts = new Acts(desks);
        this.files = new Files(desks);
    }

    /**
     * A deadline.
     *
     * @param title what it measures
     * @param due   when
     * @param left  how long until then, or when it was met
     * @param state {@code late}, {@code soon}, {@code running}, {@code met}, {@code missed} or {@code paused}
     * @param taken the warnings and escalations so far
     */
    public record ClockView(String title, String due, String left, String state, List<String> taken) {}

    /** Everything on the page. */
    public record View(
            Feedback feedback,
            String heading,
            String category,
            String status,
            List<Shown> facts,
            List<Shown> submitter,
            List<ClockView> clocks,
            List<Story.StepView> steps,
            List<Story.EntryView> history,
            Guidance guidance,
            List<Acts.ActView> acts,
            Files.FilesView files,
            List<String> errors) {}

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
                : Answer.page("case", view(call, actor, feedback, null));
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
                facts(actor, feedback, history, say),
                submitter(actor, feedback, say),
                clocks(feedback, say),
                story.steps(feedback, history),
                story.entries(history),
                Guidance.of(
                        feedback.position().step(),
                        feedback.position().grading().category(),
                        say.locale(),
                        say.texts()),
                views,
                files.view(actor, feedback.id(), address(feedback) + "/files", true, say),
                errors);
    }

    static String heading(Feedback feedback, Say say) {
        String title = feedback.intake().words().title();
        return title.isEmpty() ? say.path(feedback.position().grading().category()) : title;
    }

    private List<Shown> facts(Actor actor, Feedback feedback, List<Entry> history, Say say) {
        var intake = feedback.intake();
        var position = feedback.position();
        List<Shown> facts = new ArrayList<>();
        facts.add(new Shown(say.text("case.reference"), feedback.id()));
        facts.add(new Shown(say.text("case.community"), desks.community(actor, intake.community(), say)));
        boolean whole = desks.feedback().records().sight(actor, feedback) == Visibility.WHOLE;
        if (whole || intake.location().unit() == null) {
            add(facts, say.text("case.unit"), intake.location().unit());
            add(facts, say.text("case.place"), intake.location().place());
        } else {
            facts.add(new Shown(say.text("case.unit"), say.text("case.masked")));
        }
        facts.add(new Shown(say.text("case.channel"), say.of(Title.of(intake.channel()))));
        facts.add(new Shown(say.text("case.received"), say.time(intake.receivedAt())));
        facts.add(new Shown(say.text("case.recorded"), desks.name(intake.recordedBy(), say)));
        facts.add(new Shown(
                say.text("field.priority"), say.of(Title.of(position.grading().priority()))));
        add(facts, say.text("field.expects"), expected(history));
        String handler = position.assignment().handler();
        facts.add(
                new Shown(say.text("case.with"), handler == null ? say.text("case.nobody") : desks.name(handler, say)));
        add(
                facts,
                say.text("field.department"),
                say.title("department", position.assignment().department()));
        Instant until = feedback.clocks().waitsUntil();
        if (until != null) {
            facts.add(new Shown(say.text("field.endsAt"), say.time(until)));
        }
        new TreeMap<>(position.marks().codes())
                .forEach((key, code) ->
                        facts.add(new Shown(say.of(Title.ofMark(key)), say.of(Title.ofMark(key, code)))));
        feedback.links().all().stream().filter(Link::isOutside).forEach(link -> facts.add(outside(link, say)));
        feedback.links().mergedInto().ifPresent(into -> facts.add(new Shown(say.text("case.merged"), into)));
        return facts;
    }

    /** What the submitter expects, as it was asked last: for whoever plans and whoever asks whether it was met. */
    private static @Nullable String expected(List<Entry> history) {
        String expected = null;
        for (Entry entry : history) {
            expected = entry.words().optionalText("expects").orElse(expected);
        }
        return expected;
    }

    private static Shown outside(Link link, Say say) {
        String state = link.state();
        return new Shown(
                say.title("link", link.kind()),
                state == null ? link.id() : say.text("case.tied", link.id(), say.of(Title.ofState(state))));
    }

    private static void add(List<Shown> facts, String title, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            facts.add(new Shown(title, text));
        }
    }

    /** Who said it; names and contacts only for those who may see them. */
    private List<Shown> submitter(Actor actor, Feedback feedback, Say say) {
        var submitter = feedback.intake().submitter();
        List<Shown> lines = new ArrayList<>();
        if (submitter.anonymous()) {
            lines.add(new Shown(say.text("case.submitter"), say.text("case.anonymous")));
            return lines;
        }
        lines.add(new Shown(say.text("case.submitter"), say.of(Title.of(submitter.kind()))));
        Optional<Person> person = desks.feedback().records().submitter(actor, feedback.id());
        if (person.isEmpty()) {
            lines.add(new Shown(say.text("case.name"), say.text("case.masked")));
        } else {
            add(lines, say.text("case.name"), person.get().name());
            add(lines, say.text("case.phone"), person.get().phone());
            add(lines, say.text("case.email"), person.get().email());
        }
        String behalf = submitter.onBehalfOf();
        add(lines, say.text("case.behalf"), behalf == null ? null : say.text("case.somebody"));
        return lines;
    }

    private List<ClockView> clocks(Feedback feedback, Say say) {
        Instant now = desks.now();
        List<ClockView> clocks = new ArrayList<>();
        boolean paused = feedback.clocks().pauses().open().isPresent();
        for (Clock clock : feedback.clocks().all()) {
            boolean late = clock.late(now, feedback.clocks().pauses());
            String state = !clock.isRunning()
                    ? (late ? "missed" : "met")
                    : late ? "late" : paused ? "paused" : Queue.soon(clock.due(), now) ? "soon" : "running";
            Instant stopped = clock.stoppedAt();
            String left = stopped == null
                    ? (paused && !late ? say.text("clock.paused") : say.left(clock.due(), now))
                    : late
                            ? say.text("clock.missed", say.length(clock.due(), stopped))
                            : say.text("clock.stopped", say.time(stopped));
            List<String> taken = clock.taken().stream()
                    .map(rung -> say.of(new RungTitle(rung)))
                    .toList();
            clocks.add(new ClockView(say.of(Title.of(clock.kind())), say.time(clock.due()), left, state, taken));
        }
        return clocks;
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
        String posted = call.parameter("version");
        long seen = posted.matches("\\d{1,18}") ? Long.parseLong(posted) : 0;
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
