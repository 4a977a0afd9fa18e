package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.form.Choices.Choice;
import io.propertyfeedback.examples.centre.say.References;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work queue: what is most urgent first. Whatever is asked for, one page of one search answers it. */
public final class Queue {
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration SOON = Duration.ofHours(4);

    private final Desks desks;
    private final QueueViews views;

    public Queue(Desks desks) {
        this.desks = desks;
        this.views = new QueueViews(desks);
    }

    /**
     * One case in the queue.
     *
     * @param waits what it waits for beside its step, such as an approval; empty for nothing
     * @param claim how to take it over; null where it is nobody's to take
     */
    public record Row(
            String id,
            String heading,
            String category,
            String community,
            String step,
            String handler,
            String priority,
            boolean raised,
            String waits,
            String due,
            String dueAt,
            String left,
            String state,
            @Nullable Claim claim) {}

    /** A view of the queue, in the row of tabs. */
    public record Tab(String to, String title, boolean here, String count) {}

    /** Everything on the page. */
    public record View(
            List<Tab> tabs,
            String view,
            List<Choice> communities,
            String community,
            List<Choice> kinds,
            String kind,
            String words,
            List<Row> rows,
            @Nullable String next,
            @Nullable Tab elsewhere) {}

    /** Without a word of what is asked for: what was asked for last, or where somebody of these roles begins. */
    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        String view = call.parameter("view");
        Asked asked = QueueViews.ALL_VIEWS.contains(view) ? Asked.of(call, view) : again(call, actor);
        Optional<Feedback> named = named(asked, actor);
        if (named.isPresent()) {
            return Answer.redirect("/case/" + Paths.encoded(named.get().id()));
        }
        Page<Feedback> page = search(asked, actor, call);
        asked.keep(call);
        List<Tab> tabs = tabs(actor, asked, call.say());
        List<Row> rows = page.items().stream()
                .map(each -> row(actor, asked, each, call.say()))
                .toList();
        return Answer.page(
                "queue",
                new View(
                        tabs,
                        asked.view(),
                        communities(actor, call.say()),
                        asked.community(),
                        kinds(actor, call.say()),
                        asked.kind(),
                        asked.words(),
                        rows,
                        page.more().map(cursor -> next(asked, cursor)).orElse(null),
                        rows.isEmpty() ? elsewhere(tabs) : null));
    }

    /** The case after this one in what was asked for last; at its end the first again. */
    public Answer next(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Asked asked = again(call, actor);
        List<String> ids =
                search(asked, actor, call).items().stream().map(Feedback::id).toList();
        String from = call.parameter("from");
        int at = ids.indexOf(from);
        Optional<String> next = Stream.concat(ids.stream().skip(at + 1L), ids.stream())
                .filter(id -> !id.equals(from))
                .findFirst();
        if (next.isEmpty()) {
            call.tell(call.say().text("queue.no-next"));
        }
        return Answer.redirect(next.map(id -> "/case/" + Paths.encoded(id)).orElse(asked.address()));
    }

    private Asked again(Call call, Actor actor) {
        return Asked.kept(call).orElseGet(() -> Asked.view(views.first(actor)));
    }

    /** Whoever searches for a reference means that case. */
    private Optional<Feedback> named(Asked asked, Actor actor) {
        String reference = References.read(asked.words());
        boolean one = asked.view().equals(QueueViews.SEARCH) && reference.matches("[!-~]{1,64}");
        return one ? desks.feedback().records().find(actor, reference) : Optional.empty();
    }

    private Page<Feedback> search(Asked asked, Actor actor, Call call) {
        return views.query(asked, actor)
                .map(query -> desks.feedback().records().search(actor, after(call, query)))
                .orElseGet(() -> Page.last(List.of()));
    }

    /** Whether a deadline is near. */
    static boolean soon(Instant due, Instant now) {
        return due.isBefore(now.plus(SOON));
    }

    private static SearchQuery after(Call call, SearchQuery query) {
        String id = call.parameter("after");
        String at = call.parameter("at");
        try {
            Instant instant = at.isEmpty() ? null : Instant.parse(at);
            boolean sane = instant == null || instant.isAfter(Instant.EPOCH) && instant.isBefore(LAST);
            return id.isEmpty() || id.length() > 64 || !sane ? query : query.after(new SearchQuery.Cursor(instant, id));
        } catch (DateTimeException malformed) {
            return query;
        }
    }

    private static String next(Asked asked, SearchQuery.Cursor cursor) {
        Instant at = cursor.at();
        return asked.address() + "&after=" + Paths.encoded(cursor.id()) + "&at="
                + (at == null ? "" : Paths.encoded(at.toString()));
    }

    private List<Tab> tabs(Actor actor, Asked asked, Say say) {
        List<Tab> tabs = new ArrayList<>();
        for (String each : QueueViews.ALL_VIEWS) {
            boolean counted = !each.equals(QueueViews.SETTLED) && !each.equals(QueueViews.SEARCH);
            if (views.isFor(actor, each)) {
                long count = counted ? views.count(actor, each) : 0;
                tabs.add(new Tab(
                        asked.in(each).address(),
                        say.text("queue." + each),
                        each.equals(asked.view()),
                        counted ? Long.toString(count) : ""));
            }
        }
        return tabs;
    }

    /** The first other view that has something, for whoever has nothing to do. */
    private static @Nullable Tab elsewhere(List<Tab> tabs) {
        return tabs.stream()
                .filter(tab ->
                        !tab.here() && !tab.count().isEmpty() && !tab.count().equals("0"))
                .findFirst()
                .orElse(null);
    }

    private List<Choice> communities(Actor actor, Say say) {
        return desks.feedback().setup().communities(actor).stream()
                .map(community -> Choice.of(community.id(), Desks.name(community, say)))
                .toList();
    }

    private List<Choice> kinds(Actor actor, Say say) {
        CategoryTree tree = desks.categories(actor);
        return tree.kinds().stream()
                .map(kind -> Choice.of(kind.path(), tree.title(kind, say.locale(), say.texts())))
                .toList();
    }

    private Row row(Actor actor, Asked asked, Feedback feedback, Say say) {
        Instant now = desks.now();
        var position = feedback.position();
        boolean answers = asked.view().equals(QueueViews.ASKED);
        Instant due =
                answers ? answerDue(actor, feedback) : feedback.clocks().due().orElse(null);
        boolean waiting = !answers && position.status() == Status.WAITING;
        String state = due == null
                ? "none"
                : waiting ? "paused" : due.isBefore(now) ? "late" : soon(due, now) ? "soon" : "running";
        String handler = position.assignment().handler();
        String priority = position.grading().priority().id();
        return new Row(
                feedback.id(),
                CasePage.heading(feedback, say),
                say.path(position.grading().category()),
                desks.community(actor, feedback.intake().community(), say),
                say.of(position.status().settled() ? Title.of(position.status()) : Title.of(position.step())),
                handler == null ? "" : desks.name(handler, say),
                say.title("priority", priority),
                priority.equals("high") || priority.equals("urgent"),
                waits(position.marks(), say),
                say.time(due),
                due == null ? "" : due.toString(),
                due == null ? "" : waiting ? say.text("clock.paused") : say.left(due, now),
                state,
                Claim.of(desks, actor, feedback));
    }

    /** By when the actor's departments have to answer first; a wait of the case does not stop that. */
    private @Nullable Instant answerDue(Actor actor, Feedback feedback) {
        Set<String> departments = views.departments(actor);
        return feedback.links().open().stream()
                .filter(question -> departments.contains(question.department()))
                .map(Consultation::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String waits(Marks marks, Say say) {
        return Stream.of(Marks.APPROVAL, Marks.APPEAL, Marks.CALL_BACK)
                .filter(key -> key.equals(Marks.APPEAL)
                        ? marks.appealed()
                        : marks.of(key).isPresent())
                .findFirst()
                .map(key -> say.of(Title.ofMark(key)))
                .orElse("");
    }
}
