package io.propertyfeedback.http.api;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.definition.CalendarDocument;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Guidance;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.written.Diagram;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.sla.WorkingCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a company works with: communities, categories, channels, calendars, processes. */
final class Definitions {
    private static final int MOST_DIGITS = 9;

    private final ApiContext office;
    private final Texts texts;

    Definitions(ApiContext office, Texts texts) {
        this.office = office;
        this.texts = texts;
    }

    void register(Map<String, Operation> operations) {
        operations.put("listCommunities", this::communities);
        operations.put(
                "listCategories", call -> listed(call, "category", categories(office, call.actor(), call.locale())));
        operations.put("listChannels", this::channels);
        operations.put("listCalendars", this::calendars);
        operations.put("getCalendar", this::calendar);
        operations.put("listProcesses", this::processes);
        operations.put("getProcess", call -> Answer.ok(ProcessDocument.write(process(call))));
        operations.put(
                "getProcessDiagram",
                call -> Answer.text("text/plain; charset=utf-8", Diagram.mermaid(process(call), call.locale(), texts)));
    }

    private Answer communities(Call call) {
        List<Document> all = office.feedback().setup().communities(call.actor()).stream()
                .map(community -> Document.of(
                        "id",
                        community.id(),
                        "name",
                        community.name(),
                        "calendar",
                        community.calendar(),
                        "opened",
                        community.opened() == null ? null : community.opened().toString(),
                        "emergencyPhone",
                        community.emergencyPhone()))
                .toList();
        return listed(call, "community", all);
    }

    /** With what the list leaves out since it is set up and cannot be read here. */
    private Answer listed(Call call, String kind, List<Document> items) {
        String code = "refused." + kind + "-unreadable";
        List<Document> leftOut = office.feedback().setup().unreadable(call.actor(), kind).stream()
                .map(refusal -> Document.of(
                        "id",
                        refusal.message().args().get(0),
                        "code",
                        code,
                        "detail",
                        refusal.message().text(call.locale(), texts)))
                .toList();
        return Answer.ok(Document.of("items", items, "leftOut", leftOut.isEmpty() ? null : leftOut));
    }

    /** The tree as a list, parents before what is below them; open to whoever may hand in. */
    static List<Document> categories(ApiContext office, Actor actor, Locale locale) {
        CategoryTree tree = office.feedback().setup().categories(actor);
        return tree.all().stream()
                .map(category -> Document.of(
                        "path",
                        category.path(),
                        "title",
                        tree.title(category, locale, office.views().texts()),
                        "urgent",
                        tree.isUrgent(category) ? true : null))
                .toList();
    }

    private Answer channels(Call call) {
        List<Document> all = office.feedback().setup().channels(call.actor()).entrySet().stream()
                .map(channel -> Document.of(
                        "id", channel.getKey().id(), "title", channel.getValue().text(call.locale(), texts)))
                .toList();
        return listed(call, "channel", all);
    }

    private Answer calendars(Call call) {
        List<Document> all = office.feedback().setup().calendars(call.actor()).stream()
                .map(Definitions::view)
                .toList();
        return listed(call, "calendar", all);
    }

    private Answer calendar(Call call) {
        String id = call.path("id");
        return office.feedback()
                .setup()
                .calendar(call.actor(), id)
                .map(calendar -> Answer.ok(view(calendar)))
                .orElseThrow(() -> Problem.of(404, "http.no-such-calendar", WireText.shown(id)));
    }

    private static Document view(WorkingCalendar calendar) {
        return Document.builder()
                .put("id", calendar.id())
                .putAll(CalendarDocument.write(calendar))
                .build();
    }

    private Answer processes(Call call) {
        boolean staff = office.feedback().records().sight(call.actor()) != Visibility.OUTSIDE;
        List<Document> all = office.feedback().setup().processes(call.actor()).stream()
                .map(process -> Document.of(
                        "id",
                        process.ref().id(),
                        "version",
                        process.ref().version(),
                        "steps",
                        process.steps().stream()
                                .map(step -> step(step, staff, call.locale()))
                                .toList(),
                        "remarks",
                        staff ? remarks(process, call.locale()) : null))
                .toList();
        return listed(call, "process", all);
    }

    private @Nullable List<String> remarks(FeedbackProcess process, Locale locale) {
        List<String> said = process.remarks().stream()
                .map(remark -> remark.text(locale, texts))
                .toList();
        return said.isEmpty() ? null : said;
    }

    private Document step(Step step, boolean staff, Locale locale) {
        return Document.of(
                "id",
                step.id().id(),
                "title",
                office.views().text(Title.of(step.id()), locale),
                "role",
                step.responsibleRole().orElse(null),
                "guidance",
                staff ? Views.guidance(Guidance.of(step.id(), locale, texts)) : null);
    }

    private FeedbackProcess process(Call call) {
        String id = call.path("id");
        String version = call.path("version");
        boolean number = version.length() <= MOST_DIGITS && version.matches("[1-9][0-9]*");
        return (number
                        ? office.feedback().setup().process(call.actor(), new ProcessRef(id, Integer.parseInt(version)))
                        : Optional.<FeedbackProcess>empty())
                .orElseThrow(
                        () -> Problem.of(404, "http.no-such-process", WireText.shown(id), WireText.shown(version)));
    }
}
