package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a case, line by line. */
final class FactSheet {
    /** How long a contact that was asked for is shown in full. */
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final Desks desks;
    private final Say say;
    private final Actor actor;
    private final Feedback feedback;
    private final List<Entry> history;
    private final Optional<Person> person;
    private final boolean revealed;

    FactSheet(Desks desks, Say say, Actor actor, Feedback feedback, List<Entry> history) {
        this.desks = desks;
        this.say = say;
        this.actor = actor;
        this.feedback = feedback;
        this.history = history;
        this.person = desks.feedback().records().submitter(actor, feedback.id());
        Instant since = desks.now().minus(SHOWN);
        this.revealed = history.stream()
                .anyMatch(entry -> entry.act().equals(ActId.REVEAL)
                        && entry.actor().equals(actor.id())
                        && entry.at().isAfter(since));
    }

    /** Whether there is a contact that is not shown in full. */
    boolean masks() {
        return !revealed
                && person.filter(known -> known.phone() != null || known.email() != null)
                        .isPresent();
    }

    private @Nullable String contact(@Nullable String contact) {
        return contact == null || revealed ? contact : Masked.of(contact);
    }

    List<Shown> facts() {
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
        add(facts, say.text("field.expects"), expected());
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
        feedback.links().all().stream().filter(Link::isOutside).forEach(link -> facts.add(outside(link)));
        feedback.links().mergedInto().ifPresent(into -> facts.add(new Shown(say.text("case.merged"), into)));
        return facts;
    }

    /** What the submitter expects, as it was asked last: for whoever plans and whoever asks whether it was met. */
    private @Nullable String expected() {
        String expected = null;
        for (Entry entry : history) {
            expected = entry.words().optionalText("expects").orElse(expected);
        }
        return expected;
    }

    private Shown outside(Link link) {
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

    /** Who said it; names and contacts only for those who may see them, and contacts in full for who just asked for it. */
    List<Shown> submitter() {
        var submitter = feedback.intake().submitter();
        List<Shown> lines = new ArrayList<>();
        if (submitter.anonymous()) {
            lines.add(new Shown(say.text("case.submitter"), say.text("case.anonymous")));
            return lines;
        }
        lines.add(new Shown(say.text("case.submitter"), say.of(Title.of(submitter.kind()))));
        if (person.isEmpty()) {
            lines.add(new Shown(say.text("case.name"), say.text("case.masked")));
        } else {
            add(lines, say.text("case.name"), person.get().name());
            add(lines, say.text("case.phone"), contact(person.get().phone()));
            add(lines, say.text("case.email"), contact(person.get().email()));
        }
        String behalf = submitter.onBehalfOf();
        add(lines, say.text("case.behalf"), behalf == null ? null : say.text("case.somebody"));
        return lines;
    }
}
