package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.form.Choices.Choice;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.query.SearchWords;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The work queue: what is most urgent first. Whatever is asked for, one page of one search answers it. */
public final class Queue {
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int SIZE = 25;
    private static final Duration SOON = Duration.ofHours(4);
    private static final List<String> VIEWS = List.of("mine", "team", "all", "settled", "search");

    private final Desks desks;

    public Queue(Desks desks) {
        this.desks = desks;
    }

    /** One case in the queue. */
    public record Row(
            String id,
            String heading,
            String category,
            String community,
            String step,
            String handler,
            String priority,
            boolean raised,
            String due,
            String dueAt,
            String left,
            String state) {}

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
            @Nullable String next) {}

    public Answer show(Call call) {
        Account account = call.loggedIn();
        Actor actor = account.actor(desks.company());
        Say say = call.say();
        String asked = call.parameter("view");
        String view = VIEWS.contains(asked) ? asked : VIEWS.get(0);
        Page<Feedback> page = query(view, actor, call)
                .map(query -> desks.feedback().records().search(actor, after(call, filtered(call, query))))
                .orElseGet(() -> Page.last(List.of()));
        List<Row> rows =
                page.items().stream().map(each -> row(actor, each, say)).toList();
        return Answer.page(
                "queue",
                new View(
                        tabs(actor, view, say),
                        view,
                        communities(actor, say),
                        call.parameter("community"),
                        kinds(actor, say),
                        call.parameter("kind"),
                        call.parameter("words"),
                        rows,
                        page.more().map(cursor -> next(call, view, cursor)).orElse(null)));
    }

    /** Whether a deadline is near. */
    static boolean soon(Instant due, Instant now) {
        return due.isBefore(now.plus(SOON));
    }

    /** What a view shows; empty when that is nothing for certain. */
    private Optional<SearchQuery> query(String view, Actor actor, Call call) {
        SearchQuery all = all();
        return switch (view) {
            case "mine" -> Optional.of(mine(actor));
            case "team" -> Optional.of(team(actor));
            case "settled" -> Optional.of(all.in(Status.SETTLED, Status.CLOSED));
            case "search" -> words(call.parameter("words"), all);
            default -> Optional.of(open());
        };
    }

    private SearchQuery all() {
        return SearchQuery.of(desks.company()).limit(SIZE);
    }

    private SearchQuery open() {
        return all().in(Status.OPEN, Status.WAITING).orderedBy(SearchQuery.Order.DUE);
    }

    private SearchQuery mine(Actor actor) {
        return open().handledBy(actor.id());
    }

    /** What waits until somebody of the actor's roles takes it. */
    private SearchQuery team(Actor actor) {
        return all().waitingFor(actor.roles());
    }

    /** Whether a step is ever in the hands of one of the actor's roles. */
    private boolean hasTeam(Actor actor) {
        return desks.feedback().setup().processes(actor).stream()
                .flatMap(process -> process.steps().stream())
                .flatMap(step -> step.responsibleRole().stream())
                .anyMatch(actor::has);
    }

    private static Optional<SearchQuery> words(String words, SearchQuery all) {
        if (words.isBlank()) {
            return Optional.of(all);
        }
        boolean findable =
                words.length() <= SearchQuery.MAX_TEXT && SearchWords.of(words).canBeFound();
        return findable ? Optional.of(all.text(words)) : Optional.empty();
    }

    private static SearchQuery filtered(Call call, SearchQuery query) {
        String community = call.parameter("community");
        String kind = call.parameter("kind");
        SearchQuery some =
                community.isEmpty() || community.length() > 64 ? query : query.inCommunities(Set.of(community));
        return Category.isPath(kind) ? some.category(new Category(kind)) : some;
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

    private static String next(Call call, String view, SearchQuery.Cursor cursor) {
        Instant at = cursor.at();
        return "/queue?view=" + view + "&community=" + Paths.encoded(call.parameter("community")) + "&kind="
                + Paths.encoded(call.parameter("kind")) + "&words=" + Paths.encoded(call.parameter("words")) + "&after="
                + Paths.encoded(cursor.id()) + "&at="
                + (at == null ? "" : Paths.encoded(at.toString()));
    }

    private List<Tab> tabs(Actor actor, String view, Say say) {
        List<Tab> tabs = new ArrayList<>();
        for (String each : VIEWS) {
            if (each.equals("team") && !hasTeam(actor)) {
                continue;
            }
            String count = switch (each) {
                case "mine" -> count(actor, mine(actor));
                case "team" -> count(actor, team(actor));
                case "all" -> count(actor, open());
                default -> "";
            };
            tabs.add(new Tab("/queue?view=" + each, say.text("queue." + each), each.equals(view), count));
        }
        return tabs;
    }

    private String count(Actor actor, SearchQuery query) {
        return Long.toString(desks.feedback().records().count(actor, query));
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

    private Row row(Actor actor, Feedback feedback, Say say) {
        Instant now = desks.now();
        var position = feedback.position();
        Instant due = feedback.clocks().due().orElse(null);
        boolean waiting = position.status() == Status.WAITING;
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
                say.time(due),
                due == null ? "" : due.toString(),
                due == null ? "" : waiting ? say.text("clock.paused") : say.left(due, now),
                state);
    }
}
