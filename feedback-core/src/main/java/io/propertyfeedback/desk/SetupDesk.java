package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.definition.Titled;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.sla.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets up at run time what a company works with: calendars, communities, categories, channels, processes. Everything is
 * a versioned document in the register; what else there is of it, and kinds of one's own, are {@link DefinitionDesk}'s.
 * Thread-safe.
 *
 * <p>Every method that changes something names the version that was seen, 0 for what is new, and answers whether it is
 * stored, stale or refused; {@code stored()} is for callers that have made sure. Asking for one definition that is there and cannot be read throws it,
 * too ({@code refused.calendar-unreadable} …); lists leave it out, see {@link #unreadable}.
 */
public final class SetupDesk {
    private final DeskContext office;

    private final Puts puts;

    SetupDesk(DeskContext office) {
        this.office = office;
        this.puts = new Puts(office);
    }

    /** Puts a calendar. */
    public Putting put(Actor actor, WorkingCalendar calendar, long seen) {
        return put(actor, StandardKinds.CALENDAR, calendar.id(), calendar, seen);
    }

    /**
     * Puts a community. Its calendar and the processes that it names must be there. Of each process that it may come to
     * run it has a version from then on: the one that it names, else the one that it ran, else (a new one) the highest.
     */
    public Putting put(Actor actor, Community community, long seen) {
        return community.company().equals(actor.company())
                ? put(actor, StandardKinds.COMMUNITY, community.id(), community, seen)
                : Refused.because("refused.access", Operation.SET_UP.name());
    }

    /**
     * Writes down, for each community of before there was a choice, the versions that it runs, so that no later release
     * switches it: to be called once after the upgrade to tables of version 2.
     *
     * @return how many were put; one that somebody else puts at the same time has its versions by that
     */
    public int pinVersions(Actor actor) {
        int put = 0;
        for (Defined<Community> one :
                office.definitions().snapshots().of(actor.company()).all(StandardKinds.COMMUNITY)) {
            if (one.why() == null
                    && one.value().versions().isEmpty()
                    && put(actor, one.value(), one.registered().version()) instanceof Putting.Stored) {
                put++;
            }
        }
        return put;
    }

    /**
     * Puts how the company is organised, whole; its communities must be there already. Searches by its nodes follow it
     * from now on, and those for an earlier instant see what it says about then.
     */
    public Putting put(Actor actor, Organisation organisation, long seen) {
        return put(actor, StandardKinds.ORGANISATION, StandardKinds.ORGANISATION.id(), organisation, seen);
    }

    /** Declares a category at run time, with its titles. */
    public Putting declare(Actor actor, Category category, String english, String chinese) {
        Titled titled = new Titled(category.path(), new Bilingual(english, chinese), false);
        return put(actor, StandardKinds.CATEGORY, category.path(), titled, 0);
    }

    /** Declares a channel at run time, with its titles. */
    public Putting declare(Actor actor, Channel channel, String english, String chinese) {
        return put(
                actor,
                StandardKinds.CHANNEL,
                channel.id(),
                new Titled(channel.id(), new Bilingual(english, chinese), false),
                0);
    }

    /**
     * Publishes a version of a process. Communities choose it ({@link Community#running}), and new ones begin with the
     * highest; nobody is switched, and feedback under way keeps its version. The roles that it names may work on feedback
     * from then on, as far as the builder's own access policy is asked; a policy of the host's has to know them.
     * Published once more it is stored all the same; another process under its version is refused, and so is one that
     * names a guard or a consequence that the builder's vocabulary does not have, since it could not be read back.
     */
    public Putting publish(Actor actor, FeedbackProcess process) {
        return put(actor, StandardKinds.PROCESS, process.ref().toString(), process, 0);
    }

    private <T> Putting put(Actor actor, DefinitionKind<T> kind, String id, T value, long seen) {
        return puts.put(actor, kind, id, kind.write(value), seen);
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
     * What the lists leave out since it is in the register and cannot be read here: each a refusal such as
     * {@code refused.process-unreadable} of its id and the reason. It may be unreadable on this node only, which lacks a
     * guard or a time zone.
     */
    public List<Refusal> unreadable(Actor actor) {
        return office.definitions().kinds().keySet().stream()
                .flatMap(kind -> unreadable(actor, kind).stream())
                .toList();
    }

    /**
     * What the list of one kind leaves out.
     *
     * @param kind its id: community, calendar, process, category, channel …
     * @throws IllegalArgumentException when there is no such kind
     */
    public List<Refusal> unreadable(Actor actor, String kind) {
        DefinitionKind<?> known = office.definitions().kinds().get(kind);
        if (known == null) {
            throw new IllegalArgumentException(
                    "A kind is one of " + office.definitions().kinds().keySet() + ", not '" + kind + "'");
        }
        List<Refusal> all = new ArrayList<>();
        office.definitions().all(actor.company(), known, all::add);
        if (known == StandardKinds.COMMUNITY) {
            all.removeIf(
                    one -> !actor.covers(String.valueOf(one.message().args().get(0))));
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
}
