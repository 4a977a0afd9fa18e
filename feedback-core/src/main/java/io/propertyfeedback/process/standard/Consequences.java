package io.propertyfeedback.process.standard;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Situation;
import io.propertyfeedback.process.Unfolding;
import io.propertyfeedback.process.UniqueKey;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WorkingDays;
import java.time.Instant;
import java.util.List;

/** What the standard acts and outcomes do; a host's own acts may use the same. */
public final class Consequences {
    /** Sources of a rating, as figures tell them apart. */
    private static final String SAID = "submitter";

    private static final String RECORDED = "staff-recorded";

    private static final OutcomeId SETTLED = new OutcomeId("settled");

    /** Hands over to the {@code handler} and {@code department} of the record. */
    public static final Consequence ASSIGN = Consequence.named(
            "assign",
            (s, effects) -> effects.assign(
                    s.values().optionalText("handler").orElse(null),
                    s.values().optionalText("department").orElse(null),
                    s.values().flag("misassigned", false)));

    /** The submitter was contacted when {@code contacted} says so. */
    public static final Consequence CONTACTED_IF_SAID = Consequence.named("contacted-if-said", (s, effects) -> {
        if (s.values().flag("contacted", false)) {
            effects.responded();
        }
    });

    public static final Consequence CONTACTED = Consequence.named("contacted", (s, effects) -> effects.responded());

    /** The submitter was contacted, unless {@code reached} says that nobody was: then it was an attempt. */
    public static final Consequence CONTACTED_OR_TRIED = Consequence.adding("contacted-or-tried", (s, effects) -> {
        if (s.values().flag("reached", true)) {
            effects.responded();
        } else {
            effects.tried();
        }
    });

    /** Whoever waits for the submitter has asked them something: a contact. */
    public static final Consequence ASKED = Consequence.named("asked", (s, effects) -> {
        if (s.values().optionalText("for").filter("submitter"::equals).isPresent()
                && !s.feedback().intake().submitter().anonymous()) {
            effects.responded();
            effects.mark(Marks.ASKED, "submitter");
        }
    });

    /** What the submitter was asked is answered: what waited for it goes on. */
    public static final Consequence ANSWERED = Consequence.adding("answered-question", (s, effects) -> {
        if (s.feedback().position().marks().of(Marks.ASKED).isPresent()) {
            effects.resume();
        }
    });

    /** Nobody was reached; attempts of one day are one. */
    public static final Consequence TRIED = Consequence.named("tried", (s, effects) -> effects.tried());

    public static final Consequence CARRIED_OUT =
            Consequence.named("carried-out", (s, effects) -> effects.carriedOut());

    public static final Consequence BACK_TO_WORK =
            Consequence.named("back-to-work", (s, effects) -> effects.backToWork());

    /** Records {@code satisfaction}: as the submitter says it, or as the submitter told it to the staff. */
    public static final Consequence RATE = Consequence.named(
            "rate",
            (s, effects) -> s.values()
                    .optionalText("satisfaction")
                    .ifPresent(level -> effects.rate(Integer.parseInt(level), s.bySubmitter() ? SAID : RECORDED)));

    /** Waits until {@code endsAt}, as long as the process allows where the record does not say. */
    public static final Consequence PAUSE = Consequence.named(
            "pause",
            (s, effects) -> s.values().optionalInstant("endsAt").ifPresentOrElse(effects::pause, effects::pause));

    public static final Consequence RESUME = Consequence.named("resume", (s, effects) -> effects.resume());

    /** Asks the {@code department}, and a clock runs until it answers; due {@code within} that many working days, one unless said. */
    public static final Consequence CONSULT = Consequence.named("consult", (s, effects) -> {
        long days = s.values().optionalInteger("within").orElse(1);
        Instant due =
                WorkingDays.of((int) days).dueFrom(s.now(), s.circumstances().calendar());
        int number = s.feedback().links().consultations().size() + 1;
        effects.consulted(new Consultation(number, s.values().text("department"), s.now(), due, null));
    });

    /** The question to the {@code department} with this {@code number} is answered; without one, its oldest. */
    public static final Consequence ANSWER = Consequence.named(
            "answer", (s, effects) -> Answering.answered(s).ifPresent(c -> effects.consulted(c.answered(s.now()))));

    /** Settles a feedback at whatever step it stands; where the process has a review, it goes on to it. */
    public static Consequence settle(Settlement settlement) {
        return Consequence.named(
                "settle:" + settlement, (s, effects) -> effects.settleAndLeave(SETTLED, settlement, StepId.END));
    }

    /** Ties the feedback to the one named by {@code into} as its duplicate. */
    public static final Consequence TIE_DUPLICATE = Consequence.named(
            "tie-duplicate",
            (s, effects) ->
                    effects.link(new Link(Relation.DUPLICATE_OF, s.values().text("into")), true));

    /** Settles as a duplicate on the step where it stands, so that the merge can be undone. */
    public static final Consequence SETTLE_DUPLICATE =
            Consequence.named("settle-duplicate", (s, effects) -> effects.settle(Settlement.DUPLICATE));

    public static final Consequence UNMERGE = Consequence.named("unmerge", (s, effects) -> {
        s.feedback().links().mergedInto().ifPresent(into -> effects.link(new Link(Relation.DUPLICATE_OF, into), false));
        Neighbours.CALLED_BACK.unfold(s, effects);
        effects.resumeWork();
    });

    public static final Consequence RECATEGORISE = Consequence.named("recategorise", (s, effects) -> {
        Category category = new Category(s.values().text("category"));
        s.processFor(category)
                .filter(other -> !other.ref().id().equals(s.process().ref().id()))
                .ifPresent(effects::migrate);
        effects.grade(s.feedback().position().grading().withCategory(category));
    });

    /** Takes over whichever of {@code priority}, {@code severity} and {@code valid} the record names. */
    public static final Consequence REGRADE = Consequence.named("regrade", (s, effects) -> {
        Document values = s.values();
        Grading grading = s.feedback().position().grading();
        grading = grading.withPriority(
                values.optionalText("priority").map(Priority::new).orElse(grading.priority()));
        grading = grading.withSeverity(
                values.optionalText("severity").map(Severity::new).orElse(grading.severity()));
        effects.grade(grading.withValidity(values.flag("valid", grading.valid())));
    });

    /** Moves the deadline of the {@code clock} to {@code until}; the original one is kept beside it. */
    public static final Consequence EXTEND = Consequence.named("extend", (s, effects) -> {
        Clock clock = effects.clock(new ClockKind(s.values().text("clock")));
        if (clock != null && clock.isRunning()) {
            effects.set(clock.extendedTo(s.values().instant("until")));
            effects.count(Counts.EXTEND);
        }
    });

    /** The priority next above; the highest stays. What a host prefixes is not ranked, and stays, too. */
    public static final Consequence RAISE_PRIORITY = Consequence.named("raise-priority", (s, effects) -> {
        Grading grading = s.feedback().position().grading();
        int rank = Priority.RANKED.indexOf(grading.priority());
        if (rank >= 0 && rank < Priority.RANKED.size() - 1) {
            effects.grade(grading.withPriority(Priority.RANKED.get(rank + 1)));
        }
    });

    /** Back into the queue of the role that the step is in the hands of: whoever has it takes too long. */
    public static final Consequence RELEASE = Consequence.named("release", (s, effects) -> {
        if (s.feedback().position().assignment().handler() != null) {
            effects.assign(null, null, false);
        }
    });

    /** A new cycle, beginning where the process says that reopened work begins. */
    public static final Consequence REOPEN = Consequence.named(
            "reopen", (s, effects) -> effects.reopen(s.process().reopensAt()));

    /**
     * Ties the feedback to something of another system: of this kind, named by the record's field of the kind's last part
     * ({@code order} for {@code acme:order}), and open. Written {@code tie:acme:order}.
     */
    public static Consequence tie(String kind) {
        return outside("tie:" + kind, kind, (s, effects, id) -> effects.link(Link.outside(kind, id, Link.OPEN), true));
    }

    /** Takes such a tie away. Written {@code untie:acme:order}. */
    public static Consequence untie(String kind) {
        return outside("untie:" + kind, kind, (s, effects, id) -> effects.link(Link.outside(kind, id, null), false));
    }

    /**
     * What the feedback is tied to stands so from now on: the one that the record names, or all of the kind where it names
     * none. Written {@code tied:acme:order=closed}.
     */
    public static Consequence tied(String kind, String state) {
        return Consequence.named("tied:" + kind + "=" + state, (s, effects) -> {
            String named = s.values().optionalText(field(kind)).orElse(null);
            s.feedback().links().outside(kind).stream()
                    .filter(link -> named == null || named.equals(link.id()))
                    .forEach(link -> effects.link(Link.outside(kind, link.id(), state), true));
        });
    }

    /**
     * What the record names is this feedback's and no other's from now on: a key of this namespace, in the field of its last
     * part. Where another feedback has it, the act is refused. It stays for good. Written {@code claim:acme:order}.
     */
    public static Consequence claim(String namespace) {
        return outside(
                "claim:" + namespace,
                namespace,
                (s, effects, key) -> effects.claim(new UniqueKey(namespace, key, field(namespace))));
    }

    private interface Named {
        void unfold(Situation situation, Unfolding effects, String id);
    }

    private static Consequence outside(String consequence, String kind, Named named) {
        return Consequence.named(
                consequence,
                (s, effects) -> s.values().optionalText(field(kind)).ifPresent(id -> named.unfold(s, effects, id)));
    }

    private static String field(String kind) {
        return kind.substring(kind.lastIndexOf(':') + 1);
    }

    /** All that a process document can name without a word of the host. */
    public static final List<Consequence> STANDARD = List.of(
            ASSIGN,
            CONTACTED_IF_SAID,
            CONTACTED,
            CONTACTED_OR_TRIED,
            ASKED,
            ANSWERED,
            TRIED,
            CARRIED_OUT,
            BACK_TO_WORK,
            RATE,
            PAUSE,
            RESUME,
            CONSULT,
            ANSWER,
            TIE_DUPLICATE,
            SETTLE_DUPLICATE,
            UNMERGE,
            RECATEGORISE,
            REGRADE,
            EXTEND,
            RAISE_PRIORITY,
            RELEASE,
            REOPEN);

    private Consequences() {}
}
