package io.propertyfeedback.http.api;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Position;
import io.propertyfeedback.model.RecordedLate;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.AllowedAct;
import io.propertyfeedback.process.Guidance;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the values of the library stand in an answer: ids for programs, and beside them titles for people. */
final class Views {
    private final Texts texts;

    Views(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    static Document file(AttachedFile file) {
        return Document.builder()
                .put("id", file.id())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("tag", file.tag())
                .put("audience", file.audience().id())
                .build();
    }

    String text(Title title, Locale locale) {
        return title.text(locale, texts);
    }

    Document feedback(Feedback feedback, Visibility sight, Instant now, Locale locale) {
        Intake intake = feedback.intake();
        Position at = feedback.position();
        boolean staff = sight != Visibility.OUTSIDE;
        boolean recorderShown = staff && !isHidden(intake.recordedBy(), feedback, sight);
        Severity severity = at.grading().severity();
        return Document.builder()
                .put("id", feedback.id())
                .put("version", feedback.version())
                .put("community", intake.community())
                .put("channel", intake.channel().id())
                .put("category", at.grading().category().path())
                .put("priority", at.grading().priority().id())
                .put("severity", severity == null ? null : severity.id())
                .put("valid", at.grading().valid())
                .put("title", orNull(intake.words().title()))
                .put("text", orNull(intake.words().text()))
                .put("attachments", attachments(intake.words().attachments()))
                .put("location", sight == Visibility.MASKED ? null : location(intake.location()))
                .put("submitter", submitter(intake.submitter(), sight))
                .put("masked", sight == Visibility.MASKED ? true : null)
                .instant("receivedAt", intake.receivedAt())
                .instant("recordedAt", intake.recordedAt())
                .put("recordedBy", recorderShown ? intake.recordedBy() : null)
                .put("lateRecorded", intake.lateRecorded())
                .put("imported", intake.imported())
                .put("publishable", intake.publishable())
                .put("concerns", staff && !intake.concerns().isEmpty() ? intake.concerns() : null)
                .put("process", at.process().id())
                .put("processVersion", at.process().version())
                .put("step", at.step().id())
                .instant("stepSince", at.since())
                .put("cycle", at.cycle())
                .put("status", id(at))
                .put("handler", staff ? at.assignment().handler() : null)
                .put("role", staff ? at.role().orElse(null) : null)
                .put("department", at.assignment().department())
                .put("clocks", clocks(feedback, staff, now))
                .put("waiting", feedback.clocks().pauses().open().isPresent())
                .instant("waitsUntil", feedback.clocks().waitsUntil())
                .put(
                        "settlement",
                        at.result().settlement() == null
                                ? null
                                : at.result().settlement().id())
                .instant("settledAt", at.result().at())
                .put("rating", at.result().rating())
                .put("counts", counts(at))
                .put("marks", staff ? marks(at.marks()) : null)
                .put(
                        "links",
                        feedback.links().all().stream()
                                .filter(link -> staff || !link.isOutside())
                                .map(link -> link(link, staff, locale))
                                .toList())
                .put(
                        "consultations",
                        feedback.links().consultations().stream()
                                .map(Views::consultation)
                                .toList())
                .put("titles", titles(feedback, staff, locale))
                .build();
    }

    /** A submitter who did it themselves is masked there, too. */
    private static boolean isHidden(String actor, Feedback feedback, Visibility sight) {
        return sight == Visibility.MASKED
                && actor.equals(feedback.intake().submitter().party());
    }

    private static @Nullable Object orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static String id(Position at) {
        return at.status().name().toLowerCase(Locale.ROOT);
    }

    private static Document counts(Position at) {
        Document.Builder counts = Document.builder();
        at.tallies().counts().keySet().stream()
                .sorted()
                .forEach(code -> counts.put(code, at.tallies().of(code)));
        return counts.build();
    }

    private static @Nullable Document marks(Marks marks) {
        Map<String, String> others = new TreeMap<>(marks.codes());
        others.remove(Marks.ROLE);
        Document.Builder codes = Document.builder();
        others.forEach(codes::put);
        return others.isEmpty() ? null : codes.build();
    }

    private static List<Document> attachments(List<Attachment> files) {
        return files.stream()
                .map(file -> Document.of("reference", file.reference(), "name", file.name()))
                .toList();
    }

    private static Document location(Location where) {
        return Document.of("building", where.building(), "unit", where.unit(), "place", where.place());
    }

    private static Document submitter(Submitter who, Visibility sight) {
        boolean whole = sight == Visibility.WHOLE;
        return Document.of(
                "kind",
                who.kind().id(),
                "anonymous",
                who.anonymous(),
                "party",
                whole ? who.party() : null,
                "onBehalfOf",
                whole ? who.onBehalfOf() : null);
    }

    private static List<Document> clocks(Feedback feedback, boolean staff, Instant now) {
        return feedback.clocks().all().stream()
                .map(clock -> clock(clock, feedback, staff, now))
                .toList();
    }

    private static Document clock(Clock clock, Feedback feedback, boolean staff, Instant now) {
        boolean stands =
                clock.kind().standsStill() && feedback.clocks().pauses().open().isPresent();
        return Document.builder()
                .put("clock", clock.kind().id())
                .instant("since", clock.anchor())
                .instant("due", clock.due())
                .instant("originalDue", clock.originalDue())
                .instant("stoppedAt", clock.stoppedAt())
                .put("late", clock.late(now, feedback.clocks().pauses()))
                .put("rungs", staff && !clock.taken().isEmpty() ? clock.taken() : null)
                .instant("nextRungAt", staff && !stands ? clock.nextRungAt().orElse(null) : null)
                .build();
    }

    /** Another resident's reference is nobody's business. */
    private Document link(Link link, boolean staff, Locale locale) {
        String kind = link.kind();
        String state = link.state();
        return Document.builder()
                .put("relation", link.relation().id())
                .put("feedback", staff ? link.feedback().orElse(null) : null)
                .put("kind", kind)
                .put("id", kind == null ? null : link.id())
                .put("state", state)
                .put("title", kind == null ? null : text(Title.ofLinked(kind), locale))
                .put("stateTitle", state == null ? null : text(Title.ofState(state), locale))
                .build();
    }

    private static Document consultation(Consultation asked) {
        return Document.builder()
                .put("number", asked.number())
                .put("department", asked.department())
                .instant("askedAt", asked.askedAt())
                .instant("due", asked.due())
                .instant("answeredAt", asked.answeredAt())
                .instant("droppedAt", asked.droppedAt())
                .build();
    }

    private Document titles(Feedback feedback, boolean staff, Locale locale) {
        Position at = feedback.position();
        Document marks = staff ? marks(at.marks()) : null;
        return Document.builder()
                .put("channel", text(Title.of(feedback.intake().channel()), locale))
                .put("category", text(Title.of(at.grading().category()), locale))
                .put("priority", text(Title.of(at.grading().priority()), locale))
                .put("step", text(Title.of(at.step()), locale))
                .put("status", text(Title.of(at.status()), locale))
                .put(
                        "settlement",
                        at.result().settlement() == null
                                ? null
                                : text(Title.of(at.result().settlement()), locale))
                .put(
                        "role",
                        staff
                                ? at.role()
                                        .map(role -> text(Title.ofRole(role), locale))
                                        .orElse(null)
                                : null)
                .put("marks", marks == null ? null : markTitles(marks, locale))
                .build();
    }

    private Document markTitles(Document marks, Locale locale) {
        Document.Builder titles = Document.builder();
        marks.names()
                .forEach(key -> titles.put(
                        key,
                        Document.of(
                                "title",
                                text(Title.ofMark(key), locale),
                                "text",
                                text(Title.ofMark(key, marks.text(key)), locale))));
        return titles.build();
    }

    /** The lines of a history, oldest first. */
    List<Document> entries(List<Entry> history, Feedback feedback, Visibility sight, Locale locale) {
        Map<Long, Set<ClockKind>> late = RecordedLate.of(history);
        return history.stream()
                .map(entry -> entry(entry, late.getOrDefault(entry.version(), Set.of()), feedback, sight, locale))
                .toList();
    }

    private Document entry(
            Entry entry, Set<ClockKind> recordedLate, Feedback feedback, Visibility sight, Locale locale) {
        boolean staff = sight != Visibility.OUTSIDE;
        boolean actorShown = staff && !isHidden(entry.actor(), feedback, sight);
        Document values = Document.builder()
                .putAll(entry.codes())
                .putAll(entry.words())
                .build(); // as the desk gives them: outside the staff, what the submitter is told
        return Document.builder()
                .put("version", entry.version())
                .put("step", entry.step().id())
                .put("act", entry.act().id())
                .put("actor", actorShown ? entry.actor() : null)
                .instant("at", entry.at())
                .instant("happenedAt", entry.happenedAt().equals(entry.at()) ? null : entry.happenedAt())
                .put("changes", Changes.of(entry, staff, recordedLate))
                .put("values", staff || !values.names().isEmpty() ? values : null)
                .put("title", text(Title.of(entry.act()), locale))
                .put("stepTitle", text(Title.of(entry.step()), locale))
                .build();
    }

    Document act(AllowedAct allowed, StepId on, Locale locale) {
        OutcomeId outcome = allowed.outcome();
        return Document.builder()
                .put("act", allowed.act().id())
                .put("outcome", outcome == null ? null : outcome.id())
                .put("title", text(outcome == null ? Title.of(allowed.act()) : Title.of(outcome), locale))
                .put("step", on.id())
                .put("proposes", allowed.proposes() ? true : null)
                .put("schema", allowed.form().jsonSchema(locale, texts))
                .build();
    }

    /** What the staff are told to do and to see to; null where nobody wrote anything. */
    static @Nullable Document guidance(Guidance guidance) {
        boolean written = !guidance.text().isEmpty() || !guidance.checklist().isEmpty();
        return written
                ? Document.of(
                        "text", guidance.text().isEmpty() ? null : guidance.text(), "checklist", guidance.checklist())
                : null;
    }
}
