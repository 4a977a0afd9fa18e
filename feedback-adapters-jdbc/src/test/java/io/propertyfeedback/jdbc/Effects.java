package io.propertyfeedback.jdbc;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Audience;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whatever may happen to a feedback, in any order, with ids of any characters. */
final class Effects {
    private Effects() {}

    static Arbitrary<String> ids() {
        Arbitrary<String> odd = Arbitraries.of("-", "a b", "\\", "\\s", "三楼", "🏢", "-1", "a|b", "e", "%_!");
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("abz09-_/\\ ßé三🏢")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(id -> !id.isBlank() && id.strip().equals(id) && whole(id));
        return Arbitraries.oneOf(odd, any);
    }

    /** Often one of a few, so that clocks begin when steps do. */
    static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, -1L, 1_772_442_000_000_001L).map(Instants::of), anyInstants());
    }

    private static Arbitrary<Instant> anyInstants() {
        return Arbitraries.longs()
                .between(-2_000_000_000_000_000L, 4_000_000_000_000_000L)
                .map(Instants::of);
    }

    static Arbitrary<Grading> gradings() {
        return Combinators.combine(ids(), ids().injectNull(0.3), Arbitraries.of(true, false))
                .as((id, severity, valid) -> new Grading(
                        new Category("complaint/" + id.replace('/', '_')),
                        new Priority(id),
                        severity == null ? null : new Severity(severity),
                        valid));
    }

    static Arbitrary<Clock> clocks() {
        Arbitrary<ClockKind> kinds = Arbitraries.oneOf(
                Arbitraries.of(ClockKind.STEP, ClockKind.RESPONSE, ClockKind.RESOLUTION), ids().map(ClockKind::new));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 3),
                        instants(),
                        instants(),
                        instants().injectNull(0.5),
                        instants().injectNull(0.5),
                        Arbitraries.oneOf(ids(), Arbitraries.of("breach", "warning", "urge#3"))
                                .list()
                                .ofMaxSize(3),
                        instants().injectNull(0.5))
                .as((kind, cycle, anchor, original, due, stopped, taken, next) ->
                        new Clock(kind, cycle, anchor, original, due == null ? original : due, stopped, taken, next));
    }

    static Arbitrary<Consultation> consultations() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        ids(),
                        instants(),
                        instants(),
                        instants().injectNull(0.5),
                        instants().injectNull(0.5))
                .as(Consultation::new);
    }

    /** Any effect but the receipt. */
    static Arbitrary<Effect> later() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<StepId> steps = ids().map(StepId::new);
        return Arbitraries.oneOf(
                Combinators.combine(steps, ids().map(OutcomeId::new), steps).as(Effect.Moved::new),
                Combinators.combine(ids().injectNull(0.3), ids().injectNull(0.3), flags)
                        .as(Effect.Assigned::new),
                gradings().map(Effect.Graded::new),
                clocks().map(Effect.ClockSet::new),
                Combinators.combine(flags, instants().injectNull(0.3)).as(Effect.Waited::new),
                Combinators.combine(ids().map(ClockKind::new), ids()).as(Effect.RungTaken::new),
                ids().map(Settlement::new).map(Effect.Settled::new),
                flags.map(Effect.Reopened::new),
                Combinators.combine(ids().map(Relation::new), ids(), flags)
                        .as((relation, other, tied) -> new Effect.Linked(new Link(relation, other), tied)),
                Combinators.combine(ids(), ids(), ids().injectNull(0.3), flags)
                        .as((kind, id, state, tied) -> new Effect.Linked(Link.outside(kind, id, state), tied)),
                consultations().map(Effect.Consulted::new),
                Combinators.combine(Arbitraries.integers().between(1, 5), ids()).as(Effect.Rated::new),
                Arbitraries.of(new Effect.Responded(), new Effect.CarriedOut(), new Effect.SentBack()),
                instants().map(Effect.Happened::new),
                ids().map(Effect.Concerned::new),
                Combinators.combine(ids(), ids().injectNull(0.3)).as(Effect.Marked::new),
                Combinators.combine(
                                ids(),
                                Arbitraries.longs().between(1, Long.MAX_VALUE),
                                ids().injectNull(0.5),
                                Arbitraries.of(Audience.class))
                        .as((id, size, tag, audience) ->
                                new Effect.Attached(new AttachedFile(id, "image/jpeg", size, tag, audience))),
                Combinators.combine(ids(), ids())
                        .as((process, step) -> new Effect.Migrated(new ProcessRef(process, 2), new StepId(step))),
                Arbitraries.oneOf(ids(), Arbitraries.of("", "tab\tnew\nline", "\ud83c"))
                        .map(Effect.Counted::new));
    }

    static Arbitrary<Intake> intakes() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Words> words = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(20).filter(Effects::whole),
                        ids(),
                        ids().injectNull(0.5).list().ofMaxSize(2))
                .as((title, text, names) -> new Words(
                        title,
                        text,
                        names.stream()
                                .map(name -> new Attachment("file 1", name))
                                .toList(),
                        names.isEmpty() ? null : text));
        Arbitrary<Submitter> submitters = Combinators.combine(
                        ids().map(SubmitterKind::new), ids().injectNull(0.5), ids().injectNull(0.5))
                .as(Submitter::new);
        Arbitrary<Location> locations = Combinators.combine(
                        ids().injectNull(0.5), ids().injectNull(0.5), ids().injectNull(0.5))
                .as(Location::new);
        return Combinators.combine(
                        ids(),
                        submitters,
                        locations,
                        instants(),
                        ids().injectNull(0.5),
                        flags,
                        ids().list().ofMaxSize(3),
                        words)
                .as((id, submitter, location, at, message, flag, concerns, said) -> new Intake(
                        id,
                        id,
                        new Channel(id),
                        message,
                        submitter,
                        location,
                        at,
                        at.plusSeconds(60),
                        id,
                        flag,
                        !flag,
                        concerns,
                        flag,
                        said));
    }

    /** A whole life: a receipt, and what came after it. */
    static Arbitrary<List<Entry>> histories(String company, String feedback) {
        Arbitrary<Effect> receipts = Combinators.combine(intakes(), gradings(), ids(), ids())
                .as((intake, grading, process, step) ->
                        new Effect.Received(intake, grading, new ProcessRef(process, 3), new StepId(step)));
        Arbitrary<List<List<Effect>>> rest = later().list().ofMaxSize(6).list().ofMaxSize(6);
        return Combinators.combine(receipts, rest, instants().list().ofSize(8), documents(), documents(), ids())
                .as((receipt, acts, times, codes, words, id) -> {
                    List<Entry> entries = new ArrayList<>();
                    for (int i = 0; i <= acts.size(); i++) {
                        List<Effect> effects = i == 0 ? List.of(receipt) : acts.get(i - 1);
                        entries.add(new Entry(
                                company,
                                feedback,
                                i + 1,
                                new StepId(id),
                                new ActId(id),
                                id,
                                times.get(i),
                                effects,
                                i == 1 ? Document.EMPTY : codes,
                                words));
                    }
                    return entries;
                });
    }

    static Arbitrary<Document> documents() {
        Arbitrary<Object> numbers = Arbitraries.oneOf(
                Arbitraries.longs().map(n -> (Object) n),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e40"), new BigDecimal("1e40"))
                        .ofScale(9)
                        .map(n -> n),
                Arbitraries.of(new BigDecimal("1e900"), new BigDecimal("-7e-900"), new BigDecimal("9".repeat(999))));
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                numbers,
                Arbitraries.strings().ofMaxLength(9).map(s -> s),
                Arbitraries.of(true, false).map(b -> b));
        Arbitrary<Object> values = Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> leaves.list().ofMaxSize(3).map(items -> items),
                () -> documents().map(d -> d));
        Arbitrary<Map<String, Object>> members =
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), values).ofMaxSize(4);
        return members.map(map -> Document.from(new LinkedHashMap<>(map)));
    }

    private static boolean whole(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
