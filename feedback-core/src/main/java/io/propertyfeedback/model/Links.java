package io.propertyfeedback.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a feedback is tied to: other feedbacks, things of other systems, and the departments consulted.
 *
 * @param all           links to other feedbacks and to what is outside
 * @param consultations questions to departments, by number
 */
public record Links(List<Link> all, List<Consultation> consultations) {
    public static final Links NONE = new Links(List.of(), List.of());

    public Links {
        all = List.copyOf(all);
        consultations = List.copyOf(consultations);
    }

    /** The feedback into which this one was merged, if it was. */
    public Optional<String> mergedInto() {
        for (Link link : all) {
            if (link.relation().equals(Relation.DUPLICATE_OF) && !link.isOutside()) {
                return link.feedback();
            }
        }
        return Optional.empty();
    }

    /** What it is tied to outside, of one kind. */
    public List<Link> outside(String kind) {
        return all.stream().filter(link -> kind.equals(link.kind())).toList();
    }

    public boolean consulting() {
        for (Consultation consultation : consultations) {
            if (consultation.open()) {
                return true;
            }
        }
        return false;
    }

    /** What departments are asked and have not answered, the oldest question first. */
    public List<Consultation> open() {
        return consultations.stream().filter(Consultation::open).toList();
    }

    /** By when the first of the open questions is to be answered; empty when there is none. */
    public Optional<Instant> answerDue() {
        return open().stream().map(Consultation::due).min(Comparator.naturalOrder());
    }

    /** The same with one more; of something outside there is one, as it stands now. */
    Links with(Link link) {
        List<Link> more = new ArrayList<>(all);
        for (int i = 0; i < more.size(); i++) {
            if (link.isOfSame(more.get(i))) {
                more.set(i, link);
                return new Links(more, consultations);
            }
        }
        more.add(link);
        return new Links(more, consultations);
    }

    Links without(Link link) {
        List<Link> less = new ArrayList<>(all);
        if (link.isOutside()) {
            less.removeIf(link::isOfSame);
        } else {
            less.remove(link);
        }
        return new Links(less, consultations);
    }

    Links with(Consultation consultation) {
        List<Consultation> others = new ArrayList<>(consultations);
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).number() == consultation.number()) {
                others.set(i, consultation);
                return new Links(all, others);
            }
        }
        others.add(consultation);
        return new Links(all, others);
    }
}
