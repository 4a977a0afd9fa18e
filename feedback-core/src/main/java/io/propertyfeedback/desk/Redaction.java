package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Links;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.OtherFeedback;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the ids of other feedbacks, which an actor may not read, out of what the actor is shown: from links, from
 * histories, from the values of acts and from reasons. For one call of one actor, since it remembers what it looked up.
 */
final class Redaction {
    private static final Message HIDDEN = new Message("refused.hidden");

    private final DeskContext office;
    private final Actor actor;
    private final Map<String, Boolean> hidden = new HashMap<>();

    Redaction(DeskContext office, Actor actor) {
        this.office = office;
        this.actor = actor;
    }

    Feedback of(Feedback feedback) {
        Links links = feedback.links();
        List<Link> shown = links.all().stream()
                .filter(link -> link.feedback().filter(this::hides).isEmpty())
                .toList();
        Marks marks = shown(feedback);
        boolean asks = !links.consultations().isEmpty() && isOutside(feedback);
        return shown.size() == links.all().size()
                        && marks.equals(feedback.position().marks())
                        && !asks
                ? feedback
                : new Feedback(
                        feedback.company(),
                        feedback.id(),
                        feedback.version(),
                        feedback.intake(),
                        feedback.position().with(marks),
                        asks ? SubmitterHistory.shown(feedback.clocks()) : feedback.clocks(),
                        new Links(shown, asks ? List.of() : links.consultations()));
    }

    private boolean isOutside(Feedback feedback) {
        return !office.allows(actor, Operation.SEARCH, Target.of(feedback));
    }

    /** What is only proposed is for those who work on it. */
    private Marks shown(Feedback feedback) {
        Marks marks = feedback.position().marks();
        if (marks.of(Marks.APPROVAL).isPresent() && isOutside(feedback)) {
            marks = marks.without(Marks.APPROVAL);
        }
        return new Marks(marks.codes().entrySet().stream()
                .filter(mark -> Marks.isStandard(mark.getKey()) || !hides(mark.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    List<Entry> of(Feedback feedback, List<Entry> history) {
        Set<String> references = references(feedback);
        return history.stream().map(entry -> of(entry, references)).toList();
    }

    /**
     * @param given all that the actor wrote, names of values and keys, too: reasons may repeat what stands in it, since
     *     whatever is left out tells that it exists; what they tell of their own accord is left out though it was guessed
     */
    Decision of(Decision decision, String given) {
        if (decision instanceof Decision.Accepted accepted) {
            Feedback feedback = accepted.feedback();
            return new Decision.Accepted(
                    of(feedback), of(accepted.entry(), references(feedback)), accepted.replayed(), accepted.keys());
        }
        return of((Refused) decision, given);
    }

    private Refused of(Refused refused, String given) {
        return new Refused(refused.refusals().stream()
                .map(refusal -> new Refusal(refusal.pointer(), of(refusal.message(), given)))
                .toList());
    }

    private Message of(Message message, String given) {
        return new Message(
                message.code(),
                message.args().stream()
                        .map(arg -> isHidden(arg, given) ? HIDDEN : arg)
                        .toList());
    }

    private boolean isHidden(Object arg, String given) {
        return arg instanceof OtherFeedback other
                ? hides(other.id())
                : arg instanceof String id && !given.contains(id) && hides(id);
    }

    private Entry of(Entry entry, @Nullable Set<String> references) {
        List<Effect> effects = entry.effects().stream()
                .filter(effect -> effect.match(OtherNamed.BY).stream().noneMatch(this::hides))
                .toList();
        Document codes = entry.codes();
        for (String name : entry.codes().names()) {
            if ((references == null || references.contains(name))
                    && codes.value(name).orElse(null) instanceof String id
                    && hides(id)) {
                codes = codes.without(name);
            }
        }
        return new Entry(
                entry.company(),
                entry.feedback(),
                entry.version(),
                entry.step(),
                entry.act(),
                entry.actor(),
                entry.at(),
                effects,
                codes,
                entry.words());
    }

    /** Which values of its acts name other feedbacks; null when this node cannot tell, so that any of them may. */
    private @Nullable Set<String> references(Feedback feedback) {
        return office.readable(feedback).map(FeedbackProcess::references).orElse(null);
    }

    /** Whether there is such a feedback and the actor may not read it. */
    boolean hides(String id) {
        return hidden.computeIfAbsent(
                id,
                other -> office.storage()
                        .find(actor.company(), other)
                        .filter(feedback -> !office.allows(actor, Operation.READ, Target.of(feedback)))
                        .isPresent());
    }
}
