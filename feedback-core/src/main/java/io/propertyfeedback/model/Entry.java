package io.propertyfeedback.model;

import io.propertyfeedback.document.Document;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One line of a feedback's history: who did what when, and its effects. The history of a feedback replays to the
 * feedback itself.
 *
 * @param company  whose
 * @param feedback which
 * @param version  of the feedback after it; 1 is the receipt, without gaps
 * @param step     the step on which the feedback stood when the act was done
 * @param act      what was done
 * @param actor    who did it
 * @param at       when it was recorded
 * @param effects  what it changed; may be empty (a note)
 * @param codes    what was recorded besides: ids, codes, dates and numbers
 * @param words    what was recorded in words: erasable, never relayed
 */
public record Entry(
        String company,
        String feedback,
        long version,
        StepId step,
        ActId act,
        String actor,
        Instant at,
        List<Effect> effects,
        Document codes,
        Document words) {

    public Entry {
        Ids.check("Company", company);
        Ids.check("Feedback", feedback);
        Ids.check("Actor", actor);
        effects = List.copyOf(effects);
        if (version < 1) {
            throw new IllegalArgumentException("Version " + version + " is not positive");
        }
    }

    /** When it happened, which clocks, steps and figures go by: when it was recorded, unless it says an earlier instant. */
    public Instant happenedAt() {
        return !effects.isEmpty() && effects.get(0) instanceof Effect.Happened happened ? happened.at() : at;
    }

    /** The earliest instant that it tells of: its own, a receipt, the beginning or the end of a clock. */
    public Instant earliest() {
        return instants().min(Comparator.naturalOrder()).orElse(at);
    }

    /** The latest instant that it tells of: its own, a receipt, the end of a clock, a deadline, whether met or not. */
    public Instant latest() {
        return instants().max(Comparator.naturalOrder()).orElse(at);
    }

    private Stream<Instant> instants() {
        return Stream.concat(Stream.of(at), effects.stream().flatMap(effect -> effect.match(Told.INSTANTS)));
    }

    /** The same line with other effects. */
    public Entry with(List<Effect> others) {
        return new Entry(company, feedback, version, step, act, actor, at, others, codes, words);
    }

    /** The way out that a move took; empty for every other act. */
    public Optional<OutcomeId> outcome() {
        return act.equals(ActId.MOVE)
                ? effects.stream()
                        .filter(Effect.Moved.class::isInstance)
                        .map(effect -> ((Effect.Moved) effect).outcome())
                        .findFirst()
                : Optional.empty();
    }

    /** The same line with another record. */
    public Entry recorded(Document otherCodes, Document otherWords) {
        return new Entry(company, feedback, version, step, act, actor, at, effects, otherCodes, otherWords);
    }

    /** The same line without anything that was said or written: what is relayed, and what outsiders see. */
    public Entry withoutWords() {
        return with(Intake::withoutWords, actor, Document.EMPTY);
    }

    /** What erasure leaves of it: {@link #withoutWords}, and no place in words. */
    public Entry erased() {
        return with(Intake::erased, actor, Document.EMPTY);
    }

    /** The same line of a person who goes by another id from now on. */
    public Entry renamed(String party, String pseudonym) {
        return with(intake -> intake.renamed(party, pseudonym), actor.equals(party) ? pseudonym : actor, words);
    }

    private Entry with(UnaryOperator<Intake> change, String by, Document text) {
        List<Effect> changed = effects.stream()
                .map(effect -> effect instanceof Effect.Received received ? with(change, received) : effect)
                .toList();
        return new Entry(company, feedback, version, step, act, by, at, changed, codes, text);
    }

    private static Effect with(UnaryOperator<Intake> change, Effect.Received received) {
        return new Effect.Received(
                change.apply(received.intake()), received.grading(), received.process(), received.step());
    }
}
