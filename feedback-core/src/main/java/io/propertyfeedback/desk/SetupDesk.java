package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.sla.WorkingCalendar;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets up at run time what a company works with: calendars, communities, categories, channels, processes. Everything is
 * a versioned document in the register. Thread-safe.
 *
 * <p>Every method that changes something throws {@link io.propertyfeedback.process.RefusedException} when the actor may
 * not, and answers the new version of the document. Asking for one definition that is there and cannot be read throws it,
 * too ({@code refused.calendar-unreadable} …); lists leave it out, see {@link #unreadable}.
 */
public final class SetupDesk {
    private static final int TRIES = 10;
    private static final List<String> KINDS = List.of(
            Definitions.COMMUNITY,
            Definitions.CALENDAR,
            Definitions.PROCESS,
            Definitions.CATEGORY,
            Definitions.CHANNEL);

    private final DeskContext office;

    /** Under which id a document is put. */
    private record Key(@NotBlank @Size(max = 200) String id) {}

    SetupDesk(DeskContext office) {
        this.office = office;
    }

    public long put(Actor actor, WorkingCalendar calendar) {
        return put(actor, Definitions.CALENDAR, calendar.id(), CalendarDocument.write(calendar));
    }

    /** Puts a community; its calendar must be there already. */
    public long put(Actor actor, Community community) {
        if (!community.company().equals(actor.company())) {
            Refused.because("refused.access", Operation.SET_UP.name()).orThrow();
        }
        if (office.definitions().calendar(actor.company(), community.calendar()).isEmpty()) {
            Refused.because("refused.calendar-unknown", community.calendar()).orThrow();
        }
        return put(actor, Definitions.COMMUNITY, community.id(), community.toDocument());
    }

    /**
     * Puts how the company is organised, whole; its communities must be there already. Searches by its nodes follow it
     * from now on, and those for an earlier instant see what it says about then.
     */
    public long put(Actor actor, Organisation organisation) {
        organisation.nodes().stream()
                .flatMap(node -> Optional.ofNullable(node.community()).stream())
                .distinct()
                .filter(id ->
                        office.definitions().community(actor.company(), id).isEmpty())
                .findFirst()
                .ifPresent(
                        id -> Refused.because("refused.community-unknown", id).orThrow());
        return put(actor, Definitions.ORGANISATION, Definitions.ORGANISATION, organisation.toDocument());
    }

    /** Declares a category at run time, with its titles. */
    public long declare(Actor actor, Category category, String english, String chinese) {
        return put(actor, Definitions.CATEGORY, category.path(), Document.of("en", english, "zh", chinese));
    }

    /** Declares a channel at run time, with its titles. */
    public long declare(Actor actor, Channel channel, String english, String chinese) {
        return put(actor, Definitions.CHANNEL, channel.id(), Document.of("en", english, "zh", chinese));
    }

    /**
     * Publishes a process: feedback received from now on uses it; what is under way keeps its version. The roles that it
     * names may work on feedback from then on, as far as the builder's own access policy is asked; a policy of the
     * host's has to know them.
     *
     * @throws io.propertyfeedback.document.DocumentException when it names a guard or a consequence that the builder's
     *     vocabulary does not have, so that it could not be read back
     */
    public void publish(Actor actor, FeedbackProcess process) {
        if (office.definitions().process(actor.company(), process.ref()).isPresent()) {
            Refused.because("refused.process-version", process.ref().toString()).orThrow();
        }
        Document written = ProcessDocument.write(process);
        office.definitions().readable(written);
        put(actor, Definitions.PROCESS, process.ref().toString(), written);
        put(
                actor,
                Definitions.PROCESS,
                process.ref().id(),
                Document.of("latest", process.ref().version()));
    }

    public Optional<WorkingCalendar> calendar(Actor actor, String id) {
        return office.definitions().calendar(actor.company(), id);
    }

    public Optional<Community> community(Actor actor, String id) {
        return office.definitions().community(actor.company(), id).filter(c -> actor.covers(c.id()));
    }

    /** How the actor's company is organised; empty until it was said. */
    public Optional<Organisation> organisation(Actor actor) {
        return office.definitions().organisation(actor.company());
    }

    /**
     * The same actor with roles that hold only in what a node of the organisation holds now, as far as the actor covers
     * it: for hosts whose staff belong to a region or a city.
     *
     * @throws io.propertyfeedback.process.RefusedException when there is no such node now
     */
    public Actor within(Actor actor, String node) {
        Set<String> covered = office.communities(actor, node, office.now()).stream()
                .filter(actor::covers)
                .collect(Collectors.toSet());
        return new Actor(actor.company(), actor.id(), actor.roles(), covered);
    }

    /** The communities that the actor covers, by id. */
    public List<Community> communities(Actor actor) {
        return office.definitions().communities(actor.company(), leftOut -> {}).stream()
                .filter(community -> actor.covers(community.id()))
                .toList();
    }

    /**
     * What the lists of communities, calendars, processes, categories and channels leave out since it is in the register
     * and cannot be read here: each a refusal such as {@code refused.process-unreadable} of its id and the reason. It
     * may be unreadable on this node only, which lacks a guard or a time zone.
     */
    public List<Refusal> unreadable(Actor actor) {
        return KINDS.stream().flatMap(kind -> unreadable(actor, kind).stream()).toList();
    }

    /**
     * What the list of one kind leaves out; the other kinds are not read.
     *
     * @param kind community, calendar, process, category or channel
     * @throws IllegalArgumentException when it is none of these
     */
    public List<Refusal> unreadable(Actor actor, String kind) {
        List<Refusal> all = new ArrayList<>();
        Definitions definitions = office.definitions();
        switch (kind) {
            case Definitions.COMMUNITY -> {
                definitions.communities(actor.company(), all::add);
                all.removeIf(
                        one -> !actor.covers(String.valueOf(one.message().args().get(0))));
            }
            case Definitions.CALENDAR -> definitions.calendars(actor.company(), all::add);
            case Definitions.PROCESS -> definitions.processes(actor.company(), all::add);
            case Definitions.CATEGORY -> definitions.categories(actor.company(), all::add);
            case Definitions.CHANNEL -> definitions.channels(actor.company(), all::add);
            default -> throw new IllegalArgumentException("A kind is one of " + KINDS + ", not '" + kind + "'");
        }
        return all;
    }

    /** Every calendar of the actor's company, by id. */
    public List<WorkingCalendar> calendars(Actor actor) {
        return office.definitions().calendars(actor.company(), leftOut -> {});
    }

    /** Every version of every process that the actor's company may use: those declared in code, then those published. */
    public List<FeedbackProcess> processes(Actor actor) {
        return office.definitions().processes(actor.company(), leftOut -> {});
    }

    /** One version of a process, as feedback under way keeps it. */
    public Optional<FeedbackProcess> process(Actor actor, ProcessRef ref) {
        return office.definitions().process(actor.company(), ref);
    }

    /** The categories that are offered, with their titles. */
    public CategoryTree categories(Actor actor) {
        return office.definitions().categories(actor.company(), leftOut -> {});
    }

    /** The channels that are known, with what people call them: those declared in code, then those of the register. */
    public Map<Channel, Wording> channels(Actor actor) {
        return office.definitions().channels(actor.company(), leftOut -> {});
    }

    /** The process by which a community handles a category now. */
    public Optional<FeedbackProcess> process(Actor actor, String community, Category category) {
        return community(actor, community).flatMap(c -> office.definitions().processFor(c, category));
    }

    private long put(Actor actor, String kind, String id, Document document) {
        if (!office.allows(actor, Operation.SET_UP, Target.company(actor.company()))) {
            Refused.because("refused.access", Operation.SET_UP.name()).orThrow();
        }
        List<FieldError> errors = new ArrayList<>(EnvelopeRules.check(new Key(id)));
        errors.addAll(EnvelopeRules.check(document));
        if (!errors.isEmpty()) {
            Refused.because(errors).orThrow();
        }
        for (int i = 0; i < TRIES; i++) {
            long version = office.storage()
                            .register()
                            .find(actor.company(), kind, id)
                            .map(Registered::version)
                            .orElse(0L)
                    + 1;
            Registered next = new Registered(actor.company(), kind, id, version, document, office.now(), actor.id());
            if (office.storage().register().put(next)) {
                office.definitions().forget(actor.company(), kind, id);
                return version;
            }
        }
        throw new RefusedException(Refused.because("refused.busy", kind, id));
    }
}
